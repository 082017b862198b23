/// A label that belongs into the head of a page (`<meta name=… content=…>`) is not there, or says nothing.
package struct MetaLabelCriterion: Equatable, Sendable {
    /// As the guidelines write them; pages may write them in any case.
    package var labels: [String]
    /// What programs write where they have no value: null.
    package var blank: [String]

    package init(labels: [String], blank: [String]) {
        self.labels = labels
        self.blank = blank
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isWhole else { return [] }
        return labels.compactMap { label in
            let value = subject.page.metadata[label.lowercased()]
            guard value?.saysNothing(blank) ?? true else { return nil }
            return PageFailure(
                found: value.map { "\(label)=“\($0)”" },
                expected: label,
                place: value.map { $0.allSatisfy(\.isWhitespace) ? label : "\(label)=“\($0)”" } ?? label,
                reason: .word(value == nil ? .absent : .blank)
            )
        }
    }
}

/// Makes texts of different agencies and years comparable: names, places, self-references and numbers go, and words
/// that mean the same in a name become one.
struct NameEraser {
    private let words: AgencyWords
    /// What is taken out, by its first character, the longest first.
    private let erased: [Unicode.Scalar: [[Unicode.Scalar]]]

    /// - Parameters:
    ///   - names: What the agency is called.
    ///   - rules: How names are shortened; nil: they are removed only as they are written.
    init(names: [String], rules: TitleRules?) {
        let words = rules?.agencyWords ?? AgencyWords()
        var texts = names.map { FoldedText.bare($0) }
        if let rules {
            texts += texts.flatMap { Self.shortForms(of: $0, rules: rules) }
            texts += rules.selfReferences + words.placeLevels.flatMap { $0 } + words.townshipEndings
        }
        let units = Set(texts.map { Self.units(of: $0, words: words) }.filter { !$0.isEmpty })
        erased = Dictionary(grouping: units, by: { $0[0] }).mapValues { $0.sorted { $0.count > $1.count } }
        self.words = words
    }

    /// What of a bare text is compared.
    func neutral(_ bare: String) -> [Unicode.Scalar] {
        let units = Self.units(of: bare, words: words)[...]
        var result: [Unicode.Scalar] = []
        var rest = units
        while let first = rest.first {
            if let name = erased[first]?.first(where: { rest.starts(with: $0) }) {
                rest = rest.dropFirst(name.count)
            } else {
                if !NumeralSign.isPartOfNumber(first) { result.append(first) }
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// The text with one character for each word that has several forms.
    private static func units(of bare: String, words: AgencyWords) -> [Unicode.Scalar] {
        let scalars = Array(bare.unicodeScalars)
        guard !words.entries.isEmpty else { return scalars }
        var units: [Unicode.Scalar] = []
        units.reserveCapacity(scalars.count)
        var position = 0
        while position < scalars.count {
            let rest = scalars[position...]
            let word = words.entries[scalars[position]]?.first { rest.starts(with: $0.scalars) }
            units.append(word?.key ?? scalars[position])
            position += word?.scalars.count ?? 1
        }
        return units
    }

    /// 云川县, 云川, 教育局 and 教育 for 云川县教育局; 石桥镇 and 石桥 for 石桥镇人民政府.
    private static func shortForms(of name: String, rules: TitleRules) -> [String] {
        let words = rules.agencyWords
        let parts = AgencyName(name, rules: rules)
        let endings = words.placeLevels.flatMap { $0 } + words.townshipEndings + words.looseEndings
        let written = parts.places.filter {
            !$0.unicodeScalars.contains { $0.properties.generalCategory == .privateUse }
        }
        let whole = (written + [parts.writtenCore]).filter { $0.unicodeScalars.count >= 2 }
        let stems = whole.compactMap { form -> String? in
            let ending = endings.filter { form.hasSuffix($0) }.max { $0.count < $1.count }
            guard let ending, form.count >= ending.count + 2 else { return nil }
            return String(form.dropLast(ending.count))
        }
        return whole + stems
    }
}

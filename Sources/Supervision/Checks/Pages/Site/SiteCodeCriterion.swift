/// The page shows another site's identification code than that of the agencies that publish on it.
package struct SiteCodeCriterion: Equatable, Sendable {
    /// How the identification codes of government sites are found.
    package var code: SiteCode

    package init(code: SiteCode) {
        self.code = code
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isReadable else { return [] }
        let codes = subject.agencies.compactMap { $0.site?.code }
        return foreignCodes(in: subject).map { shown in
            PageFailure(
                found: shown.evidence,
                expected: Set(codes).sorted().joined(separator: " / "),
                place: shown.place,
                evidence: "\(shown.place)：\(shown.evidence)",
                reason: .word(.siteCode)
            )
        }
    }

    /// The codes on the page that are no agency's; none where no agency's code is known.
    func foreignCodes(in subject: PageCase) -> [SiteCode.Shown] {
        let known = Set(subject.agencies.compactMap { $0.site?.code?.lowercased() })
        guard !known.isEmpty else { return [] }
        return code.shown(on: subject).filter { !known.contains($0.code) }
    }
}

/// The page shows an identification code that cannot be one.
package struct SiteCodeFormCriterion: Equatable, Sendable {
    /// How the identification codes of government sites are found.
    package var code: SiteCode
    /// What a code looks like, in lower case.
    package var patterns: [TextPattern]

    package init(code: SiteCode, patterns: [TextPattern]) {
        self.code = code
        self.patterns = patterns
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isReadable else { return [] }
        let known = subject.agencies.compactMap { $0.site?.code?.lowercased() }
        return code.shown(on: subject).filter { shown in
            !known.contains(shown.code) && !patterns.contains { $0.matches(shown.code) }
        }
        .map { shown in
            PageFailure(
                found: shown.evidence,
                place: shown.place,
                evidence: "\(shown.place)：\(shown.evidence)",
                reason: .word(.siteCodeForm)
            )
        }
    }
}

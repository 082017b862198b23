/// The page shows another site's identification code than that of the agencies that publish on it.
package struct SiteCodeTest: Equatable, Sendable {
    package var code: SiteCode

    package init(code: SiteCode) {
        self.code = code
    }

    func failures(in case_: PageCase) -> [PageFailure] {
        guard case_.isReadable else { return [] }
        let codes = case_.agencies.compactMap { $0.site?.code }
        return foreignCodes(in: case_).map { shown in
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
    func foreignCodes(in case_: PageCase) -> [SiteCode.Shown] {
        let known = Set(case_.agencies.compactMap { $0.site?.code?.lowercased() })
        guard !known.isEmpty else { return [] }
        return code.shown(on: case_).filter { !known.contains($0.code) }
    }
}

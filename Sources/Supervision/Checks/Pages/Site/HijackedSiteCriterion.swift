/// The page shows what no government prints, or is another site's under the agency's address.
package struct HijackedSiteCriterion: Equatable, Sendable {
    /// How the identification codes of government sites are found.
    package var code: SiteCode
    /// The label in the head that says the site's domain: SiteDomain.
    package var domainLabel: String

    package init(code: SiteCode, domainLabel: String) {
        self.code = code
        self.domainLabel = domainLabel
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        let signs = subject.page.signs.filter { $0.name == .hijacked }
        if let sign = signs.first {
            return [PageFailure(found: sign.evidence, evidence: sign.evidence, reason: .word(.hijacked))]
        }
        // Nothing says what the sites are that nobody is to see.
        if let sign = subject.page.signs.first(where: { $0.name == .hiddenLinks }) {
            let evidence = sign.evidence
            return [PageFailure(found: evidence, evidence: evidence, reason: .word(.hijacked), isProbable: true)]
        }
        // Each alone is a slip of those who set up the site; both together are another site.
        guard let code = SiteCodeCriterion(code: code).foreignCodes(in: subject).first,
            let host = foreignHost(in: subject)
        else {
            return []
        }
        return [
            PageFailure(
                found: "\(code.code) \(host)",
                evidence: "\(code.evidence) \(host)",
                reason: .word(.foreignSite)
            )
        ]
    }

    /// The host that the page calls its own, where it is not that of its address.
    private func foreignHost(in subject: PageCase) -> String? {
        if let sign = subject.page.signs.first(where: { $0.name == .foreignHost }) { return sign.evidence }
        guard let written = subject.page.metadata[domainLabel.lowercased()], !written.saysNothing(code.blank) else {
            return nil
        }
        let own = WebAddress(written) ?? WebAddress("http://\(FoldedText.fold(written))")
        guard let own, !own.isOnSite(of: subject.address), !subject.address.host.hasSuffix(".\(own.host)") else {
            return nil
        }
        return own.host
    }
}

/// The page shows what no government prints, or is another site's under the agency's address.
package struct HijackedSiteTest: Equatable, Sendable {
    package var code: SiteCode
    /// The label in the head that says the site's domain: SiteDomain.
    package var domainLabel: String

    package init(code: SiteCode, domainLabel: String) {
        self.code = code
        self.domainLabel = domainLabel
    }

    func failures(in case_: PageCase) -> [PageFailure] {
        let signs = case_.page.signs.filter { $0.name == .hijacked }
        if let sign = signs.first {
            return [PageFailure(found: sign.evidence, evidence: sign.evidence, reason: .word(.hijacked))]
        }
        // Each alone is a slip of those who set up the site; both together are another site.
        guard let code = SiteCodeTest(code: code).foreignCodes(in: case_).first, let host = foreignHost(in: case_)
        else {
            return []
        }
        return [
            PageFailure(found: "\(code.code) \(host)", evidence: "\(code.evidence) \(host)", reason: .word(.foreignSite))
        ]
    }

    /// The host that the page calls its own, where it is not that of its address.
    private func foreignHost(in case_: PageCase) -> String? {
        if let sign = case_.page.signs.first(where: { $0.name == .foreignHost }) { return sign.evidence }
        guard let written = case_.page.metadata[domainLabel.lowercased()], !written.saysNothing(code.blank) else {
            return nil
        }
        let own = WebAddress(written) ?? WebAddress("http://\(FoldedText.fold(written))")
        guard let own, !own.isOnSite(of: case_.address), !case_.address.host.hasSuffix(".\(own.host)") else {
            return nil
        }
        return own.host
    }
}

package import FoundationEssentials

/// Tells of watched sites whose certificate ends soon: nobody sees any more what stands there, once it has.
package struct CertificateJudgement: Sendable {
    let rules: SupervisionRules

    package init(rules: SupervisionRules) {
        self.rules = rules
    }

    /// A finding for each watched site whose certificate ends soon.
    ///
    /// - Parameter ends: When certificates end, by site.
    package func findings(on ends: [String: Date], at now: Date) -> [Finding] {
        guard let expiry = rules.ruleBook.certificateExpiry else { return [] }
        let soon = ends.filter { expiry.severity(of: $0.value, at: now) != nil }
        return soon.compactMap { site, end in
            rules.sites.pages(on: site).isEmpty ? nil : finding(on: site, end: end, by: expiry, at: now)
        }
    }

    /// Of `alerts`, those on certificates that have not been shown since the start, of sites that are watched still:
    /// nothing is known of them.
    package func unverifiable(_ alerts: [String: Alert], knowing ends: [String: Date]) -> Set<String> {
        guard let expiry = rules.ruleBook.certificateExpiry else { return [] }
        let unseen = alerts.values.filter { $0.finding.rule == expiry.rule }
        guard !unseen.isEmpty else { return [] }
        let names = Set(rules.sites.names.filter { ends[$0] == nil }.map(Self.name))
        return Set(unseen.filter { names.contains($0.finding.subject) }.map(\.fingerprint))
    }

    private static func name(of site: String) -> String { "certificate/\(site)" }

    private func finding(on site: String, end: Date, by expiry: CertificateExpiry, at now: Date) -> Finding? {
        guard let (pack, _) = rules.ruleBook.rule(expiry.rule) else { return nil }
        let day = rules.ruleBook.civilTime.date(at: end)
        let subject = FindingSubject(Self.name(of: site), due: day)
        var finding = pack.finding(expiry.rule, about: subject, in: .everywhere) { values in
            values[.places] = site
            values[.due] = day.description
            values[.found] = day.description
        }
        finding?.severity = expiry.severity(of: end, at: now) ?? .warning
        finding?.isEstablished = true
        return finding
    }
}

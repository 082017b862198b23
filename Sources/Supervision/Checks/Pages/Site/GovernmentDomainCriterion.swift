/// A government's page stands outside of the domain of governments.
package struct GovernmentDomainCriterion: Equatable, Sendable {
    /// The domains of governments: gov.cn.
    package var domains: [String]
    /// Domains that are trials, not sites: localhost.
    package var trials: [String]

    package init(domains: [String], trials: [String]) {
        self.domains = domains
        self.trials = trials
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        let host = subject.address.host
        let allowed = domains + trials + subject.agencies.flatMap { $0.site?.hosts ?? [] }
        guard !Self.isNumber(host), !allowed.contains(where: { host.lies(in: $0) }) else { return [] }
        return [PageFailure(found: host, expected: domains.map { ".\($0)" }.joined(separator: " / "), evidence: host)]
    }

    /// Whether the host is an address of the network and no name (RFC 3986, section 3.2.2).
    private static func isNumber(_ host: String) -> Bool {
        host.hasPrefix("[") || host.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    }
}

extension String {
    /// Whether the host is `domain` or stands below it.
    fileprivate func lies(in domain: String) -> Bool {
        let domain = domain.lowercased()
        return self == domain || hasSuffix(".\(domain)")
    }
}

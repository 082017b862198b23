import Supervision

/// Which hosts belong to one site: the host itself and those under the same registered name.
struct SiteScope: Hashable, Sendable {
    private let name: String

    init(_ address: WebAddress) {
        name = Self.registeredName(of: address.host)
    }

    func contains(_ address: WebAddress) -> Bool { Self.registeredName(of: address.host) == name }

    /// `yunze.gov.cn` of `www.yunze.gov.cn`: names are registered under `gov.cn` and the like, and under `cn`.
    private static func registeredName(of host: String) -> String {
        let labels = host.split(separator: ".").map(String.init)
        let isAddress = host.hasPrefix("[") || labels.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard !isAddress, labels.count > 2 else { return host }
        let isSecondLevel = ["gov", "com", "org", "net", "edu", "ac", "mil"].contains(labels[labels.count - 2])
        let isCountry = labels[labels.count - 1].count == 2
        return labels.suffix(isSecondLevel && isCountry ? 3 : 2).joined(separator: ".")
    }
}

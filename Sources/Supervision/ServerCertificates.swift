package import FoundationEssentials

/// When the certificates of servers end, from whoever sees them to whoever tells of it.
package final class ServerCertificates: Sendable {
    /// More sites are not remembered.
    private static let mostSites = 20_000

    private struct Known {
        var ends: [String: Date] = [:]
        var revision = 0
    }

    private let known = Locked(Known())

    package init() {}

    /// Takes in when the certificate ends that `site` (see `WebAddress.site`) has just shown.
    package func note(end: Date, of site: String) {
        known.withLock { known in
            guard known.ends[site] != end, known.ends[site] != nil || known.ends.count < Self.mostSites else { return }
            known.ends[site] = end
            known.revision += 1
        }
    }

    /// When the certificates end that were seen since the start, by site; a site whose connections are all older is not
    /// among them.
    package var ends: [String: Date] { known.withLock { $0.ends } }

    /// Another number with every change.
    package var revision: Int { known.withLock { $0.revision } }
}

import Supervision

/// Which of a family's requests a host has answered, so that the others are tried once.
final class AnsweredCandidates: Sendable {
    private struct Key: Hashable {
        let family: String
        let host: String
    }

    /// More hosts are not remembered; then the first request is tried first again.
    private static let mostHosts = 20_000

    private let known = Locked<[Key: Int]>([:])

    func of(_ family: String, on host: String) -> Int? {
        known.withLock { $0[Key(family: family, host: host)] }
    }

    func note(_ candidate: Int, of family: String, on host: String) {
        known.withLock { known in
            guard known.count < Self.mostHosts else { return }
            known[Key(family: family, host: host)] = candidate
        }
    }
}

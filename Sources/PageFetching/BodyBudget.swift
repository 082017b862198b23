import Supervision

/// The memory for bodies: every transfer takes its part before its bytes come, and the part is given back when the reader
/// has let the body go.
///
/// Bodies are counted in pools by their size, so that those which grow to the largest size and then stall leave room for
/// pages of the usual size. No source and no host takes more than a share. Nobody waits while holding anything: a transfer
/// that cannot get more gives up what it has, and starts again where there is room for all of it.
final class BodyBudget: Sendable {
    fileprivate struct Pool {
        /// What one body of this pool may have, in bytes.
        var claim: Int
        var limit: Int
        var held = 0
        /// Whether somebody waits for a place here: the last one is kept free then.
        var isAwaited = false

        var hasRoom: Bool { held + claim <= limit }
        var hasRoomForTwo: Bool { held + 2 * claim <= limit }
    }

    fileprivate struct State {
        var pools: [Pool] = []
        var accountShare = 0
        var hostShare = 0
        var ofAccounts: [FetchAccount: Int] = [:]
        var ofHosts: [String: Int] = [:]
        /// Whether somebody waits for bytes to be given back.
        var isAwaited = false
    }

    private let state = Locked(State())
    private let wake: @Sendable () -> Void

    /// - Parameter wake: Called where bytes were given back that somebody waits for.
    init(_ policy: FetchPolicy, wake: @escaping @Sendable () -> Void) {
        self.wake = wake
        update(policy)
    }

    /// Puts other limits into force; what is held stays held.
    func update(_ policy: FetchPolicy) {
        state.withLock { state in
            let (whole, most) = (policy.bodyMemoryBytes, policy.maxBodyBytes)
            state.accountShare = max(whole / 8, most)
            state.hostShare = max(whole / 2, most)
            let held = state.pools.map(\.held)
            // However many stall at their start, there is room for all that may run: see `FetchPolicy.concurrency`.
            let first = min(256 << 10, max(4 << 10, whole / 8 / (2 * max(1, policy.concurrency))))
            state.pools = [(first, 1), (256 << 10, 2), (2 << 20, 2), (most, 3)].map { size, eighths in
                Pool(claim: min(size, most), limit: max(whole / 8 * eighths, min(size, most)))
            }
            for (index, bytes) in held.enumerated() { state.pools[index].held = bytes }
        }
    }

    /// All bytes that are held, or may be held by what runs.
    var heldBytes: Int { state.withLock { $0.pools.reduce(0) { $0 + $1.held } } }

    /// Whether a transfer that needs so many bytes may start.
    func admits(_ bytes: Int, host: String, account: FetchAccount?) -> Bool {
        state.withLock { state in
            let pool = state.pool(for: bytes)
            let isAdmitted = state.pools[pool].hasRoom && state.hasShare(of: pool, host, account, holding: 0)
            if !isAdmitted {
                state.isAwaited = true
                state.pools[pool].isAwaited = true
            }
            return isAdmitted
        }
    }

    /// Takes the part of a transfer that starts.
    func claim(_ bytes: Int, host: String, account: FetchAccount?) -> BodyClaim {
        state.withLock { state in
            let pool = state.pool(for: bytes)
            state.pools[pool].isAwaited = false
            let claim = BodyClaim(host: host, account: account, pool: pool, bytes: state.pools[pool].claim)
            state.count(claim.bytes, for: claim)
            return claim
        }
    }

    /// Takes so much that `bytes` are held; false where there is no room, and the claim is as it was.
    func grow(_ claim: inout BodyClaim, to bytes: Int) -> Bool {
        state.withLock { state in
            guard bytes > claim.bytes else { return true }
            let pool = state.pool(for: bytes)
            let place = state.pools[pool]
            guard place.isAwaited ? place.hasRoomForTwo : place.hasRoom,
                state.hasShare(of: pool, claim.host, claim.account, holding: claim.bytes)
            else { return false }
            state.count(-claim.bytes, for: claim)
            (claim.pool, claim.bytes) = (pool, place.claim)
            state.count(claim.bytes, for: claim)
            return true
        }
    }

    /// Gives back what a body of so many bytes does not need.
    func settle(_ claim: inout BodyClaim, at bytes: Int) {
        var rest = claim
        rest.bytes = max(0, claim.bytes - bytes)
        claim.bytes -= rest.bytes
        release(rest)
    }

    /// Gives everything back. Called once for each claim, in any thread.
    func release(_ claim: BodyClaim) {
        let isAwaited = state.withLock { state in
            state.count(-claim.bytes, for: claim)
            defer { state.isAwaited = false }
            return state.isAwaited
        }
        if isAwaited { wake() }
    }
}

extension BodyBudget.State {
    /// The smallest pool whose bodies may have so many bytes.
    fileprivate func pool(for bytes: Int) -> Int {
        pools.firstIndex { $0.claim >= bytes } ?? pools.count - 1
    }

    /// Whether a claim in the pool stays within the shares of its host and its account. Whoever holds nothing else may
    /// have one of any size.
    fileprivate func hasShare(of pool: Int, _ host: String, _ account: FetchAccount?, holding own: Int) -> Bool {
        let added = pools[pool].claim
        let ofHost = (ofHosts[host] ?? 0) - own
        let ofAccount = account.map { (ofAccounts[$0] ?? 0) - own } ?? 0
        return (ofHost == 0 || ofHost + added <= hostShare) && (ofAccount == 0 || ofAccount + added <= accountShare)
    }

    fileprivate mutating func count(_ bytes: Int, for claim: BodyClaim) {
        pools[claim.pool].held += bytes
        Self.count(bytes, at: claim.host, in: &ofHosts)
        if let account = claim.account { Self.count(bytes, at: account, in: &ofAccounts) }
    }

    /// Whoever holds nothing is forgotten.
    private static func count<Key: Hashable>(_ bytes: Int, at key: Key, in counts: inout [Key: Int]) {
        let count = counts[key, default: 0] + bytes
        counts[key] = count == 0 ? nil : count
    }
}

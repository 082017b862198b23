import NIOCore
import Supervision

/// The connections that are open. There is a bound, and where it is passed the one gives way on which nothing has
/// happened for the longest time: whoever asks for something is never kept out by those who ask for nothing.
final class OpenConnections: Sendable {
    private struct Entry {
        let channel: any Channel
        var isAnswered: Bool
        /// Counts up with every change of any connection: the least is the one that changed longest ago.
        var turn: UInt64
    }

    private struct State {
        var entries: [ObjectIdentifier: Entry] = [:]
        var turns: UInt64 = 0

        mutating func nextTurn() -> UInt64 {
            turns += 1
            return turns
        }
    }

    private let bound: Int
    private let state = Locked(State())

    init(bound: Int) {
        self.bound = bound
    }

    /// Notes a connection that was opened; closes another one where there are too many.
    func add(_ channel: any Channel) {
        let surplus = state.withLock { state in
            let turn = state.nextTurn()
            let surplus = state.entries.count >= bound ? Self.first(of: state.entries) : nil
            if let surplus { state.entries[ObjectIdentifier(surplus)] = nil }
            state.entries[ObjectIdentifier(channel)] = Entry(channel: channel, isAnswered: false, turn: turn)
            return surplus
        }
        surplus?.close(promise: nil)
    }

    /// Notes that the request on a connection is being answered, or that the next one is waited for.
    func note(_ channel: any Channel, isAnswered: Bool) {
        state.withLock { state in
            guard state.entries[ObjectIdentifier(channel)] != nil else { return }
            let turn = state.nextTurn()
            state.entries[ObjectIdentifier(channel)] = Entry(channel: channel, isAnswered: isAnswered, turn: turn)
        }
    }

    /// Notes that a connection is no more.
    func remove(_ channel: any Channel) {
        state.withLock { $0.entries[ObjectIdentifier(channel)] = nil }
    }

    /// Whoever asks for nothing goes before whoever is slow to take what was asked for.
    private static func first(of entries: [ObjectIdentifier: Entry]) -> (any Channel)? {
        let idle = entries.values.filter { !$0.isAnswered }
        return (idle.isEmpty ? Array(entries.values) : idle).min { $0.turn < $1.turn }?.channel
    }
}

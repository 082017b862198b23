import Foundation
import Supervision
import TestSupport

/// A receiver of webhooks on loopback that remembers what it took, and can let the daemon die while it is told.
final class KeyedReceiver: Sendable {
    /// A document that was taken: its key, and its lines in order, each with its own.
    struct Delivery: Hashable {
        let key: String
        let lines: [Line]
    }

    struct Line: Hashable {
        let key: String
        let number: Int
    }

    /// What it does with a document.
    enum Manner: CaseIterable {
        case take
        /// It takes it, and the answer is lost.
        case takeSilently
        /// It does not take it, and asks to be asked again.
        case refuse
    }

    /// When a daemon dies that is telling.
    enum Death {
        /// The document has arrived, and no answer was given.
        case unanswered
        /// So many microseconds after the answer.
        case answered(UInt32)
    }

    private struct State {
        var deliveries: [Delivery] = []
        var dice: SeededGenerator?
        /// Who is to die, how, and how many documents are left before.
        var victim: (daemon: RunningDaemon, death: Death, after: Int)?
    }

    private let state: Locked<State>
    private let server: LoopbackServer

    init() throws {
        let state = Locked(State())
        self.state = state
        server = try LoopbackServer { request in
            guard let delivery = Delivery(request) else { return .page(status: 400) }
            return state.withLock { Self.answer(delivery, &$0) }
        }
    }

    deinit { server.stop() }

    var address: String { "\(server.base)/in" }

    /// Everything that was taken, in order, with what was taken twice.
    var deliveries: [Delivery] { state.withLock { $0.deliveries } }

    /// Lets it answer as luck has it; nil: it takes everything.
    func answer(by dice: SeededGenerator?) { state.withLock { $0.dice = dice } }

    /// Lets a daemon die while it tells the document after so many others.
    func kill(_ daemon: RunningDaemon, _ death: Death, after documents: Int) {
        state.withLock { $0.victim = (daemon, death, documents) }
    }

    /// Returns when a line of that number, or a later one, was taken.
    func wait(for number: Int) async {
        await server.wait { [state] _ in
            state.withLock { $0.deliveries.contains { $0.lines.contains { $0.number >= number } } }
        }
    }

    /// Returns when so many lines were taken.
    func wait(forLines count: Int) async {
        await server.wait { [state] _ in
            state.withLock { $0.deliveries.reduce(0) { $0 + $1.lines.count } >= count }
        }
    }

    private static func answer(_ delivery: Delivery, _ state: inout State) -> LoopbackServer.Answer {
        if let (daemon, death, documents) = state.victim {
            state.victim?.after -= 1
            if documents == 0 {
                state.victim = nil
                die(daemon, death)
                state.deliveries.append(delivery)
                return .page()
            }
        }
        let manner = state.dice?.manner() ?? .take
        if manner != .refuse { state.deliveries.append(delivery) }
        switch manner {
        case .take: return .page()
        case .takeSilently: return LoopbackServer.Answer([.reset])
        case .refuse: return .page(status: 503)
        }
    }

    private static func die(_ daemon: RunningDaemon, _ death: Death) {
        switch death {
        case .unanswered: daemon.signal(SIGKILL)
        case .answered(let microseconds):
            // The moment of the death is any: nothing is waited for.
            Thread.detachNewThread {
                usleep(microseconds)
                daemon.signal(SIGKILL)
            }
        }
    }
}

extension SeededGenerator {
    /// Mostly as a receiver should.
    fileprivate mutating func manner() -> KeyedReceiver.Manner {
        Int.random(in: 0..<4, using: &self) > 0
            ? .take : KeyedReceiver.Manner.allCases.randomElement(using: &self) ?? .take
    }
}

extension KeyedReceiver.Delivery {
    /// Nil where it is no document of `alert-delivery-v1`, or its head names another key.
    fileprivate init?(_ request: LoopbackServer.Request) {
        guard let key = request.headers["idempotency-key"],
            let document = Program.object(String(decoding: request.body, as: UTF8.self)),
            document["key"] as? String == key, let entries = document["lines"] as? [[String: Any]]
        else { return nil }
        let lines = entries.compactMap { entry -> KeyedReceiver.Line? in
            guard let key = entry["key"] as? String, let line = entry["line"] as? [String: Any],
                let number = line["seq"] as? Int
            else { return nil }
            return KeyedReceiver.Line(key: key, number: number)
        }
        guard lines.count == entries.count, !lines.isEmpty else { return nil }
        self.init(key: key, lines: lines)
    }
}

import Glibc
package import Supervision

/// An HTTP server on loopback that answers as a test says, well or badly, and remembers what happened in order.
/// It speaks over a raw socket, so it can break every rule of the protocol. One thread per connection.
package final class LoopbackServer: Sendable {
    package typealias Script = @Sendable (Request) -> Answer

    /// Something that happened, in order.
    package enum Event: Hashable, Sendable {
        case accepted(connection: Int)
        case arrived(connection: Int, target: String)
        /// Recorded before the last bytes go out, so a client that has the answer never precedes it.
        case answered(connection: Int, target: String)
        case closed(connection: Int)
    }

    private struct Waiter {
        let isMet: @Sendable ([Event]) -> Bool
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var events: [Event] = []
        var requests: [Request] = []
        var waiters: [Waiter] = []
        var open: [Int: Int32] = [:]
        var isStopped = false
    }

    package let host: String
    package let port: UInt16
    private let listener: Int32
    private let script: Script
    private let state = Locked(State())

    /// Listens at once, on a free port.
    ///
    /// - Parameter host: An address of 127.0.0.0/8.
    package init(host: String = "127.0.0.1", answer: @escaping Script) throws(LoopbackServerError) {
        self.host = host
        script = answer
        (listener, port) = try Self.listen(on: host)
        let (listener, state) = (listener, state)
        Self.startThread { [weak self] in
            var number = 0
            while true {
                let socket = accept(listener, nil, nil)
                if socket < 0, errno == ECONNABORTED || errno == EINTR { continue }
                guard socket >= 0, let self, self.begin(socket, as: number) else { break }
                number += 1
            }
            // Whoever stops the server must not meet a number that is another file's by now.
            state.withLock { state in
                state.isStopped = true
                close(listener)
            }
        }
    }

    deinit { stop() }

    /// Ends all connections and listens no more.
    package func stop() {
        state.withLock { state in
            if !state.isStopped { shutdown(listener, Int32(SHUT_RDWR)) }
            state.isStopped = true
            for socket in state.open.values { shutdown(socket, Int32(SHUT_RDWR)) }
        }
    }

    package var base: String { "http://\(host):\(port)" }

    /// An address on this server.
    package func address(_ target: String = "/") throws(LoopbackServerError) -> WebAddress {
        guard let address = WebAddress(base + target) else { throw .noAddress(target) }
        return address
    }

    package var events: [Event] { state.withLock { $0.events } }
    package var requests: [Request] { state.withLock { $0.requests } }

    package var acceptedCount: Int {
        events.count { if case .accepted = $0 { true } else { false } }
    }

    /// The most requests that stood without an answer at one time.
    package var mostAtOnce: Int {
        var current = 0
        var most = 0
        for event in events {
            switch event {
            case .arrived: current += 1
            case .answered: current -= 1
            case .accepted, .closed: break
            }
            most = max(most, current)
        }
        return most
    }

    /// Returns when the events so far satisfy `condition`.
    package func wait(until condition: @escaping @Sendable ([Event]) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isMet = state.withLock { state in
                guard !condition(state.events) else { return true }
                state.waiters.append(Waiter(isMet: condition, continuation: continuation))
                return false
            }
            if isMet { continuation.resume() }
        }
    }

    /// Returns when `target` was answered: what is served under it from then on is for later requests alone.
    package func waitForAnswer(to target: String) async {
        await wait { events in
            events.contains { if case .answered(_, target: target) = $0 { true } else { false } }
        }
    }

    /// Returns when so many requests have arrived. What they are answered may not be settled yet.
    package func waitForRequests(_ count: Int) async {
        await wait { events in
            events.count { if case .arrived = $0 { true } else { false } } >= count
        }
    }

    func record(_ event: Event, _ request: Request? = nil) {
        let met = state.withLock { state in
            state.events.append(event)
            if let request { state.requests.append(request) }
            let events = state.events
            let met = state.waiters.filter { $0.isMet(events) }
            state.waiters.removeAll { $0.isMet(events) }
            return met
        }
        for waiter in met { waiter.continuation.resume() }
    }

    /// Takes a connection into service; false where the server has stopped.
    private func begin(_ socket: Int32, as number: Int) -> Bool {
        let isOpen = state.withLock { state in
            if !state.isStopped { state.open[number] = socket }
            return !state.isStopped
        }
        guard isOpen else {
            close(socket)
            return false
        }
        record(.accepted(connection: number))
        let connection = Connection(socket: socket, number: number)
        Self.startThread { [weak self, script, state] in
            connection.serve(script) { event, request in self?.record(event, request) }
            state.withLock { state in
                state.open[number] = nil
                close(socket)
            }
            self?.record(.closed(connection: number))
        }
        return true
    }
}

package import FoundationEssentials

/// What time it is for servers, from whoever hears them to whoever doubts the clock.
package final class ServerTimes: Sendable {
    /// What one server said, and what the steady clock showed then.
    package struct Saying: Hashable, Sendable {
        /// The `Date` of its answer.
        package let date: Date
        /// Its host.
        package let server: String
        /// In seconds of `MonitorClock.steady`.
        package let steady: TimeInterval
    }

    /// More are not kept between two looks.
    private static let mostSayings = 1_000

    private let clock: any MonitorClock
    private let sayings = Locked<[Saying]>([])

    package init(clock: any MonitorClock) {
        self.clock = clock
    }

    /// Takes in the `Date` of an answer that has just come; nothing where the clock is not one that servers share.
    package func note(_ date: Date, from server: String) {
        guard let steady = clock.steady() else { return }
        sayings.withLock { sayings in
            guard sayings.count < Self.mostSayings else { return }
            sayings.append(Saying(date: date, server: server, steady: steady))
        }
    }

    /// Everything that was noted since the last call.
    package func take() -> [Saying] {
        sayings.withLock { sayings in
            defer { sayings.removeAll(keepingCapacity: true) }
            return sayings
        }
    }
}

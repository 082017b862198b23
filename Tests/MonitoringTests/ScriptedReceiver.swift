import FoundationEssentials
import Supervision

/// A receiver that does as a test says with each batch, and remembers what it was given.
actor ScriptedReceiver: AlertSink {
    /// The numbers of the lines of each batch, and the key of each, whatever came of it.
    private(set) var given: [(numbers: [Int], key: String)] = []
    /// What it took.
    private(set) var taken: [Int] = []
    private(set) var refreshes = 0
    nonisolated let refreshInterval: TimeInterval?
    private var answer: @Sendable ([Int]) -> DeliveryFailure?

    init(refreshInterval: TimeInterval? = nil, _ answer: @escaping @Sendable ([Int]) -> DeliveryFailure? = { _ in nil })
    {
        self.refreshInterval = refreshInterval
        self.answer = answer
    }

    func answer(_ answer: @escaping @Sendable ([Int]) -> DeliveryFailure?) { self.answer = answer }

    func deliver(_ lines: [AlertLine]) throws {
        let numbers = lines.map(\.sequence)
        given.append((numbers, DeliveryKey(lines).description))
        guard let failure = answer(numbers) else {
            taken += numbers
            return
        }
        taken += numbers.filter { $0 <= failure.deliveredThrough ?? 0 }
        throw failure
    }

    func lastDeliveredSequence() -> Int? { nil }

    func refresh() throws { refreshes += 1 }
}

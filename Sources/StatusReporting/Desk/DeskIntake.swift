import Supervision

/// Gives orders in a thread of its own: the store may be held by the monitor for a while.
actor DeskIntake {
    private let intake: any OrderIntake
    private let executor = BlockingExecutor()
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ intake: any OrderIntake) {
        self.intake = intake
    }

    /// - Returns: The order's number; nil where too many wait.
    func give(_ order: PersonOrder) throws(DeskOrder.Fault) -> Int? {
        do { return try intake.give(order) } catch { throw .store(LocalizedText(of: error)) }
    }
}

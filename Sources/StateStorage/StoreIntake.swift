package import Supervision

/// The desk of a store that the monitor reads, opened anew for each order.
package struct StoreIntake: OrderIntake {
    /// The seconds for which an order waits for the monitor.
    private static let patience = 5.0

    private let path: String

    /// - Parameter path: The database file.
    package init(path: String) {
        self.path = path
    }

    package func give(_ order: PersonOrder) throws -> Int? {
        try OrderDesk(path: path, patience: Self.patience).give(order)
    }
}

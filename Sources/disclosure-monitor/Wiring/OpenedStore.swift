import FoundationEssentials
import Logging
import MonitorConfig
import StateStorage
import StatusReporting
import Supervision

/// The store at the start: as it was left, or, where it is damaged, one that is begun anew from the last status.
struct OpenedStore {
    let store: SQLiteStore
    let stored: StoredState
    /// Where a damaged database was put; nil where there was none.
    let movedAside: String?

    /// - Parameter lastWritten: The number of the last line that the alert log shows; nil where it shows none.
    static func open(
        _ configuration: MonitorConfiguration,
        lastWritten: Int?,
        at now: Date,
        logger: Logger
    ) async throws -> OpenedStore {
        do throws(StorageError) {
            let store = try store(of: configuration)
            return OpenedStore(store: store, stored: try await store.load(), movedAside: nil)
        } catch {
            guard error.reason == .damaged else { throw error }
            return try await begunAnew(configuration, after: error, lastWritten: lastWritten, at: now, logger: logger)
        }
    }

    private static func begunAnew(
        _ configuration: MonitorConfiguration,
        after error: StorageError,
        lastWritten: Int?,
        at now: Date,
        logger: Logger
    ) async throws -> OpenedStore {
        let aside = try DamagedStore.moveAside(configuration.databasePath, at: now)
        let status = lastStatus(at: configuration.statusFile)
        let orders = DamagedStore.orders(at: aside)
        logger.critical(
            "the state database is damaged; it was moved aside, and the monitor goes on from the last status",
            metadata: [
                "error": .stringConvertible(LoggedText(error)), "moved_to": "\(aside)",
                "alerts": "\(status?.alerts.count ?? 0)",
                "orders": "\(orders.count)",
                "status": "\(status.map { "of \($0.generatedAt.ISO8601Format())" } ?? "none")",
            ]
        )
        let store = try store(of: configuration)
        let end = max(status?.lastSequence ?? 0, lastWritten ?? 0)
        try await store.goOn(after: end)
        var change = status.map { StateChange(recovering: $0, lastSequence: end) } ?? StateChange()
        for order in orders { change.takenOrders[order.id] = order }
        change.merge(DamagedStore.cases(at: aside))
        try await store.commit(change)
        return OpenedStore(store: store, stored: try await store.load(), movedAside: aside)
    }

    private static func store(of configuration: MonitorConfiguration) throws(StorageError) -> SQLiteStore {
        try SQLiteStore(path: configuration.databasePath, keptHistory: configuration.alerts.history / .seconds(1))
    }

    /// Nil where there is none, or none that can be read: then everything begins anew.
    private static func lastStatus(at path: String) -> StatusSnapshot? {
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        return try? StatusDocument.decode(Array(bytes))
    }
}

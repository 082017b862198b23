import FoundationEssentials
import StateStorage
import Supervision
import TestSupport
import Testing

/// The stores that keep the contract of the port.
enum StoreKind: String, CaseIterable, Sendable {
    case sqlite, inMemory
}

/// A place where a store lives through closing and opening.
final class StorePlace: Sendable {
    let directory: TemporaryDirectory
    private let kind: StoreKind
    private let keptLines: Int
    private let inMemory: InMemoryStore

    init(_ kind: StoreKind = .sqlite, keptLines: Int = 100_000) throws {
        self.kind = kind
        self.keptLines = keptLines
        inMemory = InMemoryStore(keptLines: keptLines)
        directory = try TemporaryDirectory()
    }

    /// Opens the store as a fresh process would find it.
    func open() throws -> any StateStore {
        switch kind {
        case .sqlite: try SQLiteStore(path: directory.path("state.sqlite"), keptLines: keptLines)
        case .inMemory: inMemory
        }
    }
}

/// A directory that goes when nobody needs it any more.
final class TemporaryDirectory: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "state-storage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String {
        url.appending(path: name).path
    }
}

import FoundationEssentials
import Glibc
import StateStorage
import Supervision
import Testing

@Suite struct StateDirectoryLockTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func aSecondMonitorIsRefusedAndToldWhoIsThere() throws {
        let first = try StateDirectoryLock(directory: directory.url.path)
        let error = #expect(throws: StorageError.self) { try StateDirectoryLock(directory: directory.url.path) }
        #expect(error?.reason == .directoryInUse)
        #expect(error?.cause.english == "process \(getpid())")
        #expect(error?.path == directory.url.path)
        withExtendedLifetime(first) {}
    }

    @Test func theDirectoryIsFreeWhenTheMonitorIsGone() throws {
        var first: StateDirectoryLock? = try StateDirectoryLock(directory: directory.url.path)
        #expect(first?.path == directory.path(StateDirectoryLock.fileName))
        first = nil
        _ = try StateDirectoryLock(directory: directory.url.path)
    }

    @Test func aLockFileLeftBehindKeepsNobodyOut() throws {
        try Data("4194304\n".utf8).write(to: URL(filePath: directory.path(StateDirectoryLock.fileName)))
        _ = try StateDirectoryLock(directory: directory.url.path)
    }

    @Test func aKilledMonitorHoldsNothing() async throws {
        let path = directory.url.path
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let lock = try StateDirectoryLock(directory: path)
            kill(getpid(), SIGKILL)
            withExtendedLifetime(lock) {}
        }
        #expect(FileManager.default.fileExists(atPath: directory.path(StateDirectoryLock.fileName)))
        _ = try StateDirectoryLock(directory: path)
    }

    @Test func aMissingStateDirectoryIsNamed() {
        let error = #expect(throws: StorageError.self) {
            try StateDirectoryLock(directory: directory.path("missing"))
        }
        #expect(error?.reason == .notOpened)
        #expect(error?.cause.english == "No such file or directory")
    }
}

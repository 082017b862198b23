import FoundationEssentials
import GRDB
import Glibc
import Supervision
import TestSupport
import Testing

@testable import StateStorage

/// Whatever goes wrong has a name, says where and what to do, and loses nothing.
@Suite struct StorageErrorTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path("state.sqlite")
    }

    @Test func aDirectoryInPlaceOfTheFileIsNamed() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        let error = try #require(openingError(path))
        #expect(error.reason == .notOpened)
        #expect(
            error.description == """
                state '\(path)': cannot be opened (it is a directory); make sure that the state directory exists, that \
                it belongs to the service and can be written
                """
        )
    }

    @Test func aStateDirectoryThatIsMissingIsNotMade() throws {
        let missing = directory.path("missing/state.sqlite")
        #expect(openingError(missing)?.reason == .notOpened)
        #expect(!FileManager.default.fileExists(atPath: directory.path("missing")))
    }

    @Test func aDirectoryThatCannotBeWrittenIsRefused() throws {
        // Permissions do not hold root back; nobody makes a file in the root of sysfs.
        let unwritable = geteuid() == 0 ? "/sys" : directory.url.path
        if geteuid() != 0 { chmod(unwritable, 0o500) }
        defer { chmod(directory.url.path, 0o700) }
        #expect(openingError("\(unwritable)/state.sqlite")?.reason == .notOpened)
    }

    @Test func aFileThatIsNoDatabaseIsLeftAsItIs() throws {
        let text = Data(String(repeating: "not a database\n", count: 500).utf8)
        try text.write(to: URL(filePath: path))
        #expect(openingError(path)?.reason == .damaged)
        #expect(try Data(contentsOf: URL(filePath: path)) == text)
    }

    @Test func aBrokenPageIsDamageAndNoEmptyState() async throws {
        let store = try SQLiteStore(path: path)
        for number in 0..<50 {
            let source = try Samples.source(Source.ID("column-\(number)"))
            try await store.commit(StateChange(sources: [source.id: source]))
        }
        try store.close()
        try overwritePages(of: path)
        let error = await #expect(throws: StorageError.self) { try await SQLiteStore(path: path).load() }
        #expect(error?.reason == .damaged)
    }

    @Test func aDatabaseOfAnotherProgramIsLeftAsItIs() throws {
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE bookmark (url TEXT)") }
        try other.close()
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(openingError(path)?.reason == .foreign)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func stateOfALaterReleaseIsRefusedByName() throws {
        try SQLiteStore(path: path).close()
        try change("INSERT INTO grdb_migrations (identifier) VALUES ('9-from-the-future')")
        let error = try #require(openingError(path))
        #expect(error.reason == .newerRelease)
        #expect(error.description.contains("9-from-the-future"))
    }

    @Test func aValueThatNoReleaseWroteIsNamedByTableAndColumn() async throws {
        let store = try SQLiteStore(path: path)
        let source = try Samples.source()
        try await store.commit(StateChange(sources: [source.id: source]))
        try store.close()
        try change("UPDATE source SET standing = 'fine'")
        let reopened = try SQLiteStore(path: path)
        let error = await #expect(throws: StorageError.self) { try await reopened.load() }
        #expect(error?.reason == .damaged)
        #expect(error?.cause.english == "table source, column standing: unexpected value 'fine'")
    }

    @Test func aLockedDatabaseRefusesACommitThatCanBeRepeated() async throws {
        let store = try SQLiteStore(path: path, patience: 0.01)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: configuration)
        let change = StateChange(lines: [try Samples.line(1)])
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let error = await #expect(throws: StorageError.self) { try await store.commit(change) }
        #expect(error?.reason == .busy)
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try await store.commit(change)
        #expect(try await store.lines(after: 0, limit: 9) == change.lines)
    }

    @Test func aFullDiskRefusesACommitAndLosesNothing() async throws {
        let store = try SQLiteStore(path: path, maximumBytes: 256 * 1024)
        var committed: [AlertLine] = []
        var refused: StorageError?
        while refused == nil, committed.count < 10_000 {
            let line = try Samples.line(committed.count + 1)
            do {
                try await store.commit(StateChange(lines: [line]))
                committed.append(line)
            } catch {
                refused = error
            }
        }
        #expect(refused?.reason == .full)
        #expect(try await store.lines(after: 0, limit: .max) == committed)
        let next = try Samples.line(committed.count + 1)
        try store.close()
        let roomier = try SQLiteStore(path: path)
        try await roomier.commit(StateChange(lines: [next]))
        #expect(try await roomier.lines(after: 0, limit: .max) == committed + [next])
    }

    @Test func afterClosingNothingIsAcceptedSilently() async throws {
        let store = try SQLiteStore(path: path)
        try store.close()
        let error = await #expect(throws: StorageError.self) {
            try await store.commit(StateChange(firstReportYear: 2024))
        }
        #expect(error?.reason == .closed)
    }

    @Test func everyReasonSaysWhatToDo() {
        for reason in StorageError.Reason.allCases {
            let text = StorageError(reason, path: "/p", cause: "c").description
            #expect(text.hasPrefix("state '/p': ") && text.contains("(c); ") && text.count > 40)
        }
    }

    @Test func everyReasonIsSaidInChineseWithoutEnglish() {
        for reason in StorageError.Reason.allCases {
            let error = StorageError(reason, path: "/p", cause: SystemCause(ENOSPC).words)
            #expect(EnglishWords.strange(inChinese: error.text(in: .chinese)) == [])
            #expect(error.text(in: .chinese).contains("（磁盘已满）") && error.description.contains("No space left"))
            #expect(error.text(in: .traditionalChinese).contains("已滿）"))
        }
    }

    @Test(arguments: 1...26)
    func whatSQLiteSaysHasChineseWords(code: Int32) {
        let error = StorageError(
            DatabaseError(resultCode: ResultCode(rawValue: code), message: "out of luck"),
            path: "/p"
        )
        #expect(EnglishWords.strange(inChinese: error.text(in: .chinese)) == [])
        #expect(error.cause.chinese.hasSuffix("SQLite 结果码 \(code)"))
        #expect(error.cause.english == "out of luck, SQLite result \(code)")
    }

    @Test func whatIsNoDatabaseAndWhatIsADirectoryIsSaidInChinese() throws {
        try Data("not a database at all, and long enough to be read as one".utf8).write(to: URL(filePath: path))
        #expect(try #require(openingError(path)).text(in: .chinese).contains("已损坏（文件不是数据库，SQLite 结果码 26）"))
        let folder = directory.path("folder")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        #expect(try #require(openingError(folder)).text(in: .chinese).contains("无法打开（是目录，不是文件）"))
    }

    private func openingError(_ path: String) -> StorageError? {
        do {
            _ = try SQLiteStore(path: path)
            return nil
        } catch {
            return error
        }
    }

    private func change(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// Leaves the header and the schema in the first page, so that the damage is met while reading.
    private func overwritePages(of path: String) throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        for index in bytes.indices.dropFirst(4 * 4096) { bytes[index] = 0x5a }
        try bytes.write(to: URL(filePath: path))
    }
}

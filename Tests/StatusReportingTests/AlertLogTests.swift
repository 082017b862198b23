import Foundation
import Glibc
import Supervision
import Testing

@testable import StatusReporting

struct AlertLogTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func log(_ format: AlertLineFormat = .json, name: String = "alerts.log") -> AlertLog {
        AlertLog(to: .file(path: directory.file(name)), format: format, language: .chinese)
    }

    private func sequences(_ name: String = "alerts.log") throws -> [Int] {
        try directory.lines(name).compactMap { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return object?["seq"] as? Int
        }
    }

    @Test func linesAreAppendedInOrderToAFileThatOthersCannotRead() async throws {
        try await log().deliver([Samples.line(1), Samples.line(2)])
        try await log().deliver([Samples.line(3)])
        #expect(try sequences() == [1, 2, 3])
        #expect(try directory.mode("alerts.log") == 0o640)
    }

    @Test(arguments: AlertLineFormat.allCases)
    func theLastSequenceIsReadFromTheFile(format: AlertLineFormat) async throws {
        let hostile = Samples.finding(found: #"","seq":99 seq=99"#)
        try await log(format).deliver([Samples.line(41), Samples.line(42, finding: hostile)])
        #expect(await log(format).lastDeliveredSequence() == 42)
    }

    @Test func anEmptyFileShowsNothing() async {
        #expect(await log().lastDeliveredSequence() == nil)
    }

    @Test func standardErrorShowsNothing() async {
        let log = AlertLog(to: .standardError(journal: false), format: .json, language: .chinese)
        #expect(await log.lastDeliveredSequence() == nil)
    }

    @Test func standardErrorKnowsWhatThisProcessWrote() async throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { ends.forEach { close($0) } }
        let log = AlertLog(
            to: .standardError(journal: false),
            format: .json,
            language: .chinese,
            standardError: ends[1]
        )
        try await log.deliver([Samples.line(4)])
        #expect(await log.lastDeliveredSequence() == 4)
    }

    @Test(arguments: [1, 7, 9, 60, 200], AlertLineFormat.allCases)
    func aTornLastLineIsTakenAwayAndWrittenAgainOnce(kept: Int, format: AlertLineFormat) async throws {
        let first = String(decoding: format.line(for: Samples.line(1), in: .chinese), as: UTF8.self)
        let second = format.line(for: Samples.line(2), in: .chinese)
        try directory.write(first + String(decoding: second.prefix(kept), as: UTF8.self), to: "alerts.log")
        let log = log(format)
        #expect(await log.lastDeliveredSequence() == 1)
        try await log.deliver([Samples.line(2)])
        #expect(try directory.read("alerts.log") == first + String(decoding: second, as: UTF8.self))
    }

    @Test func aTornOnlyLineIsTakenAway() async throws {
        try directory.write("{\"ts\":\"2026", to: "alerts.log")
        try await log().deliver([Samples.line(1)])
        #expect(try sequences() == [1])
    }

    @Test func aTornLineIsTakenAwayEvenWhenNobodyAsksForTheLastSequence() async throws {
        try await log().deliver([Samples.line(1)])
        try directory.write(try directory.read("alerts.log") + "{\"ts\":\"2026-02", to: "alerts.log")
        try await log().deliver([Samples.line(2)])
        #expect(try sequences() == [1, 2])
    }

    @Test func whatSomeoneElseWroteStays() async throws {
        try directory.write("rotated by hand", to: "alerts.log")
        let log = log()
        #expect(await log.lastDeliveredSequence() == nil)
        try await log.deliver([Samples.line(1)])
        #expect(try directory.lines("alerts.log").first == "rotated by hand")
        #expect(try directory.lines("alerts.log").count == 2)
    }

    @Test func theLastSequenceIsFoundBehindAMegabyteOfLines() async throws {
        try await log().deliver((1...3000).map { Samples.line($0) })
        #expect(try directory.read("alerts.log").utf8.count > 1_000_000)
        #expect(await log().lastDeliveredSequence() == 3000)
    }

    @Test func deliveringAgainWritesNothingTwice() async throws {
        let log = log()
        try await log.deliver([Samples.line(1), Samples.line(2)])
        try await log.deliver([Samples.line(1), Samples.line(2), Samples.line(3)])
        #expect(try sequences() == [1, 2, 3])
    }

    @Test func aRenamedLogGoesOnUnderItsNameAfterReopening() async throws {
        let log = log()
        try await log.deliver([Samples.line(1)])
        try FileManager.default.moveItem(atPath: directory.file("alerts.log"), toPath: directory.file("alerts.log.1"))
        try await log.deliver([Samples.line(2)])
        try await log.reopen()
        try await log.deliver([Samples.line(2), Samples.line(3)])
        #expect(try sequences("alerts.log.1") == [1, 2])
        #expect(try sequences() == [3])
    }

    /// Whoever is killed before it has remembered how far it told begins behind what stands in the renamed file.
    @Test(arguments: ["alerts.log.1", "alerts.log-20260201", "alerts.log.old"])
    func theLastLineOfALogThatWasRenamedCounts(renamed: String) async throws {
        try await log().deliver((1...3).map { Samples.line($0) })
        try FileManager.default.moveItem(atPath: directory.file("alerts.log"), toPath: directory.file(renamed))
        #expect(await log().lastDeliveredSequence() == 3)
        let torn = "{\"ts\":\"2026-02-01T00:00:00Z\",\"seq\":4,\"le"
        try directory.write(try directory.read(renamed) + torn, to: renamed)
        #expect(await log().lastDeliveredSequence() == 3)
        try await log().deliver([Samples.line(4)])
        #expect(await log().lastDeliveredSequence() == 4)
    }

    @Test(arguments: ["alerts.log.gz", "alerts.log2", "alerts.log.other", "alerts.log."])
    func aFileOfAnotherNameIsNoneThatTheLogWasRenamedTo(name: String) async throws {
        try await log(name: name).deliver((1...3).map { Samples.line($0) })
        #expect(await log().lastDeliveredSequence() == nil)
    }

    @Test func aDeletedLogIsMadeAnew() async throws {
        let log = log()
        try await log.deliver([Samples.line(1)])
        try FileManager.default.removeItem(atPath: directory.file("alerts.log"))
        try await log.deliver([Samples.line(2)])
        #expect(try sequences() == [2])
    }

    @Test func aFullDiskIsAnErrorThatSaysWhatToDo() async throws {
        let log = AlertLog(to: .file(path: "/dev/full"), format: .json, language: .chinese)
        let error = await #expect(throws: StatusReportingError.self) { try await log.deliver([Samples.line(1)]) }
        #expect(error == .file(operation: "write", path: "/dev/full", code: ENOSPC))
        #expect(error.map { "\($0)".hasPrefix("/dev/full: cannot write: No space left on device; free space") } == true)
    }

    @Test func aMissingDirectoryIsAnErrorThatSaysWhatToDo() async throws {
        let path = directory.file("missing/alerts.log")
        let log = AlertLog(to: .file(path: path), format: .json, language: .chinese)
        let error = await #expect(throws: StatusReportingError.self) { try await log.deliver([Samples.line(1)]) }
        #expect(error.map { "\($0)".contains("create the directory, or name another path") } == true)
    }

    @Test(arguments: [true, false])
    func standardErrorGetsEachLineInOneWrite(journal: Bool) async throws {
        // A datagram socket keeps the boundaries of writes.
        var ends: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0, &ends) == 0)
        defer { ends.forEach { close($0) } }
        let log = AlertLog(
            to: .standardError(journal: journal),
            format: .json,
            language: .chinese,
            standardError: ends[0]
        )
        try await log.deliver([Samples.line(1), Samples.line(2)])
        for sequence in 1...2 {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(ends[1], &buffer, buffer.count, 0)
            let expected = AlertLineFormat.json.line(
                for: Samples.line(sequence),
                in: .chinese,
                priority: journal
            )
            #expect(Array(buffer[..<max(0, count)]) == expected)
        }
    }

    @Test func aSlowReaderGetsEveryLineWhole() async throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        try #require(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
        let (reader, writer) = (ends[0], ends[1])
        let lines = (1...500).map { Samples.line($0) }
        let log = AlertLog(to: .standardError(journal: false), format: .json, language: .chinese, standardError: writer)
        let thread = Thread.read(reader)
        try await log.deliver(lines)
        close(writer)
        #expect(await thread.value == lines.flatMap { AlertLineFormat.json.line(for: $0, in: .chinese) })
    }
}

extension Thread {
    /// Reads everything from `descriptor` in small pieces, on a thread that runs when this returns.
    fileprivate static func read(_ descriptor: Int32) -> Task<[UInt8], Never> {
        let (pieces, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        detachNewThread {
            var buffer = [UInt8](repeating: 0, count: 777)
            while true {
                let count = Glibc.read(descriptor, &buffer, buffer.count)
                guard count > 0 else { break }
                continuation.yield(Array(buffer[..<count]))
            }
            close(descriptor)
            continuation.finish()
        }
        return Task { await pieces.reduce(into: []) { $0 += $1 } }
    }
}

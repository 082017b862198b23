import Foundation
import Glibc
import Supervision
import Testing

@testable import StatusReporting

struct StatusFileTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func theFileHoldsTheDocumentAndEveryoneMayReadIt() async throws {
        let previous = umask(0o077)
        defer { umask(previous) }
        try await StatusFile(path: directory.file("status.json")).publish(Samples.snapshot())
        #expect(try directory.read("status.json").utf8.elementsEqual(StatusDocument(Samples.snapshot()).json))
        #expect(try directory.mode("status.json") == 0o644)
        #expect(try directory.names() == ["status.json"])
    }

    @Test func whatACrashLeftBehindIsReplaced() async throws {
        try directory.write("half a docum", to: ".status.json.new")
        try await StatusFile(path: directory.file("status.json")).publish(Samples.snapshot())
        #expect(try directory.names() == ["status.json"])
    }

    @Test func aPlantedLinkIsNotFollowed() async throws {
        try directory.write("precious", to: "victim")
        try FileManager.default.createSymbolicLink(
            atPath: directory.file(".status.json.new"),
            withDestinationPath: directory.file("victim")
        )
        try await StatusFile(path: directory.file("status.json")).publish(Samples.snapshot())
        #expect(try directory.read("victim") == "precious")
    }

    @Test func aReaderAlwaysFindsAWholeDocument() async throws {
        let file = StatusFile(path: directory.file("status.json"))
        let sizes = [1, 200]
        let documents = sizes.map { StatusDocument(Samples.large($0)) }
        try await file.write(documents[0])
        let writer = Task {
            for round in 1...60 { try await file.write(documents[round % 2]) }
        }
        let known = Set(documents.map { String(decoding: $0.json, as: UTF8.self) })
        var seen: Set<String> = []
        for _ in 0..<400 {
            let text = try directory.read("status.json")
            #expect(known.contains(text))
            seen.insert(text)
            await Task.yield()
        }
        try await writer.value
        #expect(!seen.isEmpty)
    }

    @Test func aMissingDirectoryIsAnErrorThatSaysWhatToDo() async throws {
        let path = directory.file("missing/status.json")
        let error = await #expect(throws: StatusReportingError.self) {
            try await StatusFile(path: path).publish(Samples.snapshot())
        }
        #expect(
            error.map { "\($0)".hasSuffix("create the directory, or name another path in the configuration") } == true
        )
    }

    @Test func aFailedReplacementLeavesNothingBehind() async throws {
        try FileManager.default.createDirectory(
            atPath: directory.file("status.json"),
            withIntermediateDirectories: false
        )
        await #expect(throws: StatusReportingError.self) {
            try await StatusFile(path: directory.file("status.json")).publish(Samples.snapshot())
        }
        #expect(try directory.names() == ["status.json"])
    }

    @Test func aFileThatCannotBeWrittenIsToldToTheBoardWhichStillShowsTheStatus() async throws {
        let board = StatusBoard()
        let publisher = StatusPublisher(board: board, file: StatusFile(path: directory.file("missing/status.json")))
        await #expect(throws: StatusReportingError.self) { try await publisher.publish(Samples.snapshot()) }
        #expect(board.shown?.snapshot == Samples.snapshot())
        #expect(board.failures[.statusFile]?.contains("missing") == true)
        #expect(!HealthReport.readiness(of: board).isWell)
    }
}

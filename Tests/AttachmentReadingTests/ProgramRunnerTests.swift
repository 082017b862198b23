import Foundation
import SuiteTags
import Supervision
import Testing

@testable import AttachmentReading

/// What programs may do, tried with stand-ins that misbehave.
@Suite(.tags(.process))
struct ProgramRunnerTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "attachments-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func program(_ script: String) throws -> ProgramRunner.Program {
        let path = folder.appending(path: UUID().uuidString).path
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return ProgramRunner.Program(path: path, installation: "apt-get install it")
    }

    private func run(
        _ script: String,
        limits: AttachmentLimits = AttachmentLimits.untimed,
        clock: any Clock<Duration> = ContinuousClock()
    ) async throws -> ProgramRunner.Outcome {
        let program = try program(script)
        let runner = ProgramRunner(limits: limits, clock: clock)
        return try await runner.session { () async throws(AttachmentProblem) in
            let file = try MemoryFile(Data("contents".utf8))
            return try await runner.run(program, [ProgramRunner.inputPath, "a b'; echo $0"], input: file.descriptor)
        }
    }

    private func problem(_ body: () async throws -> ProgramRunner.Outcome) async -> AttachmentProblem? {
        do {
            _ = try await body()
            return nil
        } catch {
            return error as? AttachmentProblem
        }
    }

    @Test func aProgramReadsTheFileByItsNameAndTakesArgumentsAsTheyAre() async throws {
        let outcome = try await run("cat \"$1\" \"$1\"; printf '|%s' \"$2\"; exit 3")
        #expect(outcome.exitCode == 3)
        #expect(String(decoding: outcome.output, as: UTF8.self) == "contentscontents|a b'; echo $0")
    }

    @Test func nothingOfTheEnvironmentReachesAProgram() async throws {
        let output = try await run("env | sort").output
        let names = String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap {
            $0.split(separator: "=").first.map(String.init)
        }
        #expect(Set(names).subtracting(["PWD", "SHLVL", "_", "OLDPWD"]) == ["PATH", "LC_ALL", "HOME"])
    }

    @Test func aProgramHasLimits() async throws {
        var limits = AttachmentLimits.untimed
        limits.processorSeconds = 7
        limits.memoryKibibytes = 123_456
        let outcome = try await run("ulimit -t; ulimit -v; ulimit -c", limits: limits)
        #expect(String(decoding: outcome.output, as: UTF8.self) == "7\n123456\n0\n")
    }

    @Test func aProgramThatPrintsForEverIsEnded() async {
        var limits = AttachmentLimits.untimed
        limits.outputBytes = 100_000
        let ended = await problem {
            try await run("while :; do echo yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy; done", limits: limits)
        }
        #expect(ended?.reason == .tooLarge)
        let complaining = await problem {
            try await run("while :; do echo yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy >&2; done", limits: limits)
        }
        #expect(complaining?.reason == .tooLarge)
    }

    @Test func aHangingProgramIsKilledWithItsGroup() async throws {
        let pipe = folder.appending(path: "alive").path
        #expect(mkfifo(pipe, 0o600) == 0)
        // Both processes hold the pipe open: its end is the end of both.
        let script = "exec 9>\(pipe); (trap '' TERM; sleep 1000) & echo started >&9; trap '' TERM; wait; sleep 1000"
        let alive = PipeClock(path: pipe)
        let timedOut = await problem { try await run(script, clock: alive) }
        #expect(timedOut?.reason == .timedOut)
        #expect(await alive.end() == "started\n")
    }

    @Test func aMissingProgramSaysHowToInstallIt() async {
        var toolbox = PDFToolbox()
        toolbox.info.path = "/nonexistent/pdfinfo"
        var pdf = SamplePDF()
        pdf.endPage()
        let reader = AttachmentFileReader(limits: AttachmentLimits.untimed, toolbox: toolbox, clock: ContinuousClock())
        let problem = await reader.read(.file(pdf.data)).problem
        #expect(problem?.reason == .readerMissing)
        #expect(problem?.detail.contains("apt-get install poppler-utils poppler-data") == true)
    }

    @Test func missingCharacterTablesAreNamedWhereThereIsNoText() async {
        var toolbox = PDFToolbox()
        toolbox.characterTables = []
        var pdf = SamplePDF()
        pdf.endPage()
        let reader = AttachmentFileReader(limits: AttachmentLimits.untimed, toolbox: toolbox, clock: ContinuousClock())
        let problem = await reader.read(.file(pdf.data)).problem
        #expect(problem?.reason == .readerMissing)
        #expect(problem?.detail.contains("poppler-data") == true)
    }

    @Test func aPasswordIsNamed() throws {
        let outcome = ProgramRunner.Outcome(
            exitCode: 1,
            output: [],
            complaints: "Command Line Error: Incorrect password\n"
        )
        let problem = #expect(throws: AttachmentProblem.self) {
            try PDFFacts(outcome, limits: AttachmentLimits.untimed)
        }
        #expect(problem?.reason == .encrypted)
    }

    @Test func noMoreProgramsRunThanMay() async {
        let gate = Turnstile(2)
        let counts = Counts()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    await gate.run {
                        counts.enter()
                        await Task.yield()
                        counts.leave()
                    }
                }
            }
        }
        #expect(counts.most <= 2)
    }
}

/// Counts who is inside at the same time.
private final class Counts: Sendable {
    private let state = Locked((now: 0, most: 0))

    func enter() {
        state.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
        }
    }

    func leave() { state.withLock { $0.now -= 1 } }
    var most: Int { state.withLock { $0.most } }
}

/// A clock on which the time is over as soon as the program says that it has started.
private final class PipeClock: Clock {
    private let path: String
    private let reading: Task<(String, Int32), Never>

    init(path: String) {
        self.path = path
        reading = Task.detached {
            let descriptor = open(path, O_RDONLY)
            var byte = [UInt8](repeating: 0, count: 64)
            let count = read(descriptor, &byte, byte.count)
            return (String(decoding: byte[..<max(count, 0)], as: UTF8.self), descriptor)
        }
    }

    var now: ContinuousClock.Instant { ContinuousClock.now }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
        _ = await reading.value
    }

    /// Waits until nobody writes any more, and returns what was written.
    func end() async -> String {
        let (text, descriptor) = await reading.value
        return await Task.detached {
            var text = text
            var bytes = [UInt8](repeating: 0, count: 64)
            while true {
                let count = read(descriptor, &bytes, bytes.count)
                guard count > 0 else { break }
                text += String(decoding: bytes[..<count], as: UTF8.self)
            }
            close(descriptor)
            return text
        }.value
    }
}

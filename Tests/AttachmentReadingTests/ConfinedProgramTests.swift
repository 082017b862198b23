import Foundation
import SuiteTags
import TestSupport
import Testing

@testable import AttachmentReading

/// Programs of ours that read what people hand in: what they print, and how they fail.
@Suite(.tags(.process))
struct ConfinedProgramTests {
    private func program(outputBytes: Int = 1 << 20) -> ConfinedProgram {
        var limits = AttachmentLimits()
        limits.outputBytes = outputBytes
        return ConfinedProgram(limits: limits)
    }

    @Test func aProgramReadsWhatItIsGivenFromTheBeginning() async throws {
        let input = Data((0..<200_000).map { UInt8($0 % 251) })
        #expect(try await program().output(of: "/bin/cat", [], reading: input) == Array(input))
    }

    @Test func howItFailsIsToldWithoutWhatItSaid() async throws {
        let cases: [(String, [String], ConfinedProgram.Failure)] = [
            ("/bin/sh", ["-c", "echo secret >&2; exit 3"], .failed("exit code 3")),
            ("/bin/sh", ["-c", "kill -9 $$"], .failed("ended by a signal")),
            ("/nowhere/program", [], .failed("attachment-reader-missing")),
        ]
        for (path, arguments, failure) in cases {
            await #expect(throws: failure) { try await program().output(of: path, arguments, reading: Data("x".utf8)) }
        }
        await #expect(throws: ConfinedProgram.Failure.self) {
            try await program(outputBytes: 10).output(of: "/bin/cat", [], reading: Data(count: 1_000))
        }
    }
}

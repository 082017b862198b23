import Foundation
import SuiteTags
import Supervision
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
        let cases: [(String, [String], LocalizedText)] = [
            ("/bin/sh", ["-c", "echo secret >&2; exit 3"], LocalizedText(chinese: "返回码 3", english: "exit code 3")),
            ("/bin/sh", ["-c", "kill -9 $$"], LocalizedText(chinese: "被信号终止", english: "ended by a signal")),
            ("/nowhere/program", [], LocalizedText(chinese: "本机缺少读取附件的程序", english: "attachment-reader-missing")),
        ]
        for (path, arguments, words) in cases {
            await #expect(throws: ConfinedProgram.Failure.failed(words)) {
                try await program().output(of: path, arguments, reading: Data("x".utf8))
            }
        }
        await #expect(throws: ConfinedProgram.Failure.self) {
            try await program(outputBytes: 10).output(of: "/bin/cat", [], reading: Data(count: 1_000))
        }
    }
}

package import FoundationEssentials
import Glibc
package import Supervision

/// A program that reads something hostile as a process of its own: within limits of time, memory and output, without a network
/// where that is permitted, and without a file on disk.
package struct ConfinedProgram: Sendable {
    private let runner: ProgramRunner

    /// Why there is no output.
    package enum Failure: Error, Equatable {
        /// It took longer than it may.
        case timedOut
        /// It did not end well; how, in words that hold nothing of what it read.
        case failed(LocalizedText)
    }

    /// - Parameter limits: What the program may take, and how many run at the same time.
    package init(limits: AttachmentLimits, clock: any Clock<Duration> = ContinuousClock()) {
        runner = ProgramRunner(limits: limits, clock: clock)
    }

    /// What the program at `path` prints when it reads `input` from its standard input.
    package func output(
        of path: String,
        _ arguments: [String],
        reading input: Data
    ) async throws(Failure) -> [UInt8] {
        let outcome: ProgramRunner.Outcome
        do {
            outcome = try await runner.session { [runner] () async throws(AttachmentProblem) in
                let file = try MemoryFile(input)
                // The descriptor is shared: it is read from the beginning.
                lseek(file.descriptor, 0, SEEK_SET)
                let program = ProgramRunner.Program(path: path, installation: "disclosure-monitor")
                return try await runner.run(program, arguments, input: file.descriptor)
            }
        } catch {
            throw error.reason == .timedOut ? .timedOut : .failed(Self.words(error.reason))
        }
        guard outcome.exitCode == 0 else {
            throw .failed(Self.words(exitCode: outcome.exitCode))
        }
        return outcome.output
    }

    private static func words(_ reason: AttachmentProblem.Reason) -> LocalizedText {
        LocalizedText(chinese: Reason.file(reason).name(in: .chinese), english: reason.rawValue)
    }

    /// - Parameter exitCode: Nil where a signal ended it.
    private static func words(exitCode: Int?) -> LocalizedText {
        guard let exitCode else { return LocalizedText(chinese: "被信号终止", english: "ended by a signal") }
        return LocalizedText(chinese: "返回码 \(exitCode)", english: "exit code \(exitCode)")
    }
}

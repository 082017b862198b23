import Dispatch
import Foundation

/// The built program, run as a person or systemd runs it.
struct Program {
    /// The program lies beside the test binary.
    static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "disclosure-monitor").path

    /// What a run came to.
    struct Outcome {
        let status: Int32
        let output: String
        let error: String

        /// The lines of standard output as JSON objects.
        var objects: [[String: Any]] {
            output.split(separator: "\n").compactMap { Program.object(String($0)) }
        }
    }

    /// Runs to the end.
    static func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Outcome {
        let process = process(arguments, environment)
        let (output, error) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = error
        return try await withCheckedThrowingContinuation { continuation in
            // On threads of their own: reading blocks, and a full pipe would block the program.
            DispatchQueue.global().async {
                do {
                    try process.run()
                } catch {
                    continuation.resume(throwing: error)
                    return
                }
                let errorText = Locked("")
                let group = DispatchGroup()
                DispatchQueue.global().async(group: group) {
                    errorText.set(String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
                }
                let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                group.wait()
                process.waitUntilExit()
                continuation.resume(
                    returning: Outcome(status: process.terminationStatus, output: text, error: errorText.value)
                )
            }
        }
    }

    static func process(_ arguments: [String], _ environment: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    static func object(_ line: String) -> [String: Any]? {
        (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
    }

    /// A value that two threads take turns with.
    private final class Locked<Value: Sendable>: @unchecked Sendable {
        private let lock = NSLock()
        private var stored: Value

        init(_ value: Value) { stored = value }

        var value: Value { lock.withLock { stored } }

        func set(_ value: Value) { lock.withLock { stored = value } }
    }
}

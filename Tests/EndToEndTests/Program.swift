import Dispatch
import Foundation
import Supervision

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
        try await run(arguments: arguments, environment: environment)
    }

    /// - Parameter launcher: Another program, which starts this one.
    static func run(
        arguments: [String],
        environment: [String: String] = [:],
        by launcher: String = path
    ) async throws -> Outcome {
        let process = process(arguments, environment)
        process.executableURL = URL(filePath: launcher)
        let (output, error) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = error
        return try await withCheckedThrowingContinuation { continuation in
            // On threads of their own: reading blocks, and Dispatch's queues share their threads with Swift tasks.
            Thread.detachNewThread {
                do {
                    try process.run()
                } catch {
                    continuation.resume(throwing: error)
                    return
                }
                let errorText = Late<String>()
                Thread.detachNewThread {
                    errorText.set(String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
                }
                let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                process.waitUntilExit()
                continuation.resume(
                    returning: Outcome(status: process.terminationStatus, output: text, error: errorText.wait())
                )
            }
        }
    }

    static func process(_ arguments: [String], _ environment: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        // The locale of whoever runs the tests says nothing of the language that they expect.
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { _, new in new }
            .merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    static func object(_ line: String) -> [String: Any]? {
        (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
    }

    /// A value that another thread sets once.
    private final class Late<Value: Sendable>: Sendable {
        private let stored = Locked<Value?>(nil)
        private let isSet = DispatchSemaphore(value: 0)

        func set(_ value: Value) {
            stored.withLock { $0 = value }
            isSet.signal()
        }

        func wait() -> Value {
            isSet.wait()
            guard let value = stored.withLock({ $0 }) else { preconditionFailure("it was signalled, so it is set") }
            return value
        }
    }
}

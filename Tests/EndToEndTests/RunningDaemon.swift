import Dispatch
import Foundation
import Glibc
import Supervision
import Testing

/// The daemon as a child process; what it writes to standard error is awaited line by line.
///
/// One that lives for ten minutes is ended: what a test waits for never came, and the test fails instead of waiting forever.
final class RunningDaemon: Sendable {
    private let pid: pid_t
    private let lines: AsyncStream<String>
    private let hasEnded = Locked(false)

    /// Everything that was written before the end, and how it ended.
    struct End {
        let status: Int32
        let lines: [String]
    }

    init(configuration: String, arguments: [String] = [], environment: [String: String] = [:]) throws {
        let process = Program.process(["run", "--config", configuration, "--tell-all"] + arguments, environment)
        let error = Pipe()
        process.standardError = error
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        pid = process.processIdentifier
        let (lines, continuation) = AsyncStream.makeStream(of: String.self)
        self.lines = lines
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.longestLife) { [weak self] in
            self?.signal(SIGKILL)
        }
        let handle = error.fileHandleForReading
        Thread.detachNewThread { [hasEnded] in
            var rest = Data()
            while true {
                let data = handle.availableData
                guard !data.isEmpty else { break }
                rest.append(data)
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    continuation.yield(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
                    rest = rest[rest.index(after: end)...]
                }
            }
            process.waitUntilExit()
            hasEnded.withLock { $0 = true }
            continuation.yield("\(Self.endMark)\(process.terminationStatus)")
            continuation.finish()
        }
    }

    private static let endMark = "ended with "
    private static let longestLife: DispatchTimeInterval = .seconds(600)

    deinit { signal(SIGKILL) }

    /// Alert lines up to and including the first that is of `event`; everything where the program ended before.
    func alerts(until event: String) async -> [[String: Any]] {
        var alerts: [[String: Any]] = []
        for await line in lines {
            // The program's own notices are JSON as well.
            guard let alert = Program.object(line), alert["event"] != nil else { continue }
            alerts.append(alert)
            if alert["event"] as? String == event { break }
        }
        return alerts
    }

    /// Alert lines up to the first that is of `event` and `rule`; throws where the program ends before.
    func alerts(until event: String, of rule: String) async throws -> [[String: Any]] {
        var seen: [[String: Any]] = []
        while seen.last?["rule"] as? String != rule {
            let more = await alerts(until: event)
            try #require(more.last?["event"] as? String == event, "the daemon ended before \(event) of \(rule)")
            seen += more
        }
        return seen
    }

    /// The first alert that fires of each of these rules, in whatever order; throws where the program ends before.
    func firing(of rules: Set<String>) async throws -> [String: [String: Any]] {
        var told: [String: [String: Any]] = [:]
        while told.count < rules.count {
            let alert = await alerts(until: "alert_firing").last
            try #require(alert?["event"] as? String == "alert_firing", "the daemon ended before \(rules)")
            guard let alert, let rule = alert["rule"] as? String, rules.contains(rule) else { continue }
            told[rule] = told[rule] ?? alert
        }
        return told
    }

    /// Waits for a line that holds `text`; false where the program ended before.
    func wait(for text: String) async -> Bool {
        for await line in lines where line.contains(text) { return true }
        return false
    }

    /// Lines up to and including the first that holds `text`; all of them where the program ended before.
    func lines(until text: String) async -> [String] {
        var seen: [String] = []
        for await line in lines {
            seen.append(line)
            if line.contains(text) { break }
        }
        return seen
    }

    /// Sends SIGHUP and waits for the line that tells what changed, in the language of the new configuration; nil where the
    /// program ended before.
    func reload() async -> String? {
        signal(SIGHUP)
        let said = ["the configuration was loaded again", "配置已重新加载"]
        for await line in lines where said.contains(where: line.contains) { return line }
        return nil
    }

    /// Does nothing where it has ended: its number may be another's by then.
    func signal(_ signal: Int32) {
        if !hasEnded.withLock({ $0 }) { Glibc.kill(pid, signal) }
    }

    /// Sends `signal`, and reads to the end.
    func end(by signal: Int32) async -> End {
        self.signal(signal)
        var rest: [String] = []
        for await line in lines {
            if line.hasPrefix(Self.endMark) {
                return End(status: Int32(line.dropFirst(Self.endMark.count)) ?? -1, lines: rest)
            }
            rest.append(line)
        }
        return End(status: -1, lines: rest)
    }
}

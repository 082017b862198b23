import Dispatch
import Glibc
package import Supervision

/// Takes the program's own messages to a stream that may block, without that anyone who has something to say waits.
///
/// What a pipe that nobody reads leaves waiting is bounded; what is lost beyond that is counted, and said when the stream
/// takes bytes again.
package final class ProgramLog: Sendable {
    /// How many bytes wait at most.
    package static let mostWaitingBytes = 1 << 20

    private struct Waiting {
        var lines: [[UInt8]] = []
        var bytes = 0
        var lost = 0
        var isBeingWritten = false
    }

    private let descriptor: Int32
    private let spoken: Locked<Language>
    private let waiting = Locked(Waiting())
    private let queue = DispatchQueue(label: "disclosure-monitor.program-log")

    /// - Parameters:
    ///   - descriptor: Where messages go; it is not closed.
    ///   - language: The language of messages.
    package init(to descriptor: Int32 = STDERR_FILENO, in language: Language = .english) {
        self.descriptor = descriptor
        spoken = Locked(language)
    }

    /// The language of messages.
    package var language: Language {
        get { spoken.withLock { $0 } }
        set { spoken.withLock { $0 = newValue } }
    }

    /// Hands a line over, its end included, and returns at once.
    package func write(_ line: String) {
        let bytes = Array(line.utf8)
        let begins = waiting.withLock { waiting in
            guard waiting.bytes + bytes.count <= Self.mostWaitingBytes else {
                waiting.lost += 1
                return false
            }
            waiting.lines.append(bytes)
            waiting.bytes += bytes.count
            defer { waiting.isBeingWritten = true }
            return !waiting.isBeingWritten
        }
        if begins { queue.async { self.writeWaiting() } }
    }

    /// Returns when everything that was handed over is written, and after `seconds` at the latest.
    package func finish(within seconds: Int) {
        let isWritten = DispatchSemaphore(value: 0)
        queue.async { isWritten.signal() }
        _ = isWritten.wait(timeout: .now() + .seconds(seconds))
    }

    private func writeWaiting() {
        let output = OutputFile(borrowing: descriptor, named: "stderr")
        while let (lines, lost) = takeWaiting() {
            for line in lines {
                // Where the program's own log cannot be written, there is nobody to be told.
                do { try output.write(line) } catch { waiting.withLock { $0.lost += 1 } }
                waiting.withLock { $0.bytes -= line.count }
            }
            guard lost > 0 else { continue }
            let words = language.pick(
                "此输出流无人读取期间丢失 \(lost) 条消息",
                "\(lost) messages were lost while this stream was not read"
            )
            try? output.write(Array("\(words)\n".utf8))
        }
    }

    /// What waits now; nil where nothing does, and then whoever writes next begins anew.
    private func takeWaiting() -> (lines: [[UInt8]], lost: Int)? {
        waiting.withLock { waiting in
            guard !waiting.lines.isEmpty else {
                waiting.isBeingWritten = false
                return nil
            }
            defer {
                waiting.lines = []
                waiting.lost = 0
            }
            return (waiting.lines, waiting.lost)
        }
    }
}

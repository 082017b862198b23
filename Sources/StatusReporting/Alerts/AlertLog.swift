import Glibc
package import Supervision

/// Writes alert lines to the standard error stream or to a file.
///
/// A line is written once: delivering the same lines again after an error continues behind the last complete one.
package actor AlertLog: AlertSink {
    /// Where alert lines go.
    package enum Destination: Hashable, Sendable {
        /// File descriptor 2; with `journal` each line starts with its syslog level. See `JournalStream`.
        case standardError(journal: Bool)
        /// A file that is appended to and opened anew by `reopen()`.
        case file(path: String)
    }

    private let destination: Destination
    private let format: AlertLineFormat
    private let language: Language
    private let standardError: Int32
    private var file: AlertLogFile?
    /// Writing may block.
    private let executor = BlockingExecutor()
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    /// The last line that this process wrote in full. It says nothing of earlier runs, whose store may have been another.
    private var lastWritten: Int?

    /// Nothing is opened before it is needed. `standardError` is the descriptor that stands for it.
    package init(
        to destination: Destination,
        format: AlertLineFormat,
        language: Language,
        standardError: Int32 = STDERR_FILENO
    ) {
        self.destination = destination
        self.format = format
        self.language = language
        self.standardError = standardError
    }

    package func deliver(_ lines: [AlertLine]) async throws {
        guard !lines.isEmpty else { return }
        switch destination {
        case .standardError(let journal):
            let output = OutputFile(borrowing: standardError, named: "stderr")
            for line in unwritten(lines) {
                try output.write(format.line(for: line, in: language, priority: journal))
                lastWritten = line.sequence
            }
        case .file(let path):
            try append(unwritten(lines), to: path)
        }
    }

    package func lastDeliveredSequence() async -> Int? {
        guard case .file(let path) = destination else { return lastWritten }
        // What cannot be opened now is reported when a line is due, which is when someone waits for it.
        return try? openFile(path).lastSequence()
    }

    /// Opens the file anew, so that a log that was renamed goes on under its own name; throws where that fails, and tries
    /// again with the next line.
    package func reopen() async throws {
        guard case .file(let path) = destination else { return }
        file = nil
        _ = try openFile(path)
    }

    private func unwritten(_ lines: [AlertLine]) -> [AlertLine] {
        guard let lastWritten else { return lines }
        return lines.filter { $0.sequence > lastWritten }
    }

    private func append(_ lines: [AlertLine], to path: String) throws {
        let file = try openFile(path)
        for line in lines {
            try file.append(format.line(for: line, in: language))
            lastWritten = line.sequence
        }
        try file.synchronize()
    }

    private func openFile(_ path: String) throws -> AlertLogFile {
        if let file, !file.isDeleted { return file }
        let opened = try AlertLogFile(path: path)
        file = opened
        return opened
    }
}

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

    /// Where lines go and what they look like.
    package struct Settings: Hashable, Sendable {
        /// Where lines go.
        package var destination: Destination
        /// How a line is written.
        package var format: AlertLineFormat
        /// The language of messages.
        package var language: Language

        /// The destination is opened with the first line, or by `reopen()`.
        package init(to destination: Destination, format: AlertLineFormat, language: Language) {
            self.destination = destination
            self.format = format
            self.language = language
        }
    }

    private var settings: Settings
    private let standardError: Int32
    private var file: AlertLogFile?
    /// Writing may block.
    private let executor = BlockingExecutor()
    /// A thread of its own: whoever hands lines over is not held up by a slow disk.
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
        settings = Settings(to: destination, format: format, language: language)
        self.standardError = standardError
    }

    package func deliver(_ lines: [AlertLine]) async throws {
        guard !lines.isEmpty else { return }
        switch settings.destination {
        case .standardError(let journal):
            let output = OutputFile(borrowing: standardError, named: "stderr")
            for line in unwritten(lines) {
                try output.write(settings.format.line(for: line, in: settings.language, priority: journal))
                lastWritten = line.sequence
            }
        case .file(let path):
            try append(unwritten(lines), to: path)
        }
    }

    package func lastDeliveredSequence() async -> Int? {
        guard case .file(let path) = settings.destination else { return lastWritten }
        // What cannot be opened now is reported when a line is due, which is when someone waits for it.
        // A process that was killed after its log had been renamed told its last lines there.
        return (try? openFile(path).lastSequence()) ?? AlertLogFile.lastSequence(renamedFrom: path)
    }

    /// Opens the file anew, so that a log that was renamed goes on under its own name; throws where that fails, and tries
    /// again with the next line.
    package func reopen() async throws {
        guard case .file(let path) = settings.destination else { return }
        file = nil
        _ = try openFile(path)
    }

    /// Writes lines in another way or to another place from now on.
    ///
    /// - Throws: what kept the new file from being opened; then everything stays as it was.
    package func apply(_ new: Settings) throws(StatusReportingError) {
        if new.destination != settings.destination {
            file =
                switch new.destination {
                case .standardError: nil
                case .file(let path): try AlertLogFile(path: path)
                }
        }
        settings = new
    }

    private func unwritten(_ lines: [AlertLine]) -> [AlertLine] {
        guard let lastWritten else { return lines }
        return lines.filter { $0.sequence > lastWritten }
    }

    private func append(_ lines: [AlertLine], to path: String) throws {
        let file = try openFile(path)
        for line in lines {
            try file.append(settings.format.line(for: line, in: settings.language))
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

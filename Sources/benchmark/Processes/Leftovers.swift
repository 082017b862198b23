import Dispatch
import FoundationEssentials
import Glibc
import Supervision

/// What this run has started and made outside of itself, so that it can be ended and removed however the run ends.
enum Leftovers {
    private struct Contents {
        var processes: Set<pid_t> = []
        var directories: Set<String> = []
    }

    private static let contents = Locked(Contents())

    /// Starts a process, or does something else that leaves something behind; never while all of it is cleared.
    static func start(_ body: () throws -> pid_t?) rethrows -> pid_t? {
        try contents.withLock { contents in
            let process = try body()
            if let process { contents.processes.insert(process) }
            return process
        }
    }

    static func remove(process: pid_t) { contents.withLock { _ = $0.processes.remove(process) } }

    static func add(directory: String) { contents.withLock { _ = $0.directories.insert(directory) } }

    static func remove(directory: String) {
        contents.withLock { contents in
            contents.directories.remove(directory)
            try? FileManager.default.removeItem(atPath: directory)
        }
    }

    /// Ends the processes by their identifiers, waits for them, and removes the directories.
    ///
    /// The lock is held to the end, so that nobody leaves or starts anything while something is left.
    static func clear(then end: () -> Void = {}) {
        contents.withLock { contents in
            for process in contents.processes { kill(process, SIGTERM) }
            for process in contents.processes { waitpid(process, nil, 0) }
            for directory in contents.directories { try? FileManager.default.removeItem(atPath: directory) }
            contents = Contents()
            end()
        }
    }

    /// From here on Ctrl-C, `kill` and a closed terminal leave nothing behind.
    static func clearOnSignals() -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { @Sendable in
                clear { _exit(128 + number) }
            }
            source.activate()
            return source
        }
    }
}

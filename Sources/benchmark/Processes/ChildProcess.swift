import Glibc

/// A program that runs beside this one.
struct ChildProcess {
    let name: String
    let identifier: pid_t

    /// How a program ended, and what it used.
    struct Ending {
        let succeeded: Bool
        /// User and system time, with that of its own children that it waited for.
        let cpuSeconds: Double
    }

    /// - Parameter output: The file that takes what the program prints; nil throws it away.
    static func start(_ path: String, _ arguments: [String], output: String? = nil) throws -> ChildProcess {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output ?? "/dev/null", flags, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        restoreSignals(&attributes)
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var code: Int32 = 0
        let identifier = Leftovers.start {
            var identifier: pid_t = 0
            code = posix_spawn(&identifier, path, &actions, &attributes, &words, environ)
            return code == 0 ? identifier : nil
        }
        guard let identifier else {
            throw BenchmarkError("\(path) cannot be started: \(String(cString: strerror(code))).")
        }
        return ChildProcess(name: path, identifier: identifier)
    }

    /// Runs a program to its end.
    static func run(_ path: String, _ arguments: [String], output: String? = nil) throws -> Ending {
        let ending = try start(path, arguments, output: output).wait()
        guard ending.succeeded else { throw BenchmarkError("\(path) failed; what it said stands above.") }
        return ending
    }

    func wait() throws -> Ending {
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(identifier, &status, 0, &usage) == identifier else {
            throw BenchmarkError("\(name) was lost: \(String(cString: strerror(errno))).")
        }
        Leftovers.remove(process: identifier)
        return Ending(succeeded: status == 0, cpuSeconds: usage.cpuSeconds)
    }

    func end() {
        kill(identifier, SIGTERM)
        waitpid(identifier, nil, 0)
        Leftovers.remove(process: identifier)
    }

    func hasEnded() -> Bool {
        guard waitpid(identifier, nil, WNOHANG) != 0 else { return false }
        Leftovers.remove(process: identifier)
        return true
    }

    /// This program ignores the signals that it clears up after, and the library that waits for them blocks them; a
    /// program that it starts does neither.
    private static func restoreSignals(_ attributes: inout posix_spawnattr_t) {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    }

    /// The path of a program on this machine; `/usr/sbin` is not in everyone's `PATH`.
    static func path(of program: String) -> String? {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let directories = path.split(separator: ":").map(String.init) + ["/usr/sbin", "/usr/local/sbin"]
        return directories.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
    }
}

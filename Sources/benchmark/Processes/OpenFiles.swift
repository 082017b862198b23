import Glibc

/// How many files a program on this machine may hold open.
enum OpenFiles {
    /// What nginx holds beside connections and pages: logs, pipes, its own files.
    static let reserve = 64
    /// With fewer there is no room for connections.
    private static let least = 1024

    /// The limit that a program may raise itself to.
    ///
    /// A server that keeps every page open comes to it with some ten thousand pages, and answers 500 from there on.
    static func most() throws -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            throw BenchmarkError("the limit of open files cannot be read: \(String(cString: strerror(errno))).")
        }
        let most = min(Int(clamping: limit.rlim_max), 1 << 20)
        guard most >= least else {
            throw BenchmarkError("a program may open only \(most) files here: raise it (ulimit -Hn \(least)).")
        }
        return most
    }
}

import Glibc
import MonitorConfig
import Supervision

/// How many files and connections the process may hold open (`RLIMIT_NOFILE`, getrlimit(2)).
enum FileLimit {
    /// With fewer, libraries end the program where they cannot report anything any more.
    private static let least = 128
    /// For files of its own, and for readers of the endpoint.
    private static let own = 384

    /// Takes as many as the connections of `fetch` and everything else can need, where the system lets us.
    ///
    /// - Throws: `StartError` where so few are allowed that the program could not go on.
    static func raise(for fetch: FetchSettings) throws {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        let wanted = rlim_t(own + 4 * fetch.concurrency)
        if limit.rlim_cur < wanted {
            limit.rlim_cur = min(wanted, limit.rlim_max)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        guard limit.rlim_cur < least else { return }
        throw StartError(
            "只允许打开 \(limit.rlim_cur) 个文件，至少须 \(least) 个（最好 \(wanted) 个）；请调高 LimitNOFILE= 或 ulimit -n",
            """
            only \(limit.rlim_cur) open files are allowed, and at least \(least) are needed (better \(wanted)); raise \
            LimitNOFILE= of the unit, or `ulimit -n`
            """
        )
    }
}

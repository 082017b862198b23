import Glibc

/// The processor time of the calling thread: what other threads and programs do hardly touches it.
package enum ThreadTime {
    /// What it has used so far, in seconds.
    package static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The least time that `body` takes of so many runs, in seconds.
    package static func least(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
        var least = Double.infinity
        for _ in 0..<max(runs, 1) {
            let start = seconds
            try body()
            least = min(least, seconds - start)
        }
        return least
    }
}

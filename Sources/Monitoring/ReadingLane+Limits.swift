import Glibc

extension ReadingLane {
    /// How much reading there may be at once, and for how long.
    package struct Limits: Sendable {
        /// CPU time of one reading, in seconds. The largest honest pages take a fraction of one.
        package var seconds = 5.0
        /// How long one reading may hold a thread, in seconds of a clock that does not stand still: for one that waits
        /// for something that never comes and burns nothing.
        package var elapsedSeconds = 60.0
        /// Threads that read.
        package var threads = max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        /// Threads that may be stuck before fewer than `threads` read.
        package var abandoned = 4
        /// Contents that are remembered for having been too slow; of more, the oldest are forgotten.
        package var refusedContents = 1_000
        /// The stack of a thread, in bytes; only what is used of it costs memory.
        package var stackBytes = 16 << 20

        package init() {}
    }
}

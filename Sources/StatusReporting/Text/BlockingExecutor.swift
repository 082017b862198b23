import Dispatch

/// Runs an actor's work beside the threads that everyone shares, one piece after the other.
///
/// For actors that make system calls which may block: a pipe that nobody reads or a file system that hangs then stops
/// its own actor, and nothing else.
final class BlockingExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "disclosure-monitor.output")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }
}

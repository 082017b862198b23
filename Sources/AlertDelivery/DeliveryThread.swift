import Dispatch

/// Runs what waits for a receiver beside the threads that everyone shares, one piece after the other.
final class DeliveryThread: SerialExecutor {
    private let queue = DispatchQueue(label: "disclosure-monitor.delivery")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }
}

import Supervision

/// Where the code of one reading runs: in threads of the lane, a turn between one wait and the next.
///
/// While a reading waits, for a program that takes a PDF apart, it holds no thread.
final class ReadingTurns: TaskExecutor {
    /// Of the bytes that are read.
    let digest: ContentDigest
    /// Tells whoever waits that the reading is given up. It may be called more than once.
    let giveUp: @Sendable () -> Void

    private let lane: ReadingLane

    init(in lane: ReadingLane, of digest: ContentDigest, giveUp: @escaping @Sendable () -> Void) {
        self.lane = lane
        self.digest = digest
        self.giveUp = giveUp
    }

    func enqueue(_ job: consuming ExecutorJob) {
        lane.enqueue(Turn(job: UnownedJob(job), turns: self))
    }

    /// What is to be run without a pause.
    struct Turn: Sendable {
        let job: UnownedJob
        /// The reading that it belongs to, kept alive until it has run.
        let turns: ReadingTurns

        func run() {
            job.runSynchronously(on: turns.asUnownedTaskExecutor())
        }
    }
}

import DequeModule
import Supervision

extension ReadingLane {
    /// What the lane knows of its threads.
    struct State {
        /// What has to wait for a thread.
        var waiting: Deque<ReadingTurns.Turn> = []
        /// Threads that take turns; those that are stuck are not counted.
        var threads = 0
        /// Threads that are stuck in a reading that was given up.
        var abandoned = 0
        /// What is run now, by the number of its turn.
        var running: [Int: RunningTurn] = [:]
        var lastTurn = 0
        /// Whether a thread looks after the time of what is run.
        var isWatched = false

        private var refused: Set<ContentDigest> = []
        private var refusedInOrder: Deque<ContentDigest> = []

        /// How many threads may take turns, beside those that are stuck.
        func capacity(_ limits: Limits) -> Int {
            min(limits.threads, limits.threads + limits.abandoned - abandoned)
        }

        /// Counts one thread more, where somebody waits and there is room for it; whether there was.
        mutating func takesThread(_ limits: Limits) -> Bool {
            guard !waiting.isEmpty, threads < capacity(limits) else { return false }
            threads += 1
            return true
        }

        func isRefused(_ digest: ContentDigest) -> Bool { refused.contains(digest) }

        mutating func refuse(_ digest: ContentDigest, _ limits: Limits) {
            guard refused.insert(digest).inserted else { return }
            refusedInOrder.append(digest)
            if refusedInOrder.count > limits.refusedContents { refused.remove(refusedInOrder.removeFirst()) }
        }

        /// Gives up what has run for too long: its threads are stuck, and no longer the lane's.
        ///
        /// - Returns: Whoever is to be told; with the last thread that goes, all who wait for one.
        mutating func abandonOverdue(_ limits: Limits) -> [ReadingTurns] {
            let overdue = running.filter { $0.value.isOverdue(limits) }
            for (number, turn) in overdue {
                running[number] = nil
                threads -= 1
                abandoned += 1
                refuse(turn.turns.digest, limits)
            }
            let stranded = !overdue.isEmpty && capacity(limits) <= 0 ? waiting.map(\.turns) : []
            return overdue.values.map(\.turns) + stranded
        }
    }
}

import FoundationEssentials
import Logging
package import Supervision

extension Monitor {
    /// Lets every sink be told that has something to get, each in a task of its own: nobody waits for any of them.
    func wakeSinks() {
        for name in outbox.due(at: clock.now()) where deliveries[name] == nil {
            deliveries[name] = Task { await self.serve(name) }
        }
    }

    /// Waits until nothing is on its way to a sink: for trials and tests.
    package func settle() async {
        while let delivery = deliveries.first?.value {
            await delivery.value
        }
    }

    /// Waits until nothing is on its way to a sink, and no longer than this: what hangs is told at the next start.
    func settle(forSeconds limit: TimeInterval) async {
        let (ends, end) = AsyncStream.makeStream(of: Void.self)
        let settling = Task {
            await self.settle()
            end.yield()
        }
        let deadline = clock.now().addingTimeInterval(limit * tickInterval)
        let waiting = Task { [clock] in
            try? await clock.pass(deadline)
            end.yield()
        }
        for await _ in ends { break }
        settling.cancel()
        waiting.cancel()
    }

    /// Puts other sinks in the place of these while the monitor runs.
    ///
    /// One that keeps its name goes on where it is, in another output where that changed; a new one is told what comes
    /// from now on; one that is gone loses its mark. A write that is under way is waited for by its own sink alone.
    package func replaceSinks(_ sinks: [NamedSink]) async {
        let enrolment = outbox.replace(with: sinks)
        ledger.record(enrolment.change)
        enrolment.log(to: logger, end: outbox.end)
        isStatusStale = true
        await flush()
    }

    /// Lets every sink open its output anew, as after a log was renamed; one that cannot fails as in writing.
    package func reopenSinks() {
        outbox.reopenAll()
        wakeSinks()
    }

    // MARK: One sink

    /// Tells one sink everything that is in the store, batch after batch, until it has all or fails.
    private func serve(_ name: String) async {
        if await open(name) {
            if outbox[name]?.isMarked == false { await mark(name) }
            while outbox.isBehind(name), await deliverBatch(to: name) {}
        }
        deliveries[name] = nil
    }

    /// Opens its output where that is due, and learns from it what a kill kept from the store.
    private func open(_ name: String) async -> Bool {
        guard let progress = outbox[name], !progress.isOpened else { return outbox[name] != nil }
        outbox.update(name) { $0.noteOpened() }
        do {
            try await write(to: name) { try await progress.sink.reopen() }
        } catch {
            outbox.update(name) { $0.reopen() }
            noteFailure(error, of: name)
            return false
        }
        await noteShown(by: progress, upTo: outbox.end)
        if !outbox.isBehind(name) { noteSuccess(of: name) }
        return true
    }

    /// The next lines for a sink; false where it fails, or the store does.
    private func deliverBatch(to name: String) async -> Bool {
        guard let progress = outbox[name] else { return false }
        let (end, lines): (Int, [AlertLine])
        do {
            end = outbox.end
            lines = try await ports.store.lines(after: progress.deliveredThrough, limit: Self.batchSize)
            note(nil, of: .outbox)
        } catch {
            note(error, of: .outbox)
            return false
        }
        outbox.update(name) { $0.noteOldest(lines.first?.sequence ?? end + 1) }
        guard let last = lines.last else { return true }
        do {
            try await write(to: name) { try await progress.sink.deliver(lines) }
        } catch {
            await noteShown(by: progress, upTo: last.sequence)
            noteFailure(error, of: name)
            await mark(name)
            return false
        }
        outbox.update(name) { $0.noteDelivered(through: last.sequence) }
        noteSuccess(of: name)
        await mark(name)
        return true
    }

    /// How many lines a sink is given at once.
    private static let batchSize = 200

    /// Goes by what a sink can show of the lines up to `limit`.
    private func noteShown(by progress: SinkProgress, upTo limit: Int) async {
        let last = await progress.sink.lastDeliveredSequence()
        outbox.update(progress.name) { $0.noteShown(last, upTo: limit) }
    }

    /// Writes to a sink's output. What takes too long is told at once, asked to give up, and waited for all the same: a
    /// second write beside it would double lines.
    private func write(to name: String, _ work: @escaping @Sendable () async throws -> Void) async throws {
        let deadline = clock.now().addingTimeInterval(Self.longestWrite * tickInterval)
        try await withThrowingTaskGroup(of: Bool.self) { [clock] group in
            group.addTask {
                try await work()
                return true
            }
            group.addTask {
                try await clock.pass(deadline)
                return false
            }
            if try await group.next() == false {
                noteFailure(SinkOverdue(seconds: Int(Self.longestWrite)), of: name)
                group.cancelAll()
                _ = try await group.next()
            }
            group.cancelAll()
        }
    }

    /// How long one write may take before the sink counts as failing, in seconds of real time.
    private static let longestWrite: TimeInterval = 30

    /// Remembers how far a sink is. Where that fails, it is tried again with the next tick.
    private func mark(_ name: String) async {
        guard let mark = outbox[name]?.mark else { return }
        do {
            try await ports.store.advance(mark)
            outbox.update(name) { $0.noteMarked(mark) }
            note(nil, of: .deliveryMarks)
        } catch {
            note(error, of: .deliveryMarks)
        }
    }

    // MARK: What is said of it

    /// A sink that fails is told once in the program's own log, however often it is tried.
    private func noteFailure(_ error: any Error, of name: String) {
        let isNew = outbox.update(name) { $0.noteFailure(error, at: clock.now(), second: tickInterval) }
        isStatusStale = true
        guard isNew == true else { return }
        logger.error("a sink fails; trying again", metadata: ["sink": "\(name)", "error": "\(error)"])
    }

    private func noteSuccess(of name: String) {
        isStatusStale = true
        guard let ended = outbox.update(name, { $0.noteSuccess() }) ?? nil else { return }
        logger.notice(
            "a sink works again",
            metadata: [
                "sink": "\(name)", "failed_seconds": "\(Int(clock.now().timeIntervalSince(ended.since)))",
                "lost_lines": "\(outbox[name]?.lost ?? 0)",
            ]
        )
    }
}

/// A sink took longer for a write than it may.
struct SinkOverdue: Error, CustomStringConvertible {
    let seconds: Int

    var description: String {
        "a write has not ended within \(seconds) seconds; whatever reads or stores these lines hangs"
    }
}

extension MonitorClock {
    /// Returns when the clock has passed `instant`, which `sleep` may do somewhat before.
    fileprivate func pass(_ instant: Date) async throws {
        while now() < instant {
            try await sleep(until: instant)
        }
    }
}

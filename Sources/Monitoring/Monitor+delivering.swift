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

    /// Tells one sink everything that is in the store and meant for it, batch after batch, until it has all or fails.
    private func serve(_ name: String) async {
        if await open(name), await refresh(name) {
            if outbox[name]?.isMarked == false { await mark(name) }
            var window = DeliveryWindow()
            while outbox.isBehind(name), await deliverBatch(to: name, from: &window) {}
        }
        deliveries[name] = nil
    }

    /// Lets a sink whose receiver forgets say again what stands; false where that fails.
    private func refresh(_ name: String) async -> Bool {
        guard let progress = outbox[name], progress.isRefreshDue(at: clock.now()) else { return true }
        do {
            try await write(to: name) { try await progress.sink.refresh() }
        } catch {
            noteFailure(error, of: name)
            return false
        }
        outbox.update(name) { $0.noteRefreshed(at: clock.now()) }
        if !outbox.isBehind(name) { noteSuccess(of: name) }
        return true
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
        if progress.kind.isLog { await noteShown(by: progress, upTo: outbox.end) }
        if !outbox.isBehind(name) { noteSuccess(of: name) }
        return true
    }

    /// The next lines for a sink; false where there are none to tell now, where it fails, or the store does.
    private func deliverBatch(to name: String, from window: inout DeliveryWindow) async -> Bool {
        guard let progress = outbox[name], let plan = await plan(for: progress, from: &window) else { return false }
        guard let last = plan.message.last else {
            outbox.update(name) { $0.noteDelivered(through: plan.settledThrough) }
            outbox.update(name) { $0.noteWait(until: plan.lookAt, since: clock.now(), end: window.end) }
            await mark(name)
            // More than were looked at may wait behind lines that are not meant for this sink.
            return plan.lookAt == nil && plan.settledThrough > progress.deliveredThrough
        }
        guard await offer(plan.message, to: name) else { return false }
        do {
            try await write(to: name) { try await progress.sink.deliver(plan.message) }
        } catch {
            if progress.kind.isLog { await noteShown(by: progress, upTo: last.sequence) }
            await noteTrouble(error, with: plan, of: name)
            return false
        }
        noteTold(plan.message.map(\.sequence), of: plan, to: name)
        meter(plan.message, givenTo: name)
        noteSuccess(of: name, oldest: plan.message.first?.time)
        await mark(name)
        return true
    }

    /// What a sink is told next; nil where the store cannot be read.
    private func plan(for progress: SinkProgress, from window: inout DeliveryWindow) async -> DeliveryPlan? {
        let isWaiting = progress.digest != .none || !progress.routes.routes.isEmpty
        let size = progress.kind != .log && isWaiting ? Self.routedWindow : BatchSize.full
        if window.isUsedUp(by: progress, size: size, end: outbox.end) {
            let end = outbox.end
            do {
                let lines = try await ports.store.lines(after: progress.deliveredThrough, limit: size)
                window = DeliveryWindow(lines, after: progress.deliveredThrough, end: end)
                note(nil, of: .outbox)
            } catch {
                note(error, of: .outbox)
                return nil
            }
            outbox.update(progress.name) { $0.noteOldest(window.lines.first?.sequence ?? end + 1) }
        }
        outbox.update(progress.name) { $0.noteWaiting(window.lines) }
        guard let progress = outbox[progress.name] else { return nil }
        return DeliveryPlan(
            window.lines,
            of: basis(for: progress),
            progress.plan,
            at: clock.now(),
            limit: progress.batches.limit
        )
    }

    private func basis(for progress: SinkProgress) -> DeliveryPlan.Basis {
        let book = rules.ruleBook
        var basis = DeliveryPlan.Basis(
            sink: progress.name,
            watchlist: rules.watchlist,
            time: book.civilTime,
            calendar: book.calendar
        )
        basis.isRouted = progress.kind != .log
        basis.routes = progress.routes
        basis.digest = progress.digest
        return basis
    }

    /// How many lines behind the mark of a sink with routes are looked at: what waits at their head holds up no other.
    private static let routedWindow = 2000

    /// Remembers what a receiver is about to be given, so that after a kill it is given the same under the same key. False
    /// where that fails: then nothing is sent.
    private func offer(_ lines: [AlertLine], to name: String) async -> Bool {
        guard let progress = outbox[name], !progress.kind.isLog else { return true }
        let sequences = lines.map(\.sequence)
        guard progress.offered != sequences else { return true }
        outbox.update(name) { $0.noteOffered(sequences) }
        await mark(name)
        return outbox[name]?.isMarked == true
    }

    private func noteTold(_ sequences: [Int], of plan: DeliveryPlan, to name: String) {
        outbox.update(name) { progress in
            progress.noteSent(sequences, of: plan.group, at: clock.now())
            progress.noteDelivered(through: plan.settledThrough(with: sequences))
        }
    }

    private func meter(_ lines: [AlertLine], givenTo name: String) {
        let now = clock.now()
        for line in lines {
            let lag = max(0, now.timeIntervalSince(line.time))
            ports.meter?.note(.delivery(sink: name, line.event, lag: lag))
        }
    }

    /// Notes why lines were not taken, or not all of them, and sets aside the one that is refused even alone.
    private func noteTrouble(_ error: any Error, with plan: DeliveryPlan, of name: String) async {
        let failure = error as? DeliveryFailure
        if let through = failure?.deliveredThrough {
            let told = plan.message.filter { $0.sequence <= through }
            noteTold(told.map(\.sequence), of: plan, to: name)
            meter(told, givenTo: name)
        }
        if failure?.kind == .paced {
            let pause = TimeInterval(min(failure?.retryAfter ?? 1, DeliveryFailure.longestRetryAfter))
            noteSuccess(of: name)
            let now = clock.now()
            outbox.update(name) { $0.noteWait(until: now.addingTimeInterval(pause * tickInterval), since: now) }
            await mark(name)
            return
        }
        noteFailure(error, of: name)
        guard let failure, failure.kind == .refused,
            outbox.update(name, { $0.noteRefusal(of: plan.message.count) }) == true
        else {
            if failure?.kind == .refused { outbox.update(name) { $0.noteOffered([]) } }
            await mark(name)
            return
        }
        await bury(plan, because: failure, for: name)
    }

    /// Sets the line aside that a receiver will not have, so that the others can go on.
    private func bury(_ plan: DeliveryPlan, because failure: DeliveryFailure, for name: String) async {
        guard let line = plan.message.first else { return }
        let letter = DeadLetter(sink: name, line: line, buriedAt: clock.now(), error: failure.words)
        let before = outbox[name]?.mark
        noteTold([line.sequence], of: plan, to: name)
        outbox.update(name) { $0.noteBuried() }
        if await mark(name, burying: letter) {
            logger.error(
                "a line was set aside that a sink's receiver refuses",
                metadata: [
                    "sink": "\(name)", "seq": "\(line.sequence)", "error": .stringConvertible(LoggedText(failure)),
                ]
            )
        } else if let before {
            // Nothing is done with that is not in the store.
            outbox.update(name) { $0.takeBack(to: before) }
        }
    }

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

    /// Remembers how far a sink is, and a line that was set aside; false where that fails. A mark alone is tried again with
    /// the next tick.
    @discardableResult
    private func mark(_ name: String, burying letter: DeadLetter? = nil) async -> Bool {
        guard let mark = outbox[name]?.mark else { return false }
        do {
            try await ports.store.advance(mark, burying: letter)
            outbox.update(name) { $0.noteMarked(mark) }
            note(nil, of: .deliveryMarks)
            return true
        } catch {
            note(error, of: .deliveryMarks)
            return false
        }
    }

    // MARK: What is said of it

    /// A sink that fails is told once in the program's own log, however often it is tried.
    private func noteFailure(_ error: any Error, of name: String) {
        let isNew = outbox.update(name) { $0.noteFailure(error, at: clock.now(), second: tickInterval) }
        isStatusStale = true
        guard isNew == true else { return }
        logger.error(
            "a sink fails; trying again",
            metadata: ["sink": "\(name)", "error": .stringConvertible(LoggedText(error))]
        )
    }

    /// What a sink had failed with is over, which is told once in the program's own log, with how late its lines come.
    ///
    /// - Parameter oldest: When the oldest of the lines was issued that it has taken; nil where it has taken none.
    private func noteSuccess(of name: String, oldest: Date? = nil) {
        isStatusStale = true
        guard let ended = outbox.update(name, { $0.noteSuccess() }) ?? nil else { return }
        let now = clock.now()
        // A start counts the failure anew; what the oldest line says of it does not.
        let late = max(0, Int(now.timeIntervalSince(oldest ?? now)))
        logger.notice(
            "a sink works again",
            metadata: [
                "sink": "\(name)", "failed_seconds": "\(Int(now.timeIntervalSince(ended.since)))",
                "late_seconds": "\(late)", "lost_lines": "\(outbox[name]?.lost ?? 0)",
            ]
        )
    }
}

/// A sink took longer for a write than it may.
struct SinkOverdue: SpokenError {
    let seconds: Int

    func text(in language: Language) -> String {
        language.pick(
            "写入在 \(seconds) 秒内没有完成，读取或保存这些内容的一方没有响应",
            "a write has not ended within \(seconds) seconds; whatever reads or stores these lines hangs"
        )
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

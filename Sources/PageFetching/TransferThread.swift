import CCurl
import Supervision

/// The one thread that owns libcurl's multi handle, and with it every transfer and the queue before them. Nothing
/// here is shared: other threads speak to it through `TransferCommands`.
final class TransferThread {
    private let commands: TransferCommands
    private let multi: UnsafeMutableRawPointer
    private var policy: FetchPolicy
    private var queue: RequestQueue
    private var waiting: [UInt64: PendingRequest] = [:]
    private var running: [UInt64: RunningTransfer] = [:]
    private let budget: BodyBudget
    private var lastStart = ContinuousClock.now
    private var redirections = HostRedirections()
    /// Handles without a request, to be used again.
    private var idle: [OpaquePointer] = []

    private init(
        commands: TransferCommands,
        policy: FetchPolicy,
        budget: BodyBudget,
        multi: UnsafeMutableRawPointer
    ) {
        self.commands = commands
        self.policy = policy
        self.multi = multi
        queue = RequestQueue(limits: policy.queueLimits)
        self.budget = budget
    }

    /// Starts the thread; it runs until `commands` are told to stop.
    static func start(
        _ commands: TransferCommands,
        policy: FetchPolicy,
        budget: BodyBudget
    ) throws(PageFetchingError) {
        guard isLibraryReady, let multi = curl_multi_init() else { throw .libraryUnavailable }
        commands.open(waking: multi)
        let thread = TransferThread(commands: commands, policy: policy, budget: budget, multi: multi)
        let context = Unmanaged.passRetained(thread)
        let code = cs_thread_start(
            "page-fetching",
            { context in
                Unmanaged<TransferThread>.fromOpaque(context).takeRetainedValue().run()
            },
            context.toOpaque()
        )
        guard code == 0 else {
            context.release()
            commands.close()
            curl_multi_cleanup(multi)
            throw .threadNotStarted(code)
        }
    }

    /// libcurl is set up once in a process.
    private static let isLibraryReady = cs_global_init()

    private func run() {
        applyConnectionLimit()
        while true {
            let taken = commands.take()
            for command in taken.commands { obey(command) }
            if taken.isStopping { break }
            startWhatMay()
            var count: Int32 = 0
            curl_multi_perform(multi, &count)
            collect()
            startWhatMay()
            curl_multi_poll(multi, nil, 0, pollMilliseconds, nil)
        }
        endEverything()
    }

    /// Until the next host has rested, and no longer than a second.
    private var pollMilliseconds: Int32 {
        guard let instant = queue.nextInstant else { return 1_000 }
        return Int32(clamping: min(1_000, max(0, (instant - .now).milliseconds)))
    }

    private func obey(_ command: TransferCommands.Command) {
        switch command {
        case .start(let pending):
            enqueue(pending)
        case .cancel(let id):
            cancel(id)
        case .update(let policy):
            self.policy = policy
            queue.update(policy.queueLimits, at: .now)
            budget.update(policy)
            applyConnectionLimit()
        }
    }

    private func applyConnectionLimit() {
        cs_multi_set_connection_cache(multi, max(16, policy.concurrency))
    }

    private func enqueue(_ pending: PendingRequest) {
        var pending = pending
        pending.host = redirections.end(of: PendingRequest.queueName(of: pending.request.address))
        waiting[pending.id] = pending
        queue.append(pending.id, host: pending.host, account: pending.request.account, at: .now)
    }

    private func startWhatMay() {
        queue.reconsider(at: .now)
        let stalled = stalledCount
        while let id = queue.next(at: .now, beside: stalled, where: hasMemory) {
            guard let pending = waiting.removeValue(forKey: id) else { continue }
            start(pending)
        }
    }

    /// How many transfers have run for so long that others do not wait for them.
    private var stalledCount: Int {
        let now = ContinuousClock.now
        return running.values.count { now - $0.startedAt >= policy.patience }
    }

    /// Whether there is memory for the body of a request that waits.
    private func hasMemory(_ id: UInt64) -> Bool {
        guard let pending = waiting[id] else { return true }
        // Whoever holds pages may be waiting for the next one: now and then one runs, whatever is held.
        if running.isEmpty, ContinuousClock.now - lastStart >= policy.patience { return true }
        return budget.admits(pending.neededBytes, host: pending.host, account: pending.request.account)
    }

    private func start(_ pending: PendingRequest) {
        guard let transfer = idle.popLast() ?? cs_transfer_new() else {
            let answer = TransferAnswer(code: CURLE_FAILED_INIT, message: "no memory for another transfer")
            queue.finish(host: pending.host, account: pending.request.account, at: .now)
            pending.continuation.resume(returning: .answered(answer))
            return
        }
        let started = RunningTransfer(pending, on: transfer, within: budget, by: policy)
        let code = started.prepare(policy)
        running[pending.id] = started
        lastStart = .now
        guard code == CURLE_OK, cs_multi_add(multi, transfer) == CURLM_OK else {
            let failure = code == CURLE_OK ? CURLE_FAILED_INIT : code
            finish(started, .answered(TransferAnswer(of: started, code: failure, within: budget)))
            return
        }
    }

    private func collect() {
        var code = CURLE_OK
        while let context = cs_multi_next(multi, &code) {
            let ended = Unmanaged<RunningTransfer>.fromOpaque(context).takeUnretainedValue()
            cs_multi_remove(multi, ended.transfer)
            if cs_transfer_summary(ended.transfer).denied_memory {
                startAgain(ended)
            } else {
                let answer = TransferAnswer(of: ended, code: code, within: budget)
                noteRedirection(of: ended, answer)
                finish(ended, .answered(answer))
            }
        }
    }

    /// A host to which redirects lead was asked as well: it rests, and whatever leads there waits for its turn from now on.
    private func noteRedirection(of ended: RunningTransfer, _ answer: TransferAnswer) {
        guard answer.status != 0 else { return }
        let asked = PendingRequest.queueName(of: ended.pending.request.address)
        let answered = answer.redirectedTo.flatMap { WebAddress($0) }.map(PendingRequest.queueName) ?? asked
        redirections.note(asked, leadsTo: answered)
        if answered != ended.host { queue.noteStart(on: answered, at: .now) }
    }

    private func cancel(_ id: UInt64) {
        if let pending = waiting[id], queue.remove(id, host: pending.host, at: .now) {
            waiting[id] = nil
            pending.continuation.resume(returning: .cancelled)
        } else if let cancelled = running[id] {
            end(cancelled)
        }
    }

    /// Ends what nobody waits for any more.
    private func end(_ cancelled: RunningTransfer) {
        cs_multi_remove(multi, cancelled.transfer)
        budget.release(cancelled.claim)
        finish(cancelled, .cancelled)
    }

    /// Lets a transfer whose body found no room wait for as much as it needs, holding nothing meanwhile.
    private func startAgain(_ ended: RunningTransfer) {
        var pending = ended.pending
        pending.neededBytes = cs_transfer_summary(ended.transfer).needed_bytes
        budget.release(ended.claim)
        leave(ended)
        enqueue(pending)
    }

    /// The only way out for what runs and is not to be started again: tells whoever waits.
    private func finish(_ ended: RunningTransfer, _ ending: PendingRequest.Ending) {
        leave(ended)
        ended.pending.continuation.resume(returning: ending)
    }

    /// Frees the slot, and keeps the handle.
    private func leave(_ ended: RunningTransfer) {
        running[ended.pending.id] = nil
        queue.finish(host: ended.host, account: ended.pending.request.account, at: .now)
        cs_transfer_drop_body(ended.transfer)
        cs_transfer_set_context(ended.transfer, nil, nil, nil)
        if idle.count < policy.concurrency {
            idle.append(ended.transfer)
        } else {
            cs_transfer_free(ended.transfer)
        }
    }

    private func endEverything() {
        commands.close()
        for pending in waiting.values { pending.continuation.resume(returning: .cancelled) }
        for ended in Array(running.values) { end(ended) }
        for transfer in idle { cs_transfer_free(transfer) }
        curl_multi_cleanup(multi)
        commands.end()
    }
}

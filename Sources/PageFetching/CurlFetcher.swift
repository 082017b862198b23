package import FoundationEssentials
package import Logging
package import Supervision

/// Gets pages over HTTP with libcurl: politely (a queue per host), within bounds (time, bytes, redirects) and only
/// from addresses that the policy allows.
package final class CurlFetcher: PageFetcher {
    private let commands = TransferCommands()
    private let budget: BodyBudget
    private let lastID = Locked<UInt64>(0)
    private let digestSeed: UInt64
    private let now: @Sendable () -> Date
    private let logger: Logger
    private let serverTimes: ServerTimes?
    private let certificates: ServerCertificates?
    private let meter: (any WorkMeter)?

    /// - Parameters:
    ///   - digestSeed: Keys the digests of bodies; a random one keeps servers from choosing pages that collide.
    ///   - serverTimes: Told of the `Date` of every answer.
    ///   - certificates: Told of the certificate of every server that proves itself.
    ///   - meter: Told what came of every request, and how long it took.
    ///   - now: Tells when a page was fetched.
    package init(
        policy: FetchPolicy,
        digestSeed: UInt64,
        logger: Logger = Logger(label: "page-fetching"),
        serverTimes: ServerTimes? = nil,
        certificates: ServerCertificates? = nil,
        meter: (any WorkMeter)? = nil,
        now: @escaping @Sendable () -> Date
    ) throws(PageFetchingError) {
        self.digestSeed = digestSeed
        self.logger = logger
        self.serverTimes = serverTimes
        self.certificates = certificates
        self.meter = meter
        self.now = now
        budget = BodyBudget(policy) { [commands] in commands.wake() }
        try TransferThread.start(commands, policy: policy, budget: budget)
    }

    deinit {
        commands.stop()
    }

    package func fetch(_ request: FetchRequest) async -> FetchResult {
        let id = lastID.withLock { id in
            id += 1
            return id
        }
        let ending = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                submit(PendingRequest(id: id, request: request, continuation: continuation))
            }
        } onCancel: {
            _ = commands.post(.cancel(id))
        }
        let result = result(of: request, ending)
        meter?.note(.fetch(WorkMeasurement.FetchOutcome(result), seconds: ending.seconds))
        logger.debug("fetched", metadata: logFields(of: request, result))
        return result
    }

    /// A server chooses how long its redirects and complaints are.
    private func logFields(of request: FetchRequest, _ result: FetchResult) -> Logger.Metadata {
        [
            "address": .string(FieldText.bounded(request.address.text)),
            "result": .string(FieldText.bounded(result.summary)),
        ]
    }

    /// The memory that bodies hold or may come to hold, in bytes: of all that is on its way, or not let go yet.
    package var heldBodyBytes: Int { budget.heldBytes }

    /// Puts another policy into force for all requests that have not started yet.
    package func update(policy: FetchPolicy) {
        _ = commands.post(.update(policy))
    }

    /// Ends every request as cancelled and then the thread; requests made later are cancelled at once.
    package func shutdown() async {
        commands.stop()
        await commands.waitForEnd()
    }

    private func submit(_ pending: PendingRequest) {
        guard commands.post(.start(pending)) else {
            pending.continuation.resume(returning: .cancelled)
            return
        }
        // A cancellation that came before the request was posted has found nothing to cancel.
        if Task.isCancelled { _ = commands.post(.cancel(pending.id)) }
    }

    /// Where redirects were followed, another host may have answered.
    private func note(_ answer: TransferAnswer, to request: FetchRequest) {
        // Of a chain over several hosts nobody can say whose certificate it was.
        let end = answer.redirectedTo.flatMap { WebAddress($0) } ?? request.address
        if let instant = answer.certificateEnd, end.site == request.address.site {
            certificates?.note(end: instant, of: end.site)
        }
        guard let date = answer.cacheSigns.serverTime else { return }
        let host = answer.redirectedTo.flatMap { WebAddress($0) }?.host ?? request.address.host
        serverTimes?.note(date, from: host)
    }

    private func result(of request: FetchRequest, _ ending: PendingRequest.Ending) -> FetchResult {
        switch ending {
        case .answered(let answer):
            note(answer, to: request)
            return FetchResult(answer, to: request, digestSeed: digestSeed, at: now())
        case .cancelled:
            return .failed(FetchFailure(.cancelled, detail: "the request was cancelled"))
        }
    }
}

extension PendingRequest.Ending {
    /// How long the transfer took; nil where none was begun.
    fileprivate var seconds: Double? {
        guard case .answered(let answer) = self else { return nil }
        return answer.seconds
    }
}

import FoundationEssentials
package import Logging
package import Supervision

/// Asks each site once a day what of it may be fetched (`robots.txt`, RFC 9309), before anything of it is, through the
/// same guards as every page.
package final class RobotsGate: PageFetcher {
    /// The name by which the files of sites call this program (RFC 9309, section 2.2.1).
    package static let product = "disclosure-monitor"

    private let fetcher: any PageFetcher
    private let clock: any MonitorClock
    private let logger: Logger
    private let memory = Locked(RobotsMemory())

    /// - Parameter fetcher: Gets pages and the files of sites.
    package init(_ fetcher: any PageFetcher, clock: any MonitorClock, logger: Logger) {
        self.fetcher = fetcher
        self.clock = clock
        self.logger = logger
    }

    /// What is disallowed is refused with the sign `robots` where the request obeys, and written down where it does not.
    package func fetch(_ request: FetchRequest) async -> FetchResult {
        guard let site = request.address.robotsAddress else { return await fetcher.fetch(request) }
        let answer = await answer(of: site, for: request.account)
        if let rule = answer.rules.disallowing(request.address) {
            guard request.robots == .override else { return .refused(FetchRefusal(status: 0, sign: .robots)) }
            tell(.overridden, of: site, request.address, rule)
        }
        let result = await fetcher.fetch(request)
        if answer.isUnknown, case .fetched = result { tell(.unknown, of: site, request.address, nil) }
        return result
    }

    /// What a site says, now or when it was last asked. One request of a site asks; others wait for what comes.
    private func answer(of site: WebAddress, for account: FetchAccount?) async -> RobotsMemory.Answer {
        let (known, turn) = memory.withLock { $0.look(at: site, at: clock.now()) }
        if let known { return known }
        return await turn.run { [memory, clock] in
            if let known = memory.withLock({ $0.look(at: site, at: clock.now()).known }) { return known }
            let result = await self.fetcher.fetch(FetchRequest(address: site, account: account))
            return memory.withLock { $0.note(Self.outcome(of: result), of: site, at: clock.now()) }
        }
    }

    /// A file that is not there allows everything, and one that cannot be had says nothing (RFC 9309, section 2.3.1).
    private static func outcome(of result: FetchResult) -> RobotsMemory.Outcome {
        switch result {
        case .fetched(let page): return .read(RobotsRules(reading: page.body, for: product))
        case .notModified: return .unreachable
        case .refused(let refusal):
            return refusal.sign == .status && (400..<500).contains(refusal.status) ? .read(.none) : .unreachable
        case .failed(let failure):
            if failure.reason == .cancelled { return .notAsked }
            return failure.status.map { (200..<500).contains($0) && failure.isOfStatus } ?? false
                ? .read(.none) : .unreachable
        }
    }

    private func tell(_ matter: RobotsMemory.Matter, of site: WebAddress, _ address: WebAddress, _ rule: String?) {
        guard memory.withLock({ $0.isNews(matter, of: site, at: clock.now()) }) else { return }
        var fields: Logger.Metadata = ["robots": .string(FieldText.bounded(site.text))]
        fields["address"] = .string(FieldText.bounded(address.text))
        fields["rule"] = rule.map { .string(FieldText.bounded($0)) }
        switch matter {
        case .overridden: logger.notice("fetched although robots.txt disallows it (fetch.robots)", metadata: fields)
        case .unknown:
            logger.notice("robots.txt cannot be had and never could: all is taken for allowed", metadata: fields)
        }
    }
}

extension FetchFailure {
    /// Whether the status is all that was wrong.
    fileprivate var isOfStatus: Bool { reason == .httpStatus || reason == .notFound }
}

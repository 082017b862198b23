import FoundationEssentials
import Supervision

/// Is it me? Where hosts fail, addresses are asked that always answer.
extension Monitor {
    /// Asks the canaries where it is time to, beside the ticks.
    func askCanaries(at now: Date) {
        let canaries = rules.policy.canaries
        guard !canaries.isEmpty, canaryWatch.begin(at: now) else { return }
        canaryTask = Task { [fetcher = ports.fetcher] in
            let unreached = await withTaskGroup(of: WebAddress?.self) { group in
                for canary in canaries {
                    group.addTask {
                        let request = FetchRequest(address: canary, method: .head)
                        return CanaryWatch.isUnreached(await fetcher.fetch(request)) ? canary : nil
                    }
                }
                return await group.reduce(into: Set<WebAddress>()) { all, one in if let one { all.insert(one) } }
            }
            canaryWatch.end(unreached: canaries.filter(unreached.contains), at: clock.now())
        }
    }

    /// The canaries that could not be reached when they were last asked.
    var unreachedCanaries: [WebAddress] { canaryWatch.unreached.filter(rules.policy.canaries.contains) }

    /// Whether what the canaries say is not known yet of hosts that wait to be told since an instant.
    func isAwaitingCanaries(since instant: Date) -> Bool {
        !rules.policy.canaries.isEmpty && !canaryWatch.isAnswered(since: instant)
    }

    /// What was found of home pages just before the monitor was known to be cut off says nothing of them.
    func withdrawProbes() {
        for state in ledger.states.values where state.standing == .unreachable && !state.probes.isEmpty {
            var next = state
            next.probes.withdrawFailures(state.consecutiveFailures)
            ledger.record(next)
        }
    }
}

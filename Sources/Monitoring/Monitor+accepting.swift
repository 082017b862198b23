import Logging
import Supervision

extension Monitor {
    /// Takes up what people have accepted by the command line: their lists are learnt anew by the next look, which is due
    /// at once.
    func takeAcceptances() async {
        // Where the store cannot be read, its trouble is told by who writes to it; the acceptance waits there.
        guard let accepted = try? await ports.store.acceptances(), !accepted.isEmpty else { return }
        let now = clock.now()
        // What is being looked at by what is known would overwrite what is learnt anew: it waits for the next tick.
        for id in accepted where !checks.isInFlight(id) {
            if let source = rules.watchlist.source(id) {
                var state = ledger.state(of: id, now: now)
                state.accept(at: now)
                ledger.record(state)
                checks.insert(source, at: now)
            }
            ledger.record(StateChange(accepted: id))
            logger.notice("list accepted", metadata: ["source": .string(id.rawValue)])
        }
    }
}

extension StateChange {
    /// The acceptance of one source, taken up.
    fileprivate init(accepted id: Source.ID) {
        self.init()
        acceptedSources = [id]
    }
}

package import FoundationEssentials

extension Alert {
    /// The end of an alert whose agency or source is no longer supervised, and in time its leaving the status too.
    package func ended(at now: Date, keepResolved: TimeInterval) -> AlertLifecycle.Transition? {
        switch state {
        case .resolved:
            let isOld = endsAt.map { now.timeIntervalSince($0) > keepResolved } ?? true
            return isOld ? AlertLifecycle.Transition(self, cause: .expired, isForgotten: true) : nil
        case .pending: return AlertLifecycle.Transition(self, cause: .notListed, isForgotten: true)
        case .firing, .silenced, .inhibited:
            var ended = self
            ended.state = .resolved
            ended.updatedAt = now
            ended.endsAt = now
            return AlertLifecycle.Transition(ended, .alertResolved, cause: .notListed)
        }
    }
}

package import FoundationEssentials

extension Alert {
    /// The end of an alert whose agency or source is no longer supervised, and in time its leaving the status too.
    package func ended(at now: Date, keepResolved: TimeInterval) -> AlertTransition? {
        switch state {
        case .resolved:
            let isOld = endsAt.map { now.timeIntervalSince($0) > keepResolved } ?? true
            return isOld ? AlertTransition(self, cause: .expired, isForgotten: true) : nil
        case .pending: return AlertTransition(self, cause: .notListed, isForgotten: true)
        case .firing, .silenced, .inhibited:
            var ended = self
            ended.state = .resolved
            ended.updatedAt = now
            ended.endsAt = now
            return AlertTransition(ended, .alertResolved, cause: .notListed)
        }
    }
}

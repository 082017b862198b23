package import FoundationEssentials

extension Alert {
    /// The end of an alert whose agency or source is no longer supervised; nil where it is over already.
    package func ended(at now: Date) -> AlertLifecycle.Transition? {
        switch state {
        case .resolved: return nil
        case .pending: return AlertLifecycle.Transition(self, isForgotten: true)
        case .firing, .silenced, .inhibited:
            var ended = self
            ended.state = .resolved
            ended.updatedAt = now
            ended.endsAt = now
            return AlertLifecycle.Transition(ended, .alertResolved)
        }
    }
}

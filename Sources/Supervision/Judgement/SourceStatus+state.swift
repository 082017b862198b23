extension SourceStatus {
    /// The status of a source as its state has it.
    package init(
        source: Source,
        state: SourceState,
        freshness: Freshness? = nil,
        load: CheckLoad = CheckLoad(),
        robots: RobotsConduct = .obey,
        attestation: OrderMark? = nil
    ) {
        id = source.id
        address = source.address
        kind = source.kind
        columnClass = source.columnClass
        agencies = source.agencies
        self.state = state.standing
        reason = state.reason
        lastAttempt = state.lastAttempt
        lastSuccess = state.lastSuccess
        lastChange = state.lastChange
        lastNewItem = state.lastNewItem
        nextCheck = state.nextCheck
        consecutiveFailures = state.consecutiveFailures
        validatorsIgnoredUntil = state.list?.distrustedUntil.flatMap { until in
            state.lastAttempt.map { until > $0 } == true ? until : nil
        }
        items = state.items
        readThrough = state.readThrough
        isSlow = load.isSlow
        left = load.left
        self.robots = robots
        self.freshness = freshness
        self.attestation = attestation
    }
}

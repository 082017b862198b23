package import FoundationEssentials

/// How one alert stood before a period and at its end, from the steps that are kept of it.
package struct AlertPast: Equatable, Sendable {
    /// The alert's identity.
    package let fingerprint: String
    /// The rule that did not hold.
    package let rule: Rule.ID
    /// What it is about, such as `annual-report/2025`.
    package let subject: String
    /// Whose it is; nil where it is about a page of several.
    package let agency: Agency.ID?
    /// The page that it is about; nil where several were looked at.
    package let source: Source.ID?
    /// How grave it was, by the last step before the end of the period.
    package private(set) var severity: Severity
    /// How it stood just before the period; nil where it was not confirmed, or over.
    package private(set) var atStart: Standing?
    /// How it stood at the end of the period; nil where it was not confirmed, or over.
    package private(set) var atEnd: Standing?
    /// Whether it was seen by the end, and not yet often enough to tell anybody.
    package private(set) var isSuspected = false
    /// When, within the period, what had been told was seen to be gone.
    package private(set) var mendedAt: Date?
    /// Since when it was told that it stands, where that began within the period, whether or not it still stands.
    package private(set) var foundAt: Date?

    /// How a confirmed finding stands.
    package struct Standing: Equatable, Sendable {
        /// Firing, silenced or inhibited.
        package var state: Alert.State
        /// How grave it was then.
        package var severity: Severity
        /// Since when it was confirmed.
        package var since: Date
        /// What was found, as far as the step keeps it.
        package var found: String?
        /// False where steps that may have changed this are not kept any longer: then it is held against nobody.
        package var isCertain = true

        /// Whether it may be held against somebody: told, not silenced, not called wrong, and verifiable.
        package var isHeld: Bool { state == .firing && isCertain }
    }

    /// An alert of which `step` is the first that is kept.
    package init(_ step: AlertStep, before start: Date) {
        fingerprint = step.fingerprint
        (rule, subject, agency, source) = (step.rule, step.subject, step.agency, step.source)
        severity = step.severity
        take(step, before: start)
    }

    /// An alert of which no step is kept from before the end of the period.
    ///
    /// - Parameter isCertain: Whether nothing has happened to it since, so that it stood then as it stands now.
    package init(_ alert: Alert, before start: Date, isCertain: Bool) {
        fingerprint = alert.fingerprint
        let finding = alert.finding
        (rule, subject, agency, source) = (finding.rule, finding.subject, finding.agency, finding.source)
        severity = finding.severity
        guard alert.state.stands || !isCertain else { return }
        let standing = Standing(
            state: alert.state,
            severity: finding.severity,
            since: alert.startsAt,
            found: finding.found,
            isCertain: isCertain
        )
        atEnd = standing
        if alert.startsAt < start { atStart = standing } else if standing.isHeld { foundAt = alert.startsAt }
    }

    /// Takes in the next step; steps come in the order in which they happened.
    ///
    /// - Parameter start: The first instant of the period.
    package mutating func take(_ step: AlertStep, before start: Date) {
        let before = atEnd
        severity = step.severity
        isSuspected = step.state == .pending
        atEnd = step.state.flatMap { state in
            guard state.stands else { return nil }
            return Standing(
                state: state,
                severity: step.severity,
                since: before?.since ?? step.time,
                found: step.found
            )
        }
        guard step.time >= start else {
            atStart = atEnd
            return
        }
        if atEnd == nil, before?.state == .firing, step.cause.kind == .gone { mendedAt = step.time }
        if let atEnd {
            mendedAt = nil
            if atEnd.isHeld, atEnd.since >= start { foundAt = foundAt ?? atEnd.since }
        }
    }

    /// Notes that steps before a moment are not kept any longer which may have changed how it stood.
    package mutating func doubt(atStart isDoubtedAtStart: Bool, atEnd isDoubtedAtEnd: Bool) {
        if isDoubtedAtStart { atStart?.isCertain = false }
        if isDoubtedAtEnd { atEnd?.isCertain = false }
    }

    /// How it stood at a moment.
    func standing(_ moment: BulletinPeriod.Moment) -> Standing? { moment == .start ? atStart : atEnd }
}

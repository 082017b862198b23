package import FoundationEssentials

/// What has to be remembered together: next states, alerts and the lines that announce them, in one transaction.
package struct StateChange: Equatable, Sendable {
    /// Next states; each replaces the one with its id.
    package var sources: [Source.ID: SourceState]
    /// Sources of which nothing is kept any more.
    package var forgottenSources: Set<Source.ID> = []
    /// Next alerts; each replaces the one with its fingerprint.
    package var alerts: [String: Alert]
    /// Fingerprints of alerts that are no longer kept.
    package var forgottenAlerts: Set<String>
    /// New lines, in order.
    package var lines: [AlertLine]
    /// What happened to alerts, in order.
    package var steps: [AlertStep]
    /// Sinks that are told from now on, or whose mark was wrong; each replaces the one with its name.
    package var sinks: [String: SinkMark]
    /// Names of sinks that are told no more.
    package var forgottenSinks: Set<String>
    /// The first report year from which on obligations are supervised.
    package var firstReportYear: Int?
    /// That of the duties which have one of their own, by their ids.
    package var firstYears: [String: Int]
    /// Orders of people that were taken, with what came of them, by their numbers; they are waiting no more.
    package var takenOrders: [Int: PersonOrder] = [:]
    /// When orders ceased to hold that were taken before, by their numbers.
    package var endedOrders: [Int: Date] = [:]
    /// By which rules and which program was judged last; see `SupervisionRules.revision`.
    package var rulesRevision: Int?
    /// Rectification cases, by their ids; each replaces the one with its id. None is ever forgotten.
    package var cases: [RectificationCase.ID: RectificationCase] = [:]
    /// What cases are about, where that is said anew.
    package var caseFindings: [RectificationCase.ID: Finding] = [:]
    /// What happened to cases, in order.
    package var caseSteps: [CaseStep] = []

    /// What comes and goes, by its key; each replaces the one with its key.
    package var flaps: [String: Flap] = [:]
    /// The keys of what has settled.
    package var endedFlaps: Set<String> = []
    /// What documents said whose content is new, in the order in which they were read.
    package var texts: [KeptText] = []
    /// What changed in documents, in the order of the lines that tell it.
    package var documentChanges: [ChangeRecord] = []

    package init(
        sources: [Source.ID: SourceState] = [:],
        alerts: [String: Alert] = [:],
        forgottenAlerts: Set<String> = [],
        lines: [AlertLine] = [],
        steps: [AlertStep] = [],
        sinks: [String: SinkMark] = [:],
        forgottenSinks: Set<String> = [],
        firstReportYear: Int? = nil,
        firstYears: [String: Int] = [:]
    ) {
        self.sources = sources
        self.alerts = alerts
        self.forgottenAlerts = forgottenAlerts
        self.lines = lines
        self.steps = steps
        self.sinks = sinks
        self.forgottenSinks = forgottenSinks
        self.firstReportYear = firstReportYear
        self.firstYears = firstYears
    }

    /// Whether there is nothing to remember.
    package var isEmpty: Bool { self == StateChange() }

    /// Puts a later change on top of this one, so that both can be committed at once.
    package mutating func merge(_ later: StateChange) {
        sources.merge(later.sources) { _, new in new }
        forgottenSources.subtract(later.sources.keys)
        for id in later.forgottenSources {
            sources[id] = nil
            forgottenSources.insert(id)
        }
        for (fingerprint, alert) in later.alerts {
            alerts[fingerprint] = alert
            forgottenAlerts.remove(fingerprint)
        }
        for fingerprint in later.forgottenAlerts {
            alerts[fingerprint] = nil
            forgottenAlerts.insert(fingerprint)
        }
        lines += later.lines
        steps += later.steps
        for (name, mark) in later.sinks {
            sinks[name] = mark
            forgottenSinks.remove(name)
        }
        for name in later.forgottenSinks {
            sinks[name] = nil
            forgottenSinks.insert(name)
        }
        flaps.merge(later.flaps) { _, new in new }
        endedFlaps.subtract(later.flaps.keys)
        for key in later.endedFlaps {
            flaps[key] = nil
            endedFlaps.insert(key)
        }
        if !later.texts.isEmpty { texts = KeptText.waiting(texts + later.texts) }
        documentChanges += later.documentChanges
        cases.merge(later.cases) { _, new in new }
        caseFindings.merge(later.caseFindings) { _, new in new }
        caseSteps += later.caseSteps
        takenOrders.merge(later.takenOrders) { _, new in new }
        endedOrders.merge(later.endedOrders) { first, _ in first }
        rulesRevision = later.rulesRevision ?? rulesRevision
        firstReportYear = later.firstReportYear ?? firstReportYear
        firstYears.merge(later.firstYears) { _, new in new }
    }
}

/// Everything that was remembered, as it is read at start.
package struct StoredState: Equatable, Sendable {
    /// What is known of each source, in no order that means anything.
    package var sources: [SourceState]
    /// Every alert that is kept.
    package var alerts: [Alert]
    /// How far each sink was told, by name.
    package var sinks: [SinkMark]
    /// The highest sequence number that was ever issued; 0 in a new store.
    package var lastSequence: Int
    /// What people have said that was taken and holds, in the order of their numbers.
    package var orders: [PersonOrder] = []
    /// How often alerts of a rule were called wrong.
    package var falseAlarmCounts: [Rule.ID: Int] = [:]
    /// What comes and goes.
    package var flaps: [Flap] = []
    /// Every rectification case.
    package var cases: [RectificationCase] = []
    /// The newest changes of documents, newest first, `ChangeRecord.mostShown` of them at most.
    package var documentChanges: [ChangeRecord] = []
    /// See `StateChange.firstReportYear`; nil in a new store.
    package var firstReportYear: Int?
    /// See `StateChange.firstYears`.
    package var firstYears: [String: Int]
    /// The key of the body digests; it is made once for a store and never leaves it.
    package var digestSeed: UInt64
    /// See `StateChange.rulesRevision`; nil in a new store, and in one of a release that did not note it.
    package var rulesRevision: Int?

    package init(
        sources: [SourceState] = [],
        alerts: [Alert] = [],
        sinks: [SinkMark] = [],
        lastSequence: Int = 0,
        firstReportYear: Int? = nil,
        firstYears: [String: Int] = [:],
        digestSeed: UInt64 = 0
    ) {
        self.sources = sources
        self.alerts = alerts
        self.sinks = sinks
        self.lastSequence = lastSequence
        self.firstReportYear = firstReportYear
        self.firstYears = firstYears
        self.digestSeed = digestSeed
    }
}

package import FoundationEssentials

/// One alert in the status, with everything that defends it.
package struct AlertStatus: Sendable {
    /// Identity: the same for one alert over restarts and readings.
    package let fingerprint: String
    /// Where the alert stands in its life.
    package let state: Alert.State
    /// What it rests on. Of how often it was seen the status says nothing.
    package let finding: Finding
    /// When the finding was first seen.
    package let startsAt: Date
    /// When it was last seen, or seen to be gone.
    package var updatedAt: Date
    /// When it was over; nil while it is not.
    package let endsAt: Date?
    /// Why the alert became what it is; nil where it is not known.
    package var cause: AlertCause?
    /// The fingerprint of the alert that stands for it and others of its cause; nil where it is told by itself.
    package var toldBy: String?
    /// The rectification case that says what is done about it; nil where there is none.
    package var caseID: RectificationCase.ID?
    // Behind references: there are many alerts, and most have none.
    private var orderBox: Box<OrderMark>?
    private var readThroughBox: Box<ReadThrough>?

    package init(_ alert: Alert, order: OrderMark? = nil) {
        fingerprint = alert.fingerprint
        state = alert.state
        finding = alert.finding
        startsAt = alert.startsAt
        updatedAt = alert.updatedAt
        endsAt = alert.endsAt
        cause = alert.cause
        orderBox = order.map(Box.init)
    }

    /// What a line says that fires.
    package init(_ line: AlertLine) { self.init(line, as: .firing) }

    /// What is left of an alert that is not kept any longer: what its last line said.
    package init(remembering line: AlertLine) { self.init(line, as: .resolved) }

    private init(_ line: AlertLine, as state: Alert.State) {
        fingerprint = line.fingerprint
        self.state = state
        finding = line.finding
        startsAt = line.startsAt
        updatedAt = line.time
        endsAt = nil
    }
}

/// What is said of the alert.
extension AlertStatus {
    /// What a person has said of it that holds: who silenced it and until when, who attends to it, who calls it wrong.
    package var order: OrderMark? { orderBox?.value }

    /// Through what the list was read that it rests on, where only a script draws that; nil for others.
    package var readThrough: ReadThrough? {
        get { readThroughBox?.value }
        set { readThroughBox = newValue.map(Box.init) }
    }

    /// The rule that does not hold.
    package var rule: Rule.ID { finding.rule }
    /// How grave it is, by the pack and the territory.
    package var severity: Severity { finding.severity }
    /// Whose fault it would be; nil where it is about a page.
    package var agency: Agency.ID? { finding.agency }
    /// The page that it is about; nil where it is about a document.
    package var source: Source.ID? { finding.source }
    /// Everyone whom it concerns: the agency, or those who publish on the page.
    package var agencies: [Agency.ID] { finding.concerned }
    /// What it is about, such as `annual-report/2025` or the id of a source.
    package var subject: String { finding.subject }
    /// The legal date that was missed or is near; nil where no date is meant.
    package var due: CivilDate? { finding.due }
    /// What stands there; nil where nothing does.
    package var found: String? { finding.found }
    /// What should stand there.
    package var expected: String? { finding.expected }
    /// The text that it rests on.
    package var evidence: String? { finding.evidence }
    /// Why it is so, as a word for machines.
    package var reason: Reason? { finding.reason }
    /// What the rule rests on, as it is cited.
    package var legalSource: LocalizedText { finding.legalSource }
    /// What is said to people.
    package var message: LocalizedText { finding.message }
    /// The page to look at.
    package var address: WebAddress? { finding.address }
}

extension AlertStatus: Hashable {
    /// What a status does not show of a finding makes no difference.
    package static func == (left: AlertStatus, right: AlertStatus) -> Bool {
        left.fingerprint == right.fingerprint && left.state == right.state && left.startsAt == right.startsAt
            && left.updatedAt == right.updatedAt && left.endsAt == right.endsAt && left.cause == right.cause
            && left.order == right.order && left.readThrough == right.readThrough && left.toldBy == right.toldBy
            && left.caseID == right.caseID && left.finding.isShown(as: right.finding)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(fingerprint)
        hasher.combine(updatedAt)
    }
}

extension Finding {
    fileprivate func isShown(as other: Finding) -> Bool {
        rule == other.rule && severity == other.severity && subject == other.subject && found == other.found
            && expected == other.expected && evidence == other.evidence && legalSource == other.legalSource
            && message == other.message && agency == other.agency && source == other.source
            && concerned == other.concerned && due == other.due && address == other.address && reason == other.reason
    }
}

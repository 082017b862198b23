/// A rule that does not hold now.
///
/// What it says stands behind one reference, which copies share: thousands of alerts are kept, sorted and shown, each with its
/// finding.
package struct Finding: Hashable, Sendable, Codable {
    /// The rule.
    package var rule: Rule.ID {
        get { facts.value.rule }
        set { change { $0.rule = newValue } }
    }
    /// How grave it is, by the pack, the territory and the certainty of the date.
    package var severity: Severity {
        get { facts.value.severity }
        set { change { $0.severity = newValue } }
    }
    /// What it is about, such as `annual-report/2025` or a source's id; with rule and agency it makes the identity.
    package var subject: String {
        get { facts.value.subject }
        set { change { $0.subject = newValue } }
    }
    /// What stands there; nil where nothing does.
    package var found: String? {
        get { facts.value.found }
        set { change { $0.found = newValue } }
    }
    /// What should stand there.
    package var expected: String? {
        get { facts.value.expected }
        set { change { $0.expected = newValue } }
    }
    /// The text that it rests on.
    package var evidence: String? {
        get { facts.value.evidence }
        set { change { $0.evidence = newValue } }
    }
    /// What the rule rests on, as it is cited.
    package var legalSource: LocalizedText {
        get { facts.value.legalSource }
        set { change { $0.legalSource = newValue } }
    }
    /// What is said to people, its variables filled in.
    package var message: LocalizedText {
        get { facts.value.message }
        set { change { $0.message = newValue } }
    }
    /// Whose it is; nil where it is about a page of several.
    package var agency: Agency.ID? {
        get { facts.value.agency }
        set { change { $0.agency = newValue } }
    }
    /// The page it was found on, or that it is about; nil where several pages were looked at.
    package var source: Source.ID? {
        get { facts.value.source }
        set { change { $0.source = newValue } }
    }
    /// Everyone who publishes on that page; nil where it is about one agency.
    package var agencies: [Agency.ID]? {
        get { facts.value.agencies }
        set { change { $0.agencies = newValue } }
    }
    /// The legal date that was missed or is near; nil where no date is meant.
    package var due: CivilDate? {
        get { facts.value.due }
        set { change { $0.due = newValue } }
    }
    /// The page to look at.
    package var address: WebAddress? {
        get { facts.value.address }
        set { change { $0.address = newValue } }
    }
    /// It rests on more than one reading already, so that nothing more has to be waited for.
    package var isEstablished: Bool {
        get { facts.value.isEstablished }
        set { change { $0.isEstablished = newValue } }
    }
    /// Why it is so, as a word for machines: `no-new-rows`, `source-blocked`.
    package var reason: Reason? {
        get { facts.value.reason }
        set { change { $0.reason = newValue } }
    }
    /// Which of several announcements of the same finding this is, such as the days left; a new stage is told again.
    package var stage: String? {
        get { facts.value.stage }
        set { change { $0.stage = newValue } }
    }

    private var facts: Box<Facts>

    package init(
        rule: Rule.ID,
        severity: Severity,
        subject: String,
        found: String? = nil,
        expected: String? = nil,
        evidence: String? = nil,
        legalSource: LocalizedText,
        message: LocalizedText,
        agency: Agency.ID? = nil,
        source: Source.ID? = nil,
        due: CivilDate? = nil,
        address: WebAddress? = nil,
        isEstablished: Bool = false,
        reason: Reason? = nil,
        stage: String? = nil
    ) {
        facts = Box(
            Facts(
                rule: rule,
                severity: severity,
                subject: subject,
                found: found,
                expected: expected,
                evidence: evidence,
                legalSource: legalSource,
                message: message,
                agency: agency,
                source: source,
                agencies: nil,
                due: due,
                address: address,
                isEstablished: isEstablished,
                reason: reason,
                stage: stage
            )
        )
    }

    package init(from decoder: any Decoder) throws {
        facts = Box(try Facts(from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        try facts.value.encode(to: encoder)
    }

    private mutating func change(_ change: (inout Facts) -> Void) {
        var value = facts.value
        change(&value)
        facts = Box(value)
    }

    /// Everyone whom it concerns: the agency, or those who publish on the page.
    package var concerned: [Agency.ID] { agency.map { [$0] } ?? agencies ?? [] }

    /// The identity of the alert that stands for this finding over time.
    package var fingerprint: String {
        Self.fingerprint(of: rule, owner: agency?.rawValue ?? source?.rawValue ?? "", subject: subject)
    }

    /// The identity of a finding that is not made.
    ///
    /// - Parameter owner: The id of the agency that it is about, else that of the source; empty where it is neither.
    static func fingerprint(of rule: Rule.ID, owner: String, subject: String) -> String {
        StableHash.hexadecimal(StableHash.of(rule.rawValue, owner, subject))
    }

    /// Whether it says the same as `other` in everything but words: what was found, where, how grave, by when.
    ///
    /// What is established rests on several readings, and its evidence names them: each further one moves their times and
    /// makes no other fact.
    package func hasFacts(of other: Finding) -> Bool {
        found == other.found && expected == other.expected && reason == other.reason
            && (evidence == other.evidence || isEstablished)
            && severity == other.severity && stage == other.stage && due == other.due
            && address?.lasting == other.address?.lasting
            && isEstablished == other.isEstablished
    }
}

/// What a finding says; see there.
private struct Facts: Hashable, Sendable, Codable {
    var rule: Rule.ID
    var severity: Severity
    var subject: String
    var found: String?
    var expected: String?
    var evidence: String?
    var legalSource: LocalizedText
    var message: LocalizedText
    var agency: Agency.ID?
    var source: Source.ID?
    var agencies: [Agency.ID]?
    var due: CivilDate?
    var address: WebAddress?
    var isEstablished: Bool
    var reason: Reason?
    var stage: String?
}

/// A rule that does not hold now.
package struct Finding: Hashable, Sendable, Codable {
    /// The rule.
    package var rule: Rule.ID
    /// How grave it is, by the pack, the territory and the certainty of the date.
    package var severity: Severity
    /// What it is about, such as `annual-report/2025` or a source's id; with rule and agency it makes the identity.
    package var subject: String
    /// What stands there; nil where nothing does.
    package var found: String?
    /// What should stand there.
    package var expected: String?
    /// The text that it rests on.
    package var evidence: String?
    /// What the rule rests on, as it is cited.
    package var legalSource: LocalizedText
    /// What is said to people, its variables filled in.
    package var message: LocalizedText
    /// Whose it is; nil where it is about a page of several.
    package var agency: Agency.ID?
    /// The page it was found on, or that it is about; nil where several pages were looked at.
    package var source: Source.ID?
    /// Everyone who publishes on that page; nil where it is about one agency.
    package var agencies: [Agency.ID]?
    /// The legal date that was missed or is near; nil where no date is meant.
    package var due: CivilDate?
    /// The page to look at.
    package var address: WebAddress?
    /// It rests on more than one reading already, so that nothing more has to be waited for.
    package var isEstablished: Bool
    /// Why it is so, as a word for machines: `no-new-rows`, `source-blocked`.
    package var reason: Reason?
    /// Which of several announcements of the same finding this is, such as the days left; a new stage is told again.
    package var stage: String?

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
        self.rule = rule
        self.severity = severity
        self.subject = subject
        self.found = found
        self.expected = expected
        self.evidence = evidence
        self.legalSource = legalSource
        self.message = message
        self.agency = agency
        self.source = source
        self.due = due
        self.address = address
        self.isEstablished = isEstablished
        self.reason = reason
        self.stage = stage
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

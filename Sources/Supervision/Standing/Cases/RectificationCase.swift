package import FoundationEssentials

/// What is done about one cause: from the alert that was told until it is mended and struck off the list (整改, 复查, 销号).
///
/// It accuses nobody by itself: what it says of the page is what its alert says, and what cannot be read leaves it as it is.
package struct RectificationCase: Hashable, Sendable, Identifiable {
    /// The year in which it was opened and its number in that year: `2026-0007`.
    package typealias ID = Identifier<RectificationCase>

    package var id: ID
    /// The alert that it is about, or the one that stands for several.
    package var fingerprint: String
    /// The rule that did not hold.
    package var rule: Rule.ID
    /// How grave it is, by the gravest that the alert was while it was open.
    package var severity: Severity
    /// What the alert is about, as `Finding.subject`.
    package var subject: String
    /// Whose it is; nil where it is about a page of several.
    package var agency: Agency.ID?
    /// The page that it is about; nil where several were looked at.
    package var source: Source.ID?
    /// Everyone whom it concerns.
    package var agencies: [Agency.ID]
    /// When it was opened.
    package var openedAt: Date
    /// Where it stands.
    package var state = CaseState.new
    /// Since when it has stood there.
    package var changedAt: Date
    /// The last day on which mending it is in time.
    package var due: CivilDate
    /// Whether holidays that no notice names yet may still move that day.
    package var isDueProvisional: Bool
    /// Who sees to it, as a person wrote it.
    package var responsible: String?
    /// The case of the same finding that was closed within the year before; nil where there was none.
    package var repeats: ID?
    /// When the agency was first notified; the term counts from that day.
    package var notifiedAt: Date?
    /// When the finding was seen to be gone; nil while it stands.
    package var mendedAt: Date?
    /// Since when a full reading is waited for that decides it; nil where none is.
    package var recheckSince: Date?
    /// When it was last told, or could have been, that it stands after its due day.
    package var overdueToldAt: Date?
    /// Since when nobody looks any more, because page, agency or rule are watched no longer; nil while somebody does.
    package var lostAt: Date?
    /// How many steps it has taken: whoever changes it says which one was known.
    package var revision = 0

    package init(
        id: ID,
        fingerprint: String,
        rule: Rule.ID,
        severity: Severity,
        subject: String,
        agency: Agency.ID?,
        source: Source.ID?,
        agencies: [Agency.ID],
        openedAt: Date,
        due: CivilDate,
        isDueProvisional: Bool
    ) {
        self.id = id
        self.fingerprint = fingerprint
        self.rule = rule
        self.severity = severity
        self.subject = subject
        self.agency = agency
        self.source = source
        self.agencies = agencies
        self.openedAt = openedAt
        changedAt = openedAt
        self.due = due
        self.isDueProvisional = isDueProvisional
    }

    /// A case that is opened because of `finding`.
    package init(id: ID, of finding: Finding, openedAt: Date, due: CivilDate, isDueProvisional: Bool) {
        self.init(
            id: id,
            fingerprint: finding.fingerprint,
            rule: finding.rule,
            severity: finding.severity,
            subject: finding.subject,
            agency: finding.agency,
            source: finding.source,
            agencies: finding.concerned,
            openedAt: openedAt,
            due: due,
            isDueProvisional: isDueProvisional
        )
    }

    /// Whether a reading after the due day has shown that it still stands.
    package func isOverdue(on today: CivilDate) -> Bool {
        state.isOpen && mendedAt == nil && overdueToldAt != nil && today > due
    }

    /// Whether the case may be due on a day: none before it was opened, and none in a far future, which only a slip names.
    package func mayBeDue(on day: CivilDate, in civilTime: CivilTime) -> Bool {
        let opened = civilTime.date(at: openedAt)
        return (opened...opened.adding(days: Self.longestTermDays)).contains(day)
    }

    private static let longestTermDays = 3_660

    /// Whether days or readings alone may move it, though its alert stays as it is.
    package func isReviewed(on today: CivilDate) -> Bool { recheckSince != nil || today > due }

    /// The group for which its alert stands; nil for what is found of one agency or page.
    package var group: AlertGroup? { agency == nil && source == nil ? AlertGroup(subject: subject) : nil }
}

extension Identifier where Subject == RectificationCase {
    /// - Parameter number: Counts up from 1 in every year.
    package init(year: Int, number: Int) {
        let digits = String(number)
        self.init("\(year)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)")
    }

    /// Year and number, by which cases stand in order; nil where it is no id of a case.
    package var yearAndNumber: (year: Int, number: Int)? {
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]), year > 0, number > 0 else {
            return nil
        }
        return (year, number)
    }

    /// Whether it was given before `other`.
    package func precedes(_ other: Self) -> Bool {
        let (own, others) = (yearAndNumber ?? (0, 0), other.yearAndNumber ?? (0, 0))
        return (own.year, own.number, rawValue) < (others.year, others.number, other.rawValue)
    }
}

package import FoundationEssentials

/// One thing that a person has told the monitor, and what came of it. It is kept for ever, whatever came of it.
package struct PersonOrder: Hashable, Sendable, Identifiable {
    /// Counts up with every order that a store was given; 0 before that.
    package var id: Int
    /// What it asks for.
    package var kind: Kind
    /// The fingerprint of an alert, the id of a source or of a case, or the number of the silence that it ends; nil for a new
    /// silence and for a ledger of cases.
    package var target: String?
    /// What is said of cases one by one; nil where nothing is but the note.
    package var changes: [CaseChange]?
    /// Which alerts a silence is about; nil for other orders.
    package var matchers: SilenceMatchers?
    /// Who says so, as that person writes the name.
    package var author: String
    /// Why; of an attestation, what was found on the page.
    package var note: String
    /// When it was given, by the clock of whoever gave it.
    package var givenAt: Date
    /// When a silence is over. One that was given for a time has an end as soon as the monitor has taken it.
    package var until: Date?
    /// For how long a silence was asked, in seconds from when the monitor takes it; nil where its end was named.
    package var lasting: TimeInterval?
    /// What came of it; nil while it waits for the monitor.
    package var outcome: Outcome?
    /// When the monitor took it, by the monitor's clock.
    package var takenAt: Date?
    /// When it ceased to hold; nil while it holds, or waits. What is done once holds no longer than that.
    package var endedAt: Date?
    /// How many standing alerts it was about when it was taken.
    package var affected: Int?
    /// The rule of the alert that it was about.
    package var rule: Rule.ID?
    /// How grave that alert was.
    package var severity: Severity?
    /// What that alert rested on; see `Finding.evidenceDigest`.
    package var evidence: UInt64?

    package init(
        id: Int = 0,
        _ kind: Kind,
        target: String? = nil,
        matchers: SilenceMatchers? = nil,
        by author: String,
        note: String,
        givenAt: Date,
        until: Date? = nil,
        lasting: TimeInterval? = nil
    ) {
        self.id = id
        self.kind = kind
        self.target = target
        self.matchers = matchers
        self.author = author
        self.note = note
        self.givenAt = givenAt
        self.until = until
        self.lasting = lasting
    }

    /// What people can ask for.
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// Alerts that fit are not told for a time.
        case silence
        /// A silence is over before its time.
        case expire
        /// Somebody attends to an alert: it is not repeated while it stands as it is.
        case acknowledge
        /// An alert is wrong: it is not told while it rests on the same evidence.
        case falseAlarm = "false-alarm"
        /// A list that was replaced or moved is right as it is now, and is learnt anew.
        case accept
        /// A person has read a page that the monitor cannot read.
        case attest
        /// Something is said of a case, which may change where it stands, who sees to it and its due day.
        case caseNote = "case-note"
        /// The agency was notified.
        case caseNotify = "case-notify"
        /// A case is struck off the list.
        case caseClose = "case-close"
        /// A case is on the list again.
        case caseReopen = "case-reopen"
        /// The pages of a case are looked at once more.
        case caseRecheck = "case-recheck"
        /// What people wrote into the ledger of cases is taken over.
        case caseImport = "case-import"

        /// Whether it holds on after it was taken.
        var isStanding: Bool { self != .expire && self != .accept && !isOfCase }

        /// Whether it is about rectification cases.
        package var isOfCase: Bool {
            switch self {
            case .caseNote, .caseNotify, .caseClose, .caseReopen, .caseRecheck, .caseImport: true
            case .silence, .expire, .acknowledge, .falseAlarm, .accept, .attest: false
            }
        }
    }

    /// What came of an order: that it holds, or why the monitor would not have it.
    package enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
        case applied
        /// No alert of that fingerprint is kept.
        case unknownAlert = "unknown-alert"
        /// The alert is over, or nobody was told of it yet.
        case notStanding = "not-standing"
        /// No source of that id is watched.
        case unknownSource = "unknown-source"
        /// The source can be read, or was never looked at: there is nothing to attest.
        case readable
        /// There is no silence of that number.
        case unknownSilence = "unknown-silence"
        /// The silence was over already.
        case alreadyOver = "already-over"
        /// The silence ends before it begins.
        case inThePast = "in-the-past"
        /// It has no end.
        case endless
        /// It would last longer than `OrderLimits.longestSilence`.
        case tooLong = "too-long"
        /// As many silences as `OrderLimits.silences` hold already.
        case tooMany = "too-many"
        /// Its author, its reason or its matchers are missing or too long.
        case malformed
        /// There is no case of that id, or none is kept at all.
        case unknownCase = "unknown-case"
        /// The case is closed, or its alert was called wrong.
        case caseEnded = "case-ended"
        /// The case is open already.
        case caseOpen = "case-open"
        /// The same was found again since, and has a case of its own.
        case caseSuperseded = "case-superseded"
        /// The day by which the case is to be mended lies before the case was opened, or more than ten years after.
        case implausibleDue = "implausible-due"
        /// Something happened to the case since the revision that the order goes by.
        case caseChanged = "case-changed"
    }

    /// What the order wants to be otherwise, case by case.
    package var caseChanges: [CaseChange] {
        if let changes { return changes }
        guard let target else { return [] }
        let states: [Kind: CaseState] = [.caseNotify: .notified, .caseClose: .closed, .caseReopen: .inProgress]
        return [CaseChange(id: RectificationCase.ID(target), state: states[kind])]
    }

    /// What is shown of it wherever it holds.
    package var mark: OrderMark {
        OrderMark(id: id, kind: kind, author: author, at: takenAt ?? givenAt, until: until, note: note)
    }
}

/// Why an alert changed, or why somebody was told: one word, with the numbers that belong to it.
///
/// The words are a contract of alert lines, of the status and of the store.
package struct AlertCause: Hashable, Sendable {
    /// The word itself.
    package let kind: Kind
    /// How many readings there were of those that it takes; nil where readings do not matter.
    package let readings: ReadingCount?
    /// What it was before: the severity of `graver` and `milder`, the stage of `new-stage`; nil elsewhere.
    package let before: String?

    private init(_ kind: Kind, readings: ReadingCount? = nil, before: String? = nil) {
        self.kind = kind
        self.readings = readings
        self.before = before
    }

    /// The closed set of causes.
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// The finding was seen, not yet often enough to tell anyone.
        case unconfirmed
        /// As many readings in a row showed the finding as it takes.
        case confirmed
        /// The finding rests on more than one reading already, so that nothing was waited for.
        case established
        /// Another of its stages was reached, such as fewer days left.
        case newStage = "new-stage"
        /// The finding is graver than before.
        case graver
        /// The finding is less grave than before.
        case milder
        /// The finding stands, and it is time to say so again.
        case reminderDue = "reminder-due"
        /// The finding stands on other facts than before.
        case evidenceChanged = "evidence-changed"
        /// Readings had missed the finding, too few to end it; it is there again.
        case seenAgain = "seen-again"
        /// A reading did not show the finding; too few have missed it to end it.
        case missed
        /// As many readings in a row missed the finding as it takes.
        case gone
        /// The finding was gone before it was confirmed.
        case notConfirmed = "not-confirmed"
        /// What it rests on cannot be read at present, so that it is neither upheld nor ended.
        case unverifiable
        /// What it rests on can be read again, and the finding still holds.
        case sourceBack = "source-back"
        /// No rule pack in force has the rule any longer, or it was switched off.
        case ruleNotInForce = "rule-not-in-force"
        /// The agency or source is no longer on the watchlist.
        case notListed = "not-listed"
        /// It was over for long enough to leave the status.
        case expired
        /// Something that happens once and does not stand, such as a new report.
        case occurred
        /// A person has silenced it.
        case silenced
        /// The silence is over, and what was kept back is told.
        case silenceOver = "silence-over"
        /// A person attends to it.
        case acknowledged
        /// A person has called it wrong.
        case falseAlarm = "false-alarm"

        /// Whether readings are counted for it.
        var countsReadings: Bool { [.unconfirmed, .confirmed, .missed, .gone].contains(self) }
    }

    /// How many readings out of how many that it takes.
    package struct ReadingCount: Hashable, Sendable {
        /// How many there were.
        package let count: Int
        /// How many it takes.
        package let needed: Int

        package init(_ count: Int, of needed: Int) {
            self.count = count
            self.needed = needed
        }
    }
}

extension AlertCause {
    /// See `Kind.unconfirmed`.
    package static func unconfirmed(_ readings: ReadingCount) -> Self { Self(.unconfirmed, readings: readings) }
    /// See `Kind.confirmed`.
    package static func confirmed(_ readings: ReadingCount) -> Self { Self(.confirmed, readings: readings) }
    /// See `Kind.missed`.
    package static func missed(_ readings: ReadingCount) -> Self { Self(.missed, readings: readings) }
    /// See `Kind.gone`.
    package static func gone(_ readings: ReadingCount) -> Self { Self(.gone, readings: readings) }
    /// See `Kind.graver`; `severity` is what it was.
    package static func graver(than severity: Severity) -> Self { Self(.graver, before: severity.rawValue) }
    /// See `Kind.milder`; `severity` is what it was.
    package static func milder(than severity: Severity) -> Self { Self(.milder, before: severity.rawValue) }
    /// See `Kind.newStage`; `stage` is the one before.
    package static func newStage(after stage: String?) -> Self { Self(.newStage, before: stage) }
    /// See `Kind.established`.
    package static let established = Self(.established)
    /// See `Kind.reminderDue`.
    package static let reminderDue = Self(.reminderDue)
    /// See `Kind.evidenceChanged`.
    package static let evidenceChanged = Self(.evidenceChanged)
    /// See `Kind.seenAgain`.
    package static let seenAgain = Self(.seenAgain)
    /// See `Kind.notConfirmed`.
    package static let notConfirmed = Self(.notConfirmed)
    /// See `Kind.unverifiable`.
    package static let unverifiable = Self(.unverifiable)
    /// See `Kind.sourceBack`.
    package static let sourceBack = Self(.sourceBack)
    /// See `Kind.ruleNotInForce`.
    package static let ruleNotInForce = Self(.ruleNotInForce)
    /// See `Kind.notListed`.
    package static let notListed = Self(.notListed)
    /// See `Kind.expired`.
    package static let expired = Self(.expired)
    /// See `Kind.occurred`.
    package static let occurred = Self(.occurred)
    /// See `Kind.silenced`.
    package static let silenced = Self(.silenced)
    /// See `Kind.silenceOver`.
    package static let silenceOver = Self(.silenceOver)
    /// See `Kind.acknowledged`.
    package static let acknowledged = Self(.acknowledged)
    /// See `Kind.falseAlarm`.
    package static let falseAlarm = Self(.falseAlarm)
}

extension AlertCause: CustomStringConvertible {
    /// The cause as the store and the log keep it: `confirmed 2/2`, `graver warning`, `reminder-due`.
    package var description: String {
        if let readings { return "\(kind.rawValue) \(readings.count)/\(readings.needed)" }
        return before.map { "\(kind.rawValue) \($0)" } ?? kind.rawValue
    }

    /// Reads `description` back; nil where it is none.
    package init?(_ description: String) {
        let parts = description.split(separator: " ", maxSplits: 1).map(String.init)
        guard let kind = parts.first.flatMap(Kind.init) else { return nil }
        let rest = parts.count == 2 ? parts[1] : nil
        guard kind.countsReadings else {
            self.init(kind, count: nil, needed: nil, before: rest)
            return
        }
        let numbers = rest?.split(separator: "/").map { Int($0) } ?? []
        guard numbers.count == 2 else { return nil }
        self.init(kind, count: numbers[0], needed: numbers[1], before: nil)
    }

    /// Puts a cause together from its parts as documents carry them; nil where the parts do not belong to the word.
    package init?(_ kind: Kind, count: Int?, needed: Int?, before: String?) {
        switch kind {
        case .unconfirmed, .confirmed, .missed, .gone:
            guard let count, let needed, before == nil else { return nil }
            self.init(kind, readings: ReadingCount(count, of: needed))
        case .graver, .milder:
            guard let before, Severity(rawValue: before) != nil, count == nil, needed == nil else { return nil }
            self.init(kind, before: before)
        case .newStage:
            guard count == nil, needed == nil else { return nil }
            self.init(kind, before: before)
        default:
            guard count == nil, needed == nil, before == nil else { return nil }
            self.init(kind)
        }
    }
}

extension AlertCause: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let cause = AlertCause(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no cause of an alert: \(text)")
        }
        self = cause
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

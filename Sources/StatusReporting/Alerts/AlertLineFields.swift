import Supervision

/// The keys of an alert line in their order, each with its value; the first thirteen are a contract.
struct AlertLineFields {
    enum Value {
        case number(Int)
        /// Safe to stand on a line; nil where there is nothing to say.
        case text(String?)
        /// Each safe to stand on a line.
        case list([String])
        /// A family and an address, each safe to stand on a line.
        case readThrough(family: String, address: String)
    }

    let all: [(key: StaticString, value: Value)]

    init(_ line: AlertLine, language: Language) {
        all =
            Self.leading(line, language) + Self.cause(line.cause) + Self.order(line.order)
            + Self.facts(line.finding) + Self.change(line.change, language) + Self.readThrough(line.readThrough)
            + Self.labels(line) + Self.trailing(line.finding, language)
    }

    private static func leading(_ line: AlertLine, _ language: Language) -> [(StaticString, Value)] {
        let finding = line.finding
        return [
            ("ts", .text(Timestamp.milliseconds(line.time))),
            ("seq", .number(line.sequence)),
            ("level", .text(line.level.rawValue)),
            ("event", .text(line.event.rawValue)),
            ("fingerprint", fetched(line.fingerprint)),
            ("rule", fetched(finding.rule.rawValue)),
            ("severity", .text(finding.severity.rawValue)),
            ("agency", fetched(finding.agency?.rawValue)),
            ("source", fetched(finding.source?.rawValue)),
            ("subject", fetched(finding.subject)),
            ("due", .text(finding.due?.description)),
            ("starts_at", .text(Timestamp.milliseconds(line.startsAt))),
            ("message", fetched(finding.message[language])),
        ]
    }

    /// Why it is told: a word, and what belongs to it.
    private static func cause(_ cause: AlertCause?) -> [(StaticString, Value)] {
        [
            ("cause", .text(cause?.kind.rawValue)),
            ("cause_count", cause?.readings.map { .number($0.count) } ?? .text(nil)),
            ("cause_of", cause?.readings.map { .number($0.needed) } ?? .text(nil)),
            ("cause_before", fetched(cause?.before)),
        ]
    }

    private static func facts(_ finding: Finding) -> [(StaticString, Value)] {
        [
            ("found", fetched(finding.found)),
            ("expected", fetched(finding.expected)),
            ("evidence", fetched(finding.evidence)),
            ("reason", fetched(finding.reason?.text)),
            ("agencies", .list(finding.concerned.prefix(mostAgencies).map { VisibleText.clean($0.rawValue) })),
        ]
    }

    /// No key at all in lines on anything but a changed document.
    private static func change(_ change: LocalizedText?, _ language: Language) -> [(StaticString, Value)] {
        guard let change else { return [] }
        return [("change", fetched(change[language]))]
    }

    /// By what lines are counted: whom it concerns, the site, the duty and its year, and what has one cause.
    private static func labels(_ line: AlertLine) -> [(StaticString, Value)] {
        let finding = line.finding
        let duty = finding.agency == nil ? nil : DutySubject(finding.subject)
        return [
            ("agency_name", fetched(line.concerned.name)),
            ("jurisdiction", fetched(line.concerned.jurisdiction?.rawValue)),
            ("site", fetched(finding.group?.site ?? finding.address?.site)),
            ("duty", fetched(duty?.duty)),
            ("report_year", duty.map { .number($0.year) } ?? .text(nil)),
            ("group", .text(finding.group?.kind.rawValue)),
        ]
    }

    /// No key at all in lines on pages that are read as they are.
    private static func readThrough(_ through: ReadThrough?) -> [(StaticString, Value)] {
        guard let through else { return [] }
        let family = VisibleText.clean(through.family)
        return [("read_through", .readThrough(family: family, address: VisibleText.clean(through.address.text)))]
    }

    /// What a person has said; no key at all in lines that tell nothing of the kind.
    private static func order(_ order: OrderMark?) -> [(StaticString, Value)] {
        guard let order else { return [] }
        return [
            ("order", .number(order.id)),
            ("by", fetched(order.author)),
            ("until", .text(order.until.map(Timestamp.milliseconds))),
            ("note", fetched(order.note)),
        ]
    }

    private static func trailing(_ finding: Finding, _ language: Language) -> [(StaticString, Value)] {
        let other: (key: StaticString, language: Language) =
            language == .english ? ("message_zh", .chinese) : ("message_en", .english)
        return [
            ("legal_source", fetched(finding.legalSource[language])),
            ("url", fetched(finding.address?.text)),
            (other.key, fetched(finding.message[other.language])),
            ("schema", .text(AlertLineFormat.schemaName)),
        ]
    }

    /// A line stays one that log collectors take; the status has them all.
    private static let mostAgencies = 100

    /// Text that may hold anything, an identifier from a configuration included.
    private static func fetched(_ text: String?) -> Value {
        .text(text.map { VisibleText.clean($0) })
    }
}

import FoundationEssentials
import Supervision
import TestSupport

/// Three counties with a hundred departments each, what happened to their reports on 2025 in February 2026, and the bulletin of
/// that month.
struct BulletinScene {
    static let counties: [Jurisdiction] = ["cn/yunze/qingshi", "cn/yunze/baihe", "cn/yunze/nanling"]
    static let subject = "annual-report/2025"

    /// What became of an agency, by its number.
    enum Fate: Int, CaseIterable {
        case onTime, missing, late, silenced, unreachable, mended, broken
    }

    var agencies: [Agency] = []
    var steps: [AlertStep] = []
    var reports: [PublishedReport] = []
    var cases: [CaseRecord] = []
    var firstReadings: [Source.ID: Date] = [:]
    var record = Samples.instant("2025-12-01")...Samples.instant("2026-03-20")

    init(agencies count: Int = 300) {
        for number in 0..<count {
            let agency = Agency(
                id: Agency.ID("a\(number)"),
                name: "云泽第\(number)局",
                kind: .localDept,
                jurisdiction: Self.counties[number % Self.counties.count]
            )
            agencies.append(agency)
            firstReadings[page(of: agency).id] = Samples.instant("2025-12-01")
            live(agency)
        }
    }

    static func fate(_ agency: Agency) -> Fate {
        Fate(rawValue: (Int(agency.id.rawValue.dropFirst()) ?? 0) % Fate.allCases.count) ?? .onTime
    }

    private mutating func live(_ agency: Agency) {
        switch Self.fate(agency) {
        case .onTime: publish(agency, "2026-01-10")
        case .missing: tell("missing", .critical, agency, "2026-02-02")
        case .late:
            tell("missing", .critical, agency, "2026-02-02")
            publish(agency, "2026-02-05")
            end("missing", agency, "2026-02-05")
            tell("late", .error, agency, "2026-02-05")
        case .silenced:
            tell("missing", .critical, agency, "2026-02-02")
            step("missing", .critical, agency, "2026-02-10", .silenced, .silenced)
        case .unreachable: fail(page(of: agency), "2026-01-28")
        case .mended:
            publish(agency, "2026-01-30")
            tell("flow", .error, agency, "2026-02-03")
            end("flow", agency, "2026-02-20")
        case .broken:
            publish(agency, "2026-01-30")
            tell("flow", .error, agency, "2026-02-03")
        }
    }

    // MARK: What happens

    func page(of agency: Agency) -> Source {
        Source(address: Samples.address("/\(agency.id)/nb/"), kind: .annualReportList, agencies: [agency.id])
    }

    mutating func publish(_ agency: Agency, _ day: String, isBaseline: Bool = false) {
        reports.append(
            PublishedReport(
                agency: agency.id,
                duty: "annual-report",
                year: 2025,
                address: Samples.address("/\(agency.id)/nb/2025.html"),
                listDate: Samples.day(day),
                isRead: true,
                firstSeen: Samples.instant(day),
                isBaseline: isBaseline,
                absences: WholeReadings(last: Samples.instant("2026-01-09"), previous: Samples.instant("2026-01-08"))
            )
        )
    }

    mutating func tell(_ rule: Rule.ID, _ severity: Severity, _ agency: Agency, _ day: String) {
        step(rule, severity, agency, day, .firing, .established)
    }

    mutating func end(_ rule: Rule.ID, _ agency: Agency, _ day: String) {
        step(rule, .error, agency, day, .resolved, .gone(AlertCause.ReadingCount(2, of: 2)))
    }

    mutating func step(
        _ rule: Rule.ID,
        _ severity: Severity,
        _ agency: Agency,
        _ day: String,
        _ state: Alert.State,
        _ cause: AlertCause
    ) {
        steps.append(
            AlertStep(
                fingerprint: "\(rule)/\(agency.id)",
                time: Samples.instant(day),
                state: state,
                event: nil,
                sequence: nil,
                cause: cause,
                severity: severity,
                found: nil,
                readings: nil,
                rule: rule,
                subject: Self.subject,
                agency: agency.id,
                source: nil
            )
        )
    }

    mutating func fail(_ page: Source, _ day: String) {
        steps.append(
            AlertStep(
                fingerprint: "source-unreachable/\(page.id)",
                time: Samples.instant(day),
                state: .firing,
                event: nil,
                sequence: nil,
                cause: .established,
                severity: .warning,
                found: "http-503",
                readings: nil,
                rule: "source-unreachable",
                subject: page.id.rawValue,
                agency: nil,
                source: page.id
            )
        )
    }

    // MARK: The bulletin

    static let february = month("2026-02-01", "2026-02-28")

    static func month(_ first: String, _ last: String) -> BulletinPeriod {
        guard let period = BulletinPeriod(from: Samples.day(first), to: Samples.day(last), civilTime: .china) else {
            preconditionFailure("the first day is not after the last")
        }
        return period
    }

    var watchlist: Watchlist {
        Watchlist(
            agencies: agencies,
            pages: agencies.map {
                ListedPage(address: page(of: $0).address, kind: .annualReportList, agency: $0.id)
            }
        )
    }

    func history(_ period: BulletinPeriod = february) -> BulletinHistory {
        var history = BulletinHistory()
        var alerts: [String: AlertPast] = [:]
        for step in steps.filter({ $0.time < period.end }).sorted(by: { $0.time < $1.time }) {
            if alerts[step.fingerprint] == nil {
                alerts[step.fingerprint] = AlertPast(step, before: period.start)
            } else {
                alerts[step.fingerprint]?.take(step, before: period.start)
            }
        }
        history.alerts = alerts.values.sorted { $0.fingerprint < $1.fingerprint }
        history.reports = reports.filter { $0.firstSeen < period.end }
        history.cases = cases
        history.firstReadings = firstReadings
        history.record = record
        history.years = FirstYears(common: 2025)
        return history
    }

    func document(
        _ period: BulletinPeriod = february,
        in jurisdiction: Jurisdiction? = nil,
        _ language: Language = .chinese
    ) -> BulletinDocument {
        document(of: history(period), period, in: jurisdiction, language)
    }

    func document(
        of history: BulletinHistory,
        _ period: BulletinPeriod = february,
        in jurisdiction: Jurisdiction? = nil,
        _ language: Language = .chinese
    ) -> BulletinDocument {
        let book = RuleBook(packs: [SampleRules.pack, SampleRules.health, SampleRules.cases], calendars: [])
        return BulletinComposition(
            history,
            by: history.rules(for: watchlist, by: book, period),
            SampleBulletin.template,
            period: period,
            in: jurisdiction
        ).document(in: language)
    }
}

extension BulletinDocument {
    /// What stands in a table, row by row.
    func cells(_ kind: BulletinTable.Kind) -> [[String]] {
        tables.first { $0.kind == kind }?.rows.map { $0.map(\.text) } ?? []
    }

    /// All of its paragraphs.
    var paragraphs: [String] {
        blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
    }
}

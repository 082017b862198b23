import FoundationEssentials
import Supervision
import Testing

/// Values in which every field is filled, and differs from its neighbours, so that a field that is dropped or swapped
/// shows.
enum Samples {
    /// An instant with bits that rounding would lose; each number gives another one.
    static func instant(_ number: Int) -> Date {
        Date(timeIntervalSinceReferenceDate: 806_000_000.1 + Double(number) * 1000.0003)
    }

    static func address(_ path: String) throws -> WebAddress {
        try #require(WebAddress("https://example.gov.cn/\(path)"))
    }

    static func finding(_ subject: String = "annual-report/2025") throws -> Finding {
        var finding = Finding(
            rule: "annual-report.table.sum",
            severity: .error,
            subject: subject,
            found: "12",
            expected: "13",
            evidence: "总计 12",
            legalSource: LocalizedText(chinese: "《条例》第五十条", english: "Regulations, article 50"),
            message: LocalizedText(chinese: "合计不符", english: "the total does not add up"),
            agency: "sample-bureau",
            source: "annual-report-list-0123456789",
            due: CivilDate(year: 2026, month: 1, day: 31),
            address: try address("report.html"),
            isEstablished: true,
            reason: .word(.noNewRows),
            stage: "14"
        )
        finding.agencies = ["sample-bureau", "b"]
        return finding
    }

    static func alert(_ subject: String = "annual-report/2025", confirmations: Int = 3) throws -> Alert {
        var alert = Alert(
            finding: try finding(subject),
            state: .inhibited,
            startsAt: instant(1),
            updatedAt: instant(2),
            endsAt: instant(3),
            confirmations: confirmations,
            lastAnnouncedAt: instant(4),
            cause: .confirmed(AlertCause.ReadingCount(2, of: 3))
        )
        alert.lastCountedAt = instant(5)
        alert.isEndUntold = true
        return alert
    }

    static func line(_ sequence: Int) throws -> AlertLine {
        let finding = try finding("line/\(sequence)")
        return AlertLine(
            sequence: sequence,
            time: instant(sequence),
            event: .reportChanged,
            fingerprint: finding.fingerprint,
            finding: finding,
            startsAt: instant(-sequence),
            cause: .confirmed(AlertCause.ReadingCount(3, of: 4)),
            order: order(sequence).mark,
            concerned: ConcernedAgencies(name: "云溪市某局", jurisdiction: "cn/yunxi"),
            readThrough: finding.address.map { ReadThrough(family: "some", address: $0, failure: "http-404") },
            change: LocalizedText(chinese: "t3.new: 12 → 15", english: "t3.new: 12 → 15")
        )
    }

    /// A change with something of everything.
    static func changeRecord(_ sequence: Int) throws -> ChangeRecord {
        let before = DocumentText(
            title: "旧",
            sentences: ["甲。", "乙。"],
            tables: [DocumentTable(id: "t3", rows: ["t3.new": ["12"]])]
        )
        let after = DocumentText(
            title: "新",
            sentences: ["甲。", "丙。"],
            tables: [DocumentTable(id: "t3", rows: ["t3.new": ["15"]])]
        )
        let report = try report()
        return ChangeRecord(
            sequence: sequence,
            time: instant(sequence),
            fingerprint: "00112233445566f\(sequence % 10)",
            source: "column-a",
            agency: report.agency,
            address: report.address,
            title: report.title,
            change: DocumentChange(from: before, to: after)
        )
    }

    /// An order that was taken and holds, with everything that one may have.
    static func order(_ id: Int, _ kind: PersonOrder.Kind = .silence) -> PersonOrder {
        var order = PersonOrder(
            id: id,
            kind,
            target: "00112233445566ff",
            matchers: SilenceMatchers(
                agencies: ["a"],
                sources: ["s"],
                sites: ["example.gov.cn:8080"],
                rules: ["r"],
                severities: [.info],
                jurisdictions: ["cn/x"]
            ),
            by: "王某",
            note: "整改中",
            givenAt: instant(50),
            until: instant(60),
            lasting: 7200
        )
        (order.takenAt, order.outcome, order.affected) = (instant(51), .applied, 4)
        order.changes = [
            CaseChange(
                id: "2026-0007",
                revision: 3,
                state: .rectified,
                responsible: "李某",
                due: CivilDate(year: 2026, month: 2, day: 27),
                note: "已补录"
            )
        ]
        (order.rule, order.severity, order.evidence) = ("report-missing", .critical, .max - 7)
        return order
    }

    /// A case with everything that one may have.
    static func rectification(_ id: RectificationCase.ID = "2026-0007") throws -> RectificationCase {
        var one = RectificationCase(
            id: id,
            of: try finding(),
            openedAt: instant(70),
            due: try day(27),
            isDueProvisional: true
        )
        one.repeats = "2025-0003"
        (one.fingerprint, one.state, one.changedAt, one.severity) = ("00ff", .rectified, instant(71), .critical)
        (one.responsible, one.notifiedAt, one.mendedAt) = ("李某", instant(72), instant(73))
        (one.recheckSince, one.overdueToldAt, one.lostAt) = (instant(74), instant(75), instant(76))
        one.revision = 5
        return one
    }

    /// A step to that case, with everything that one may have.
    static func step(_ number: Int, of id: RectificationCase.ID = "2026-0007") throws -> CaseStep {
        CaseStep(
            caseID: id,
            number: number,
            time: instant(number),
            kind: .notified,
            state: .notified,
            due: try day(27),
            responsible: "李某",
            author: "王某",
            note: "已送达",
            order: number
        )
    }

    static func article() throws -> ArticleState {
        var article = ArticleState()
        article.validators = PageValidators(entityTag: "\"a\"", lastModified: "Mon, 02 Feb 2026 00:00:00 GMT")
        article.digest = ContentDigest(high: .max, low: 0x0123_4567_89ab_cdef)
        article.lastRead = instant(11)
        article.contentHash = .max - 1
        article.unconfirmedContentHash = 0x8000_0000_0000_0001
        article.published = PageDate(
            date: try #require(CivilDate(year: 2026, month: 1, day: 30)),
            kind: .issue,
            basis: .meta,
            evidence: "发布日期：2026-01-30"
        )
        article.findings = [try finding("t3.total"), try finding("t3.new")]
        article.timesGone = 2
        article.unreadableReason = .shows(.challenge)
        article.record = ReportRecord(
            reportYear: 2025,
            forms: ["t3-2021"],
            figures: ["t3.carried_in": [1, nil, 0]],
            sketch: TextSketch(clauses: [7, 0xFFFF_FF0A]),
            isCutShort: true
        )
        article.record?.unjudged = [UnjudgedPart(part: "表三", reason: "table-unreadable")]
        return article
    }

    static func report(_ number: Int = 1) throws -> KnownReport {
        var report = KnownReport(
            address: try address("\(number).html"),
            title: "某局2025年政府信息公开工作年度报告",
            listDate: CivilDate(year: 2026, month: 1, day: 29),
            agency: "sample-bureau",
            duty: "department-budget",
            reportYear: ReportYear(2025, basis: .title),
            form: .substitute,
            firstSeen: instant(12),
            isBaseline: true,
            absences: WholeReadings(last: instant(14), previous: instant(13))
        )
        report.missedReadings = 1
        report.withdrawnAt = instant(15)
        report.article = try article()
        return report
    }

    static func source(_ id: Source.ID = "annual-report-list-0123456789") throws -> SourceState {
        var source = SourceState(id: id, nextCheck: instant(20))
        source.standing = .unreadable
        source.reason = .word(.scriptOnly)
        source.lastAttempt = instant(21)
        source.lastSuccess = instant(22)
        source.lastChange = instant(23)
        source.lastNewItem = instant(24)
        source.consecutiveFailures = 4
        source.items = 25
        source.validators = PageValidators(entityTag: "W/\"x\"", lastModified: "Tue, 03 Feb 2026 00:00:00 GMT")
        source.digest = ContentDigest(high: 1, low: .max)
        source.isWhole = true
        source.wholeReadings = WholeReadings(last: instant(26), previous: instant(25))
        source.baselineAt = instant(27)
        source.rowHashes = [.max, 1, 0x8000_0000_0000_0000]
        source.titleHashes = [2, .max]
        source.failingSince = instant(28)
        source.reports = [try report(1), try report(2)]
        source.doubtfulRows = [
            DoubtfulRow(title: "“两张”表\n的年报", year: 2025, agencies: ["a", "b"], duty: "department-budget")
        ]
        source.doubtfulRows[0].address = try address("slip.html")
        source.doubtfulRows[0].date = try day(7)
        source.publishedYears = [
            PublishedYears(agency: "a", years: [2019, 2021]),
            PublishedYears(agency: "a", duty: "department-budget", years: [2026]),
        ]
        source.readingKey = 0xF000_0000_0000_0001
        source.list = try list()
        source.examination = try examination()
        source.readThrough = ReadThrough(family: "some", address: source.reports[0].address, failure: "http-404")
        source.probes = [ProbeDay(day: try day(2), probes: 24, failures: 3)]
        return source
    }

    static func list() throws -> ListRecord {
        var list = ListRecord()
        list.newest = try day(3)
        list.laterDates = [try day(4), try day(5)]
        (list.datedRows, list.undatedRows, list.repeatedRows) = (18, 7, 2)
        list.rowsWithoutYear = 4
        list.blankSign = "暂无内容"
        list.usualItems = 25
        list.collapsedSince = instant(28)
        list.usualAddress = try address("column/")
        list.movedTo = try address("elsewhere/")
        list.lastRead = instant(31)
        (list.name, list.owner, list.replacedBy) = ("年报", "某市人民政府", "某门户")
        list.distrustedUntil = instant(32)
        list.isOfDuty = true
        return list
    }

    static func examination() throws -> Examination {
        let document = ExaminedDocument(
            row: ListRow(title: "某办法", address: try address("document.html"), date: try day(6)),
            examinedAt: instant(30),
            indexNumber: "000014349/2026-00110",
            findings: [try finding("document")],
            unreadableReason: .failed(.timedOut)
        )
        return Examination(examinedAt: instant(29), findings: [try finding("platform")], documents: [document])
    }

    private static func day(_ number: Int) throws -> CivilDate {
        try #require(CivilDate(year: 2026, month: 2, day: number))
    }
}

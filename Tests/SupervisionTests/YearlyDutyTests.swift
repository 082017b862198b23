import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// Duties beside the annual report: their years, the lists that they share, and whom they concern.
struct YearlyDutyTests {
    private let list = Samples.address("/ys/")

    private func rules(
        duties: [String] = ["department-budget", "department-accounts"],
        agencies: [Agency] = [Samples.bureau],
        first: Int = 2025,
        firstYears: [String: Int] = [:]
    ) -> SupervisionRules {
        let pages = agencies.map {
            ListedPage(address: list, kind: .dutyList, duties: duties, agency: $0.id)
        }
        return SupervisionRules(
            watchlist: Watchlist(agencies: agencies, pages: pages),
            ruleBook: SampleDuties.book,
            policy: SupervisionPolicy(),
            firstReportYear: first,
            firstYears: firstYears
        )
    }

    /// The state after the list was read twice, six hours apart.
    private func read(_ rows: [ListRow], by rules: SupervisionRules, on day: String = "2026-04-01") throws
        -> SourceState
    {
        let source = try #require(rules.watchlist.sources.first)
        let observation = ListObservation.read(ListReading(rows: rows), validators: PageValidators(), digest: nil)
        return [1.0, 7.0].reduce(SourceState(id: source.id, nextCheck: .distantPast)) { state, hour in
            rules.evaluate(observation, of: source, after: state, at: Samples.instant(day, hour: hour)).state
        }
    }

    private func stand(_ rows: [ListRow], by rules: SupervisionRules, on day: String = "2026-04-01") throws -> [String]
    {
        let state = try read(rows, by: rules, on: day)
        return rules.watchlist.agencies.flatMap { agency in
            rules.obligationVerdicts(of: agency, states: [state.id: state], at: Samples.instant(day, hour: 8)).map {
                judgement in
                let status = judgement.status
                let reason = status.reason?.text ?? ""
                return "\(agency.id) \(status.duty) \(status.reportYear) \(status.state.rawValue) \(reason)"
                    .trimmingSuffix(" ")
            }
        }
    }

    // MARK: Years

    @Test(arguments: [
        (SampleDuties.budget, 2026, "2026-05-31"), (SampleDuties.accounts, 2025, "2026-10-31"),
    ])
    func aDocumentFallsDueSoManyYearsBehindItsOwn(_ example: (YearlyDuty, Int, String)) throws {
        let deadline = example.0.deadline(for: .localDept, in: "cn", reportYear: example.1, calendar: nil)
        #expect(try #require(deadline).due.description == example.2)
        #expect(deadline?.reportYear == example.1)
    }

    @Test(arguments: [
        ("2026-05-31", 2026, 2025), ("2026-06-01", 2027, 2025), ("2026-10-31", 2027, 2025), ("2026-11-01", 2027, 2026),
    ])
    func theNextYearOfADutyFollowsItsOwnDate(_ example: (String, Int, Int)) {
        let next = [SampleDuties.budget, SampleDuties.accounts].map {
            $0.nextReportYear(for: Samples.bureau, today: Samples.day(example.0), calendar: nil)
        }
        #expect(next == [example.1, example.2])
    }

    @Test func aTitleWithoutAYearTakesThatOfItsDutyAndDate() throws {
        let rows = [
            SampleDuties.row("云泽市教育局部门预算", "2026-02-10"), SampleDuties.row("云泽市教育局部门决算", "2026-09-10"),
        ]
        let reports = try read(rows, by: rules(), on: "2026-10-01").reports
        #expect(
            reports.map { "\($0.duty) \($0.reportYear.year)" } == [
                "department-budget 2026", "department-accounts 2025",
            ]
        )
    }

    @Test func aBudgetDatedInItsOwnYearIsPublishedThen() throws {
        let early = KnownReport(
            address: list,
            title: "2026年部门预算",
            listDate: Samples.day("2026-02-10"),
            agency: "bureau",
            duty: "department-budget",
            reportYear: ReportYear(2026, basis: .title),
            form: .statutory,
            firstSeen: Samples.instant("2026-07-01"),
            isBaseline: true
        )
        var moved = early
        moved.listDate = Samples.day("2025-12-30")
        let evidence = [early, moved].map { PublicationEvidence(of: $0, yearOffset: 0, civilTime: .china).date }
        #expect(evidence == [Samples.day("2026-02-10"), Samples.day("2025-12-30")])
    }

    @Test func theNewDutiesDoNotMoveTheFirstYearOfAnnualReports() {
        let watchlist = Samples.watchlist()
        for day in ["2026-01-15", "2026-04-15", "2026-07-15", "2026-11-15"] {
            let now = Samples.instant(day)
            let alone = SupervisionRules.defaultFirstReportYear(for: watchlist, by: SampleRules.book, at: now)
            #expect(SupervisionRules.defaultFirstReportYear(for: watchlist, by: SampleDuties.book, at: now) == alone)
            #expect(
                SupervisionRules.defaultFirstYears(by: SampleDuties.book, at: now) == [
                    "department-budget": 2026, "department-accounts": 2025,
                ]
            )
        }
    }

    @Test func aDutyWithAFirstYearOfItsOwnLooksNoFurtherBack() throws {
        let old = SampleDuties.row("云泽市教育局2024年部门预算", "2024-02-10")
        let own = rules(duties: ["department-budget"], first: 2024, firstYears: ["department-budget": 2026])
        #expect(try read([old], by: own).reports.isEmpty)
        #expect(try stand([old], by: own).filter { $0.contains("budget") } == ["bureau department-budget 2026 not_due"])
        let operators = try stand([old], by: rules(duties: ["department-budget"], first: 2024))
        #expect(
            operators.filter { $0.contains("budget") } == [
                "bureau department-budget 2024 met", "bureau department-budget 2025 missing",
                "bureau department-budget 2026 not_due",
            ]
        )
    }

    // MARK: Lists

    @Test func aListOfTwoDutiesTellsTheirDocumentsApart() throws {
        let rows = [
            SampleDuties.row("云泽市教育局2026年部门预算", "2026-02-10"),
            SampleDuties.row("云泽市教育局2025年部门决算", "2026-09-10"),
        ]
        #expect(
            try stand(rows, by: rules(first: 2025), on: "2026-10-20").filter { !$0.contains("annual") } == [
                "bureau department-budget 2025 missing", "bureau department-budget 2026 met",
                "bureau department-budget 2027 not_due", "bureau department-accounts 2025 met",
            ]
        )
    }

    @Test func aRowThatNamesBothIsCertainlyNeither() throws {
        let both = SampleDuties.row("云泽市教育局2025年部门决算和2026年部门预算", "2026-02-10")
        let stand = try stand([both], by: rules(first: 2025), on: "2026-06-20").filter { !$0.contains("annual") }
        #expect(
            stand == [
                "bureau department-budget 2025 unknown row-of-unclear-agency",
                "bureau department-budget 2026 unknown row-of-unclear-agency", "bureau department-budget 2027 not_due",
                // The accounts fall due in autumn: until then nobody asks.
                "bureau department-accounts 2025 not_due",
            ]
        )
    }

    @Test func theBudgetOfAUnitStandsInForThatOfItsDepartment() throws {
        let row = SampleDuties.row("云泽市教育局2026年单位预算", "2026-02-10")
        let state = try read([row], by: rules())
        #expect(state.reports.map(\.form) == [.substitute])
        #expect(state.reports.map(\.duty) == ["department-budget"])
    }

    @Test func aDocumentWithoutContentsIsNotFetched() throws {
        let rules = rules()
        let state = try read([SampleDuties.row("云泽市教育局2026年部门预算", "2026-02-10")], by: rules)
        #expect(state.reports.count == 1)
        #expect(rules.reportsToRead(in: state).isEmpty)
    }

    @Test func theSeriesOfADutyIsItsOwn() throws {
        let rows = [2021, 2023, 2025].map { SampleDuties.row("云泽市教育局\($0)年部门预算", "\($0)-02-10") }
        let rules = rules(first: 2025)
        let state = try read(rows, by: rules)
        let findings = rules.obligationVerdicts(
            of: Samples.bureau,
            states: [state.id: state],
            at: Samples.instant("2026-04-01", hour: 8)
        ).flatMap(\.findings)
        #expect(findings.filter { $0.rule == "budget-gap" }.map(\.found) == ["2022、2024"])
        #expect(findings.filter { $0.rule == "budget-gap" }.map(\.subject) == ["department-budget/series"])
    }

    // MARK: Whom it concerns

    @Test func onlyWhoIsListedForADutyOwesItInSupervision() throws {
        let other = Agency(id: "other", name: "云泽市水利局", kind: .localDept, jurisdiction: "cn/yunze")
        let pages = [
            ListedPage(address: list, kind: .dutyList, duties: ["department-budget"], agency: "bureau"),
            ListedPage(address: Samples.address("/nb/"), kind: .annualReportList, agency: "other"),
        ]
        let rules = SupervisionRules(
            watchlist: Watchlist(agencies: [Samples.bureau, other], pages: pages),
            ruleBook: SampleDuties.book,
            policy: SupervisionPolicy(),
            firstReportYear: 2026
        )
        let now = Samples.instant("2026-04-01")
        let duties = rules.watchlist.agencies.map {
            Set(rules.obligationVerdicts(of: $0, states: [:], at: now).map(\.status.duty))
        }
        #expect(duties == [["annual-report", "department-budget"], ["annual-report"]])
    }

    @Test func whoseKindOwesNothingIsNotSpokenOfBesideThoseWhoOwe() throws {
        let stand = try stand(
            [SampleDuties.row("云泽市教育局2026年部门预算", "2026-02-10")],
            by: rules(duties: ["department-budget"], agencies: [Samples.bureau, Samples.county], first: 2026)
        )
        #expect(stand.filter { $0.contains("budget") } == ["bureau department-budget 2026 met"])
    }

    @Test func anAnnualReportListServesTheAnnualReportAlone() throws {
        let rules = SupervisionRules(
            watchlist: Samples.watchlist(),
            ruleBook: SampleDuties.book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        let rows = [
            Samples.row("云泽市教育局2025年政府信息公开工作年度报告", "2026-01-20"),
            SampleDuties.row("云泽市教育局2026年部门预算", "2026-02-10"),
        ]
        #expect(try read(rows, by: rules).reports.map(\.duty) == ["annual-report"])
    }

    @Test func aDutyThatIsListedLaterFindsItsRowsAsABaseline() throws {
        let rows = [SampleDuties.row("云泽市教育局2026年部门预算", "2026-02-10")]
        let before = rules(duties: ["department-accounts"])
        let known = try read(rows, by: before)
        let after = rules()
        let source = try #require(after.watchlist.sources.first)
        let observation = ListObservation.read(ListReading(rows: rows), validators: PageValidators(), digest: nil)
        let evaluation = after.evaluate(observation, of: source, after: known, at: Samples.instant("2026-04-02"))
        #expect(evaluation.notices.isEmpty)
        #expect(evaluation.state.reports.map(\.isBaseline) == [true])
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}

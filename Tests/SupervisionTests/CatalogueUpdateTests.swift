import FoundationEssentials
import Supervision
import TestSupport
import Testing

struct CatalogueUpdateTests {
    private let t0 = Samples.instant("2026-01-20")
    private let old = Samples.row("云泽市教育局2024年政府信息公开工作年度报告", "2025-01-20")
    private let new = Samples.row("云泽市教育局2025年政府信息公开工作年度报告", "2026-01-26")
    private let blocked = ListObservation.blocked(FetchRefusal(status: 412, sign: .status))

    private func read(_ rows: [ListRow], total: Int? = nil) -> ListObservation {
        let digest = ContentDigest(high: UInt64(rows.count), low: 0)
        return .read(ListReading(rows: rows, rowsTotal: total), validators: PageValidators(), digest: digest)
    }

    /// Applies looks six hours apart.
    private func run(_ looks: [ListObservation]) -> [CatalogueUpdate.Outcome] {
        let update = CatalogueUpdate(
            source: Samples.source,
            duties: [ListedDuty(duty: SampleRules.duty, agencies: [Samples.bureau], firstReportYear: 2020)],
            policy: SupervisionPolicy()
        )
        var state = SourceState(id: Samples.source.id, nextCheck: t0)
        return looks.enumerated().map { index, look in
            let outcome = update.apply(look, to: state, at: t0.addingTimeInterval(Double(index) * 6 * 3600))
            state = outcome.state
            return outcome
        }
    }

    @Test func whatStandsThereAtFirstSightIsTheBaselineAndNoNews() {
        let outcome = run([read([old, new])])[0]
        #expect(outcome.newReports.isEmpty)
        #expect(outcome.state.reports.map(\.isBaseline) == [true, true])
        #expect(outcome.state.lastNewItem == nil)
    }

    @Test func aRowThatAppearsLaterIsNewOnce() {
        let outcomes = run([read([old]), read([new, old]), read([new, old])])
        #expect(outcomes.map { $0.newReports.map(\.reportYear.year) } == [[], [2025], []])
        #expect(outcomes[1].newReports[0].absences.last == t0)
    }

    /// A server without cookies writes another session into the same row, and a counter changes its title.
    @Test func aRowWhoseAddressPassesIsTheSameRow() {
        let looks = (1...3).map { look in
            var row = new
            row.title += "（\(look)次）"
            row.address = Samples.address("/show.do;jsessionid=A\(look)?id=7&_t=176722560012\(look)")
            return read([row, old])
        }
        let outcomes = run(looks)
        #expect(outcomes.map { $0.state.reports.count } == [2, 2, 2])
        #expect(outcomes.allSatisfy { $0.newReports.isEmpty })
        #expect(outcomes[2].state.reports[0].address.text.hasSuffix("=A3?id=7&_t=1767225600123"))
    }

    /// Where the clock in the address is all that tells two documents apart, it does not pass.
    @Test func rowsThatDifferInNothingElseAreTwo() {
        var other = Samples.row("云泽市教育局2025年政府信息公开工作总结", "2026-01-26")
        var report = new
        other.address = Samples.address("/show?t=1767225600")
        report.address = Samples.address("/show?t=1767225601")
        let state = run([read([report, other, old]), read([other, report, old])])[1].state
        #expect(state.reports.map(\.form) == [.statutory, .substitute, .statutory])
    }

    /// Nobody has reported on 2205 yet: the row may be on any year, and nobody is called absent beside it.
    @Test func aYearThatIsFarAwayIsASlipAndNoReport() {
        let slip = Samples.row("云泽市教育局2052年政府信息公开工作年度报告", "2026-01-26")
        let state = run([read([slip, old])])[0].state
        #expect(state.reports.map(\.reportYear.year) == [2024])
        #expect(state.doubtfulRows.contains { $0.mayBe(of: "bureau", on: 2025) })
    }

    @Test func aReportOnAYearThatIsNotSupervisedIsNeitherKeptNorTold() {
        let backfilled = Samples.row("云泽市教育局2015年政府信息公开工作年度报告", "2016-01-20")
        let outcomes = run([read([old]), read([old, backfilled]), read([old, backfilled])])
        #expect(outcomes.allSatisfy { $0.newReports.isEmpty })
        #expect(outcomes[2].state.reports.map(\.reportYear.year) == [2024])
    }

    @Test func eachReadingOfTheWholeListThatDoesNotShowARowCounts() {
        let states = run([read([new, old]), read([old]), read([old])]).map(\.state)
        #expect(states.map { $0.reports.map(\.missedReadings) } == [[0, 0], [1, 0], [2, 0]])
        #expect(states.allSatisfy { $0.reports.allSatisfy { !$0.isWithdrawn } })
    }

    @Test func anUnchangedPageConfirmsThatARowIsGoneWhereItWasSentAndNotWhereItWasSaid() {
        let sent = run([read([new, old]), read([old]), .unchanged(validators: PageValidators())]).map(\.state)
        #expect(sent[2].reports.map(\.missedReadings) == [2, 0])
        let said = run([read([new, old]), read([old]), .unchanged(validators: PageValidators(), age: nil)])
        #expect(said[2].state.reports.map(\.missedReadings) == [1, 0])
        #expect(said[2].state.wholeReadings.last == said[1].state.wholeReadings.last)
    }

    /// Of two copies that a cache gives one after the other, the second may be the older one.
    @Test func aCopyFromBeforeTheLastReadingShowsNothing() {
        var copy = ListReading(rows: [old])
        copy.age = 86_400
        let look = ListObservation.read(copy, validators: PageValidators(), digest: nil)
        let states = run([read([new, old]), look, look]).map(\.state)
        #expect(states[2].reports == states[0].reports)
        #expect(states[2].rowHashes == states[0].rowHashes)
        #expect(states[2].wholeReadings == states[0].wholeReadings)
    }

    @Test func oneCopyThatIsGivenTwiceIsOneReading() {
        func copy(_ hours: Double) -> ListObservation {
            var list = ListReading(rows: [old])
            list.age = hours * 3600
            return .read(list, validators: PageValidators(), digest: nil)
        }
        let states = run([copy(1), copy(7), copy(13)]).map(\.state)
        #expect(states[2].wholeReadings == WholeReadings(last: t0.addingTimeInterval(-3600)))
    }

    // MARK: Another page at the address

    private func named(_ rows: [ListRow], _ name: String?) -> ListObservation {
        var list = ListReading(rows: rows)
        list.name = name
        return .read(list, validators: PageValidators(), digest: nil)
    }

    private func reason(_ first: ListObservation, _ second: ListObservation) -> String? {
        run([first, second])[1].state.reason?.text
    }

    @Test func aListThatShowsNothingOfWhatItHadIsReplaced() {
        let news = (0..<12).map { Samples.row("云泽市召开第\($0)次会议", nil, path: "/xw/\($0).html") }
        #expect(reason(read([new, old]), read(news)) == "replaced")
        #expect(reason(named([new, old], "政府信息公开年报"), named(news + [new], "云泽市人民政府")) == "replaced")
        #expect(reason(read([new, old]), read(news + [new])) == "replaced")
        let others = [2023, 2024].map { Samples.row("云泽市水利局\($0)年政府信息公开工作年度报告", nil) }
        #expect(reason(read([new, old]), read(others)) == "replaced")
    }

    @Test func aListThatTurnsOverIsNotReplaced() {
        #expect(reason(named([old], "年报"), named([new], "年报")) == nil)
        #expect(reason(named([new, old], "年报"), named([new, old], "法定主动公开内容")) == nil)
        let elsewhere = [new, old].map { Samples.row($0.title, nil, path: "/zfxxgk/\(StableHash.of($0.title)).html") }
        #expect(reason(named([new, old], "年报"), named(elsewhere, "政府信息公开")) == nil)
        let mixed = (0..<10).map { Samples.row("公开指南第\($0)版", nil, path: "/zn/\($0).html") }
        #expect(reason(read(mixed + [old]), read(mixed + [new, old])) == nil)
    }

    @Test func aListThatIsAcceptedIsLearntAnewAndKeepsWhatWasSeen() {
        let news = (0..<12).map { Samples.row("云泽市召开第\($0)次会议", nil, path: "/xw/\($0).html") }
        var state = run([read([new, old]), read(news)])[1].state
        state.accept(at: t0)
        let update = CatalogueUpdate(
            source: Samples.source,
            duties: [ListedDuty(duty: SampleRules.duty, agencies: [Samples.bureau], firstReportYear: 2020)],
            policy: SupervisionPolicy()
        )
        let next = update.apply(read(news), to: state, at: t0.addingTimeInterval(86_400)).state
        #expect(next.standing == .ok)
        #expect(next.reports.map(\.reportYear.year) == [2025, 2024])
        #expect(next.list?.isOfDuty == false)
    }

    @Test func aRowThatComesBackWasNeverGone() {
        let states = run([read([new, old]), read([old]), read([new, old]), read([old])]).map(\.state)
        #expect(states.allSatisfy { $0.reports.allSatisfy { !$0.isWithdrawn } })
    }

    @Test func aListThatWasNotReadWholeShowsNoAbsence() {
        let states = run([read([new, old]), read([old], total: 20), read([old], total: 20)]).map(\.state)
        #expect(states[2].reports.allSatisfy { $0.missedReadings == 0 })
        #expect(states[2].wholeReadings.last == t0)
    }

    @Test func aRefusalChangesNothingThatIsKnown() {
        let states = run([read([new, old]), blocked, blocked]).map(\.state)
        #expect(states[2].standing == .blocked)
        #expect(states[2].reason?.text == "http-412")
        #expect(states[2].consecutiveFailures == 2)
        #expect(states[2].reports == states[0].reports)
    }

    @Test func failuresAreRetriedSoonAndThenEverMoreSlowlyWithoutEnd() {
        let hours = run(Array(repeating: blocked, count: 8)).map(\.state)
            .map { Int($0.nextCheck.timeIntervalSince($0.lastAttempt ?? t0) / 900) }
        #expect(hours == [6, 24, 48, 96, 96, 96, 96, 96])
    }

    @Test func aReportUnderAnotherAddressIsTheSameReport() {
        let moved = Samples.row(new.title, "2026-01-26", path: "/moved.html")
        let outcomes = run([read([new, old]), read([moved, old])])
        #expect(outcomes[1].newReports.isEmpty)
        #expect(outcomes[1].state.reports.first?.address == moved.address)
    }

    @Test func aRowThatFitsNoAgencyForCertainIsRemembered() {
        let unclear = Samples.row("2025年度政府信息公开工作年度报告全文汇编", "2026-01-26")
        let general = Samples.row("云泽市直各单位2025年政府信息公开工作年度报告", "2026-01-26")
        let state = run([read([old, unclear, general])])[0].state
        #expect(state.doubtfulRows.map(\.title) == [general.title])
        #expect(state.reports.count == 2)
    }

    // MARK: Rows of organs that nobody listed

    private let neighbour = Samples.row("云泽市水利局2025年政府信息公开工作年度报告", "2026-01-26")
    private let countyReport = Samples.row("青石县2025年政府信息公开工作年度报告", "2026-02-26")

    private func unmatched(_ rows: [ListRow], of agencies: [Agency]) -> [String] {
        let update = CatalogueUpdate(
            source: Samples.source,
            duties: [ListedDuty(duty: SampleRules.duty, agencies: agencies, firstReportYear: 2025)],
            policy: SupervisionPolicy()
        )
        let outcome = update.apply(read(rows), to: SourceState(id: Samples.source.id, nextCheck: t0), at: t0)
        return outcome.state.doubtfulRows.filter(\.isUnmatched).map(\.title)
    }

    @Test func aRowOfASharedListThatFitsNobodyIsKeptWhileSomebodyHasNoReport() {
        #expect(unmatched([new, neighbour], of: [Samples.bureau, Samples.county]) == [neighbour.title])
        #expect(unmatched([new, neighbour, countyReport], of: [Samples.bureau, Samples.county]).isEmpty)
    }

    @Test func aNeighboursReportOnTheListOfOneAgencyIsOrdinary() {
        #expect(unmatched([neighbour], of: [Samples.bureau]).isEmpty)
    }

    @Test func rowsThatFitNobodyAreBounded() {
        let rows = (0..<80).map { Samples.row("云泽市第\($0)局2025年政府信息公开工作年度报告", nil, path: "/\($0).html") }
        #expect(unmatched(rows, of: [Samples.bureau, Samples.county]).count == 50)
    }

    @Test func aRowThatFitsNobodyIsSaidOnceAndProvesNothing() {
        var state = SourceState(id: Samples.source.id, nextCheck: t0)
        state.standing = .ok
        state.isWhole = true
        state.doubtfulRows = [DoubtfulRow(title: neighbour.title, year: 2025, agencies: [])]
        let publishers = Publishers([Samples.bureau, Samples.county], on: Samples.day("2026-02-05"))
        let findings = SourceJudgement(pack: SampleRules.health, publishers: publishers)
            .findings(for: Samples.source, in: state)
        #expect(findings.map(\.rule) == ["report-row-unmatched"])
        #expect(findings.map(\.message.chinese) == ["不属1：\(neighbour.title)"])
        #expect(!state.doubtfulRows[0].mayBe(of: "bureau", on: 2025))
    }

    @Test func aTitleThatIsCutIsNobodysForCertain() {
        let cut = Samples.row("云泽市教育局2025年政府信息公开…", "2026-01-26")
        let state = run([read([old, cut])])[0].state
        #expect(state.doubtfulRows.map(\.agencies) == [["bureau"]])
        #expect(state.reports.map(\.reportYear.year) == [2024])
    }
}

import FoundationEssentials
import Supervision
import TestSupport
import Testing

struct AgencyLifetimeTests {
    private func agency(from: String? = nil, through: String? = nil) -> Agency {
        Agency(
            id: "bureau",
            name: "云泽市数据局",
            kind: .localDept,
            jurisdiction: "cn/yunze",
            lifetime: AgencyLifetime(
                from: from.map(Samples.day),
                through: through.map(Samples.day),
                predecessors: ["云泽市大数据发展局"]
            )
        )
    }

    private func states(of agency: Agency, from first: Int) -> [Int: ObligationStatus.State] {
        let judgement = ObligationJudgement(
            pack: SampleRules.pack,
            duty: SampleRules.duty,
            calendar: nil,
            civilTime: .china,
            policy: SupervisionPolicy()
        )
        var state = SourceState(id: Samples.source.id, nextCheck: .distantFuture)
        state.standing = .ok
        state.isWhole = true
        state.lastSuccess = Samples.instant("2026-05-02")
        state.wholeReadings.record(Samples.instant("2026-05-01"))
        state.wholeReadings.record(Samples.instant("2026-05-02"))
        let judged = judgement.judge(agency, sources: [state], firstYear: first, at: Samples.instant("2026-05-02"))
        return Dictionary(uniqueKeysWithValues: judged.map { ($0.status.reportYear, $0.status.state) })
    }

    @Test func yearsBeforeAnAgencyWasSetUpAreNotApplicable() {
        let states = states(of: agency(from: "2024-03-15"), from: 2022)
        #expect(states[2022] == .notApplicable)
        #expect(states[2023] == .notApplicable)
        // The first report covers a part of the year.
        #expect(states[2024] == .missing)
        #expect(states[2025] == .missing)
    }

    @Test func ofTheYearInWhichAnAgencyEndedItsSuccessorReports() {
        let states = states(of: agency(through: "2024-03-14"), from: 2022)
        #expect(states[2022] == .missing)
        #expect(states[2023] == .missing)
        #expect(states[2024] == .notApplicable)
        #expect(states[2025] == .notApplicable)
    }

    @Test func anAgencyThatEndedWithTheYearStillReportsOnIt() {
        #expect(states(of: agency(through: "2024-12-31"), from: 2024)[2024] == .missing)
    }

    @Test func aReportUnderThePredecessorsNameIsFoundInTheColumn() {
        let matcher = AgencyMatcher(agencies: [agency(), Samples.bureau], rules: SampleRules.titles)
        #expect(matcher.match("云泽市大数据发展局") == .one("bureau"))
    }
}

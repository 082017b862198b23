import Supervision
import TestSupport
import Testing

struct DeadlineTests {
    private let calendar = WorkingCalendar(
        id: "test",
        namedDays: [
            Samples.day("2020-01-31"): WorkingCalendar.NamedDay(holiday: "春节", isOff: true),
            Samples.day("2020-02-01"): WorkingCalendar.NamedDay(holiday: "春节", isOff: true),
        ],
        coverage: Samples.day("2019-01-01")...Samples.day("2026-12-31")
    )

    @Test(arguments: [
        (AgencyKind.localDept, 2018, "2019-03-31"), (.localDept, 2019, "2020-01-31"), (.countyGov, 2018, "2019-03-31"),
        (.countyGov, 2019, "2020-03-31"), (.verticalSystem, 2025, "2026-01-31"),
    ])
    func theReportYearDecidesTheRegime(_ example: (AgencyKind, Int, String)) throws {
        let deadline = SampleRules.duty.deadline(for: example.0, in: "cn", reportYear: example.1, calendar: calendar)
        #expect(try #require(deadline).due.description == example.2)
    }

    @Test(arguments: [(AgencyKind.publicInstitution, 2025), (.localDept, 2007)])
    func whoOwesNothingHasNoDeadline(_ example: (AgencyKind, Int)) {
        #expect(SampleRules.duty.deadline(for: example.0, in: "cn", reportYear: example.1, calendar: nil) == nil)
    }

    @Test func aDueDateOnARestDayStaysWhereTheLawPutsIt() throws {
        let deadline = SampleRules.duty.deadline(for: .localDept, in: "cn", reportYear: 2019, calendar: calendar)
        #expect(try #require(deadline).due.description == "2020-01-31")
        #expect(deadline?.isOnWorkingDay == false)
        #expect(deadline?.skippedDays == [])
    }

    @Test func whereATerritoryRollsTheDateEverySkippedDayIsNamed() throws {
        var duty = SampleRules.duty
        duty.overrides = [local("cn/yunze", month: 1, day: 31, rolls: true)]
        let deadline = duty.deadline(for: .localDept, in: "cn/yunze/qingshi", reportYear: 2019, calendar: calendar)
        #expect(try #require(deadline).due.description == "2020-02-03")
        #expect(deadline?.skippedDays.map(\.holiday) == ["春节", "春节", nil])
        #expect(deadline?.jurisdiction == "cn/yunze")
    }

    @Test func theDeepestTerritoryWins() {
        var duty = SampleRules.duty
        duty.overrides = [local("cn/yunze", month: 1, day: 28), local("cn/yunze/qingshi", month: 1, day: 20)]
        func due(_ territory: Jurisdiction) -> String? {
            duty.deadline(for: .localDept, in: territory, reportYear: 2025, calendar: nil)?.due.description
        }
        #expect(due("cn/yunze/qingshi") == "2026-01-20")
        #expect(due("cn/yunze/other") == "2026-01-28")
        #expect(due("cn/yunzeyuan") == "2026-01-31")
    }

    @Test func theNextReportYearIsTheOneWhoseDueDateComesNext() {
        func next(_ agency: Agency, _ day: String) -> Int? {
            SampleRules.duty.nextReportYear(for: agency, today: Samples.day(day), calendar: nil)
        }
        #expect(next(Samples.bureau, "2026-01-31") == 2025)
        #expect(next(Samples.bureau, "2026-02-01") == 2026)
        #expect(next(Samples.county, "2026-02-01") == 2025)
        #expect(next(Samples.county, "2026-04-01") == 2026)
    }

    private func local(_ territory: Jurisdiction, month: Int, day: Int, rolls: Bool = false) -> DeadlineOverride {
        DeadlineOverride(
            jurisdiction: territory,
            reportYears: YearRange(first: 2019),
            agencyKinds: [.localDept],
            due: YearlyDate(month: month, day: day, rollsToNextWorkingDay: rolls),
            legalSource: "law"
        )
    }
}

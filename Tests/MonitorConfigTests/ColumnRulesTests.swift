import Supervision
import Testing

@testable import MonitorConfig

/// The pack on columns, and what is said where a pack on columns is wrong.
struct ColumnRulesTests {
    private func text() throws -> String { try #require(BuiltInFile.rulePack("cn-columns")).text }

    @Test func thePeriodsAreThoseOfTheIndicators() throws {
        let columns = try #require(try RulePack.read(text(), named: "cn-columns").columns)
        let periods = Dictionary(uniqueKeysWithValues: columns.classes.map { ($0.id, $0.cadence) })
        #expect(periods["news"] == CivilPeriod(days: 14))
        #expect(periods["notices"] == CivilPeriod(months: 6))
        #expect(periods["policy"] == CivilPeriod(months: 6))
        #expect(periods["personnel"] == CivilPeriod(months: 12))
        #expect(periods["planning"] == CivilPeriod(months: 12))
        #expect(periods["static"] == .some(nil))
        #expect(columns.home?.cadence == CivilPeriod(days: 14))
        let sums = columns.vetoes.flatMap(\.sums).map { "\($0.of.rawValue) \($0.atLeast)" }
        #expect(sums == ["quiet 5", "neglected 10", "blank 5"])
        let availability = try #require(columns.availability)
        #expect(availability.slowSeconds == 15 && availability.failingPercent == 5)
        #expect(availability.probesPerDay == 20 && availability.days == 7)
        // As many probes as the indicators ask for are made.
        #expect(24 * 60 / availability.probeEveryMinutes >= availability.probesPerDay)
    }

    @Test(arguments: [
        ("cadence: {days: 14}", "cadence: {days: 0}", "columns.classes[0].cadence.days"),
        ("cadence: {days: 14}", "cadence: {}", "columns.classes[0].cadence"),
        ("      cadence: {days: 14}\n", "", "columns.classes[0].rule"),
        ("rule: column-stale-14d", "rule: column-stale-15d", "columns.classes[0].rule"),
        ("counts: [quiet, neglected]", "counts: [silent]", "columns.classes[0].counts[0]"),
        ("- id: notices", "- id: news", "columns.classes[1].id"),
        ("of: blank", "of: bland", "columns.vetoes[1].any_of[0].of"),
        ("slow: 15s", "slow: 15", "columns.availability.slow"),
        ("least_dated_percent: 50", "least_dated_percent: 500", "columns.least_dated_percent"),
        ("    moved: {zh-Hans: 网址已跳转到别处, en: the address leads elsewhere}\n", "", "columns.reasons"),
        ("  unverified: column-freshness-unknown\n", "", "columns"),
    ])
    func aWrongPackIsToldWithItsKey(written: String, slip: String, key: String) throws {
        let text = try text()
        #expect(text.contains(written))
        let wrong = text.replacing(written, with: slip, maxReplacements: 1)
        let problems = #expect(throws: ConfigurationProblems.self) { try RulePack.read(wrong, named: "wrong") }
        #expect(
            problems?.errors.contains { $0.text(in: .english).contains(" \(key): ") } == true,
            "\(problems?.errors.map { $0.text(in: .english) } ?? [])"
        )
    }
}

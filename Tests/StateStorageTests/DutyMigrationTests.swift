import FoundationEssentials
import GRDB
import Supervision
import Testing

@testable import StateStorage

/// What was remembered before there were several duties is of the annual report.
@Suite struct DutyMigrationTests {
    private static let rows = """
        INSERT INTO source (id, standing, next_check, consecutive_failures, is_whole, row_hashes, reading_key,
            published_years)
        VALUES ('annual-report-list-0', 'ok', 1, 0, 1, x'', 0, 'bureau=2024,2025');
        INSERT INTO report (source, position, address, title, agency, report_year, report_year_basis, form, first_seen,
            is_baseline, missed_readings, has_article)
        VALUES ('annual-report-list-0', 0, 'https://example.gov.cn/1.html', '年报', 'bureau', 2025, 'title', 'statutory',
            1, 1, 0, 0);
        """

    @Test func theReportsOfAnEarlierReleaseAreAnnualReports() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path("state.sqlite")
        let queue = try DatabaseQueue(path: path)
        try Migrations.migrator.migrate(queue, upTo: "2-report-memory")
        try await queue.write { try $0.execute(sql: Self.rows) }
        try queue.close()
        let source = try #require(try await SQLiteStore(path: path).load().sources.first)
        #expect(source.reports.map(\.duty) == ["annual-report"])
        #expect(source.publishedYears.map(\.duty) == ["annual-report"])
        #expect(source.publishedYears.map(\.years) == [[2024, 2025]])
    }

    @Test func aDoubtfulRowWithoutADutyIsOfTheAnnualReport() throws {
        let text = #"{"title":"年报","year":2025,"agencies":["a"]}"#
        let row = try JSONDecoder().decode(DoubtfulRow.self, from: Data(text.utf8))
        #expect(row == DoubtfulRow(title: "年报", year: 2025, agencies: ["a"], duty: "annual-report"))
    }
}

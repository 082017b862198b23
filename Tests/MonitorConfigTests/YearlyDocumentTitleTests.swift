import MonitorConfig
import Supervision
import TestSupport
import Testing

/// What the pack of yearly documents makes of titles as sites print them: every duty sees every title.
///
/// A file holds titles under headings that say what each of them is on the list of one agency: `[department-budget
/// 2026]`; with `?` where it may be that and is no certain proof; nothing where it is a document of no duty.
struct YearlyDocumentTitleTests {
    private static let book = Result {
        try RuleBook.load(packs: ["cn-annual-report", Fixture.repository + "config/rule-packs/cn-yearly-duties.yaml"])
    }

    private static let bureau = Agency(
        id: "bureau",
        name: "云泽市教育局",
        aliases: ["市教育局"],
        kind: .localDept,
        jurisdiction: "cn/yunze"
    )
    private static let city = Agency(id: "city", name: "云泽市人民政府", kind: .cityGov, jurisdiction: "cn/yunze")
    private static let province = Agency(id: "province", name: "云泽省人民政府", kind: .provincialGov, jurisdiction: "cn")

    @Test(arguments: [
        ("budgets-of-departments", bureau), ("budgets-of-governments", city), ("site-returns", bureau),
        ("site-supervision-returns", province), ("enforcement-statistics", bureau), ("rule-of-law-reports", bureau),
        ("proposal-replies", bureau),
    ])
    func everyTitleIsWhatItSays(file: String, agency: Agency) throws {
        let titles = try Self.titles(in: file)
        #expect(titles.count >= 60, "\(file): \(titles.count)")
        let wrong = try titles.compactMap { title, expected in
            let claims = try Self.claims(on: title, of: agency)
            return claims == expected ? nil : "\(title): \(claims)"
        }
        #expect(wrong == [])
    }

    /// Titles with what they are expected to be.
    private static func titles(in file: String) throws -> [(title: String, expected: String)] {
        var expected = ""
        return try Fixture.text("titles/\(file).txt").split(separator: "\n").compactMap { line in
            if line.hasPrefix("#") { return nil }
            guard line.hasPrefix("[") else { return (String(line), expected) }
            expected = String(line.dropFirst().dropLast())
            return nil
        }
    }

    private static func claims(on title: String, of agency: Agency) throws -> String {
        let row = ListRow(title: title, address: Samples.address("/a.html"), date: Samples.day("2026-04-10"))
        let duties = try book.get().duties.map(\.duty).filter { $0.concerns(agency.kind) }
            .map { ListedDuty(duty: $0, agencies: [agency], firstReportYear: 2000) }
        let candidates = ReportCandidate.candidates(in: ListReading(rows: [row]), of: duties)
        return candidates.compactMap { claim(of: $0, agency) }.joined(separator: ", ")
    }

    private static func claim(of candidate: ReportCandidate, _ agency: Agency) -> String? {
        let years =
            candidate.possibleYears.isEmpty
            ? candidate.reportYear.map { [$0.year] } ?? [] : candidate.possibleYears
        let text = ([candidate.duty] + years.map(String.init)).joined(separator: " ")
        switch candidate.owner {
        case .one: return text + (candidate.form == .substitute ? " substitute" : "")
        case .possibly: return text + "?"
        case .none: return nil
        }
    }
}

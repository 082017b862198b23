import Foundation
import MonitorConfig
import PageReading
import Supervision
import Testing

/// A report as the built-in rule pack judges it, from the bytes of its page on.
struct Judged {
    let report: Report
    /// Nil where the year is unclear.
    let assessed: AssessedReport?
    let findings: [Finding]

    /// The built-in rules; made once.
    static let book = Result { try RuleBook.load() }

    /// - Parameters:
    ///   - page: An HTML page, or plain text where it does not begin with `<`.
    ///   - names: What the agency is called, where the test says whose report it must be.
    ///   - slotYear: The year of the place where the report was found.
    init(
        _ page: String,
        kind: AgencyKind = .localDept,
        year: Int? = nil,
        names: [String] = [],
        slotYear: Int? = nil
    ) throws {
        let (pack, duty) = try #require(Self.book.get().duties.first)
        let isPage = page.drop(while: \.isWhitespace).hasPrefix("<")
        let reading = HTMLPageReader().read(
            Data(page.utf8),
            name: isPage ? "report.html" : "report.txt",
            contentType: isPage ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
            seeking: duty.titles.sought
        )
        let origin = ReportOrigin(agencyNames: names, agencyKind: kind, statedYear: year, slotYear: slotYear)
        let assessment = Assessment(pack: pack, duty: duty)
        report = assessment.report(on: reading, from: origin)
        // A page without a year is judged by no rule; neither is one that is too short asked for more.
        assessed = assessment.assessed(report, from: origin)
        findings = assessed?.findings ?? []
    }

    /// The ids of the rules that are broken, sorted.
    var rules: [String] { findings.map(\.rule.rawValue).sorted() }

    func findings(of rule: Rule.ID) -> [Finding] { findings.filter { $0.rule == rule } }
}

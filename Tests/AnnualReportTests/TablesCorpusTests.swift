import Foundation
import SuiteTags
import Supervision
import TestSupport
import Testing

/// The tables of real reports, as they are labelled in the corpus, where it is present.
@Suite(.enabled(if: TablesCorpus.isPresent, "The corpus of real pages is not here."), .tags(.bulk))
struct TablesCorpusTests {
    private func page(_ year: Int) throws -> TablesPage {
        let file = TablesCorpus.folder.appending(path: "tables/pingtan-\(year).tsv")
        var page = TablesPage(seed: 1, isTrial: year < 2021)
        page.year = year
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.first == "three", let id = Self.id(of: fields[1], isTrial: year < 2021) else { continue }
            page.figures.rows[id] = fields.dropFirst(2).map { Int($0) ?? 0 }
        }
        return page
    }

    private static func id(of name: String, isTrial: Bool) -> String? {
        if isTrial, name.hasPrefix("other") { return "t3.other" }
        let groups = [
            ("deny", "refused."), ("unable", "unavailable."), ("refuse", "unprocessed."), ("other", "other."),
        ]
        let group = groups.first { name.hasPrefix($0.0) }
        return "t3." + (group.map { $0.1 + name.dropFirst($0.0.count) } ?? name)
    }

    @Test(arguments: 2019...2025)
    func onlyTheSumThatIsReallyWrongIsTold(_ year: Int) throws {
        let judged = try page(year).judged()
        #expect(judged.report.tables.first { $0.table == "t3" }?.rows.count == (year < 2021 ? 23 : 25))
        #expect(judged.tableRules == (year == 2020 ? ["report-t3-sum"] : []))
    }
}

import FoundationEssentials
import Glibc
import PageReading
import Supervision
import TestSupport

/// Real pages with what careful readers wrote down about them.
struct LabelledCorpus {
    private let folder: String
    private let duty: YearlyDuty

    init(folder: String?, duty: YearlyDuty) {
        let environment = ProcessInfo.processInfo.environment["DISCLOSURE_CORPUS"]
        self.folder = folder ?? environment ?? "../shared/corpus"
        self.duty = duty
    }

    /// Prints the scores, or that there are no pages.
    func measure() throws {
        guard FileManager.default.fileExists(atPath: folder + "/manifest.tsv") else {
            print("no labelled pages: \(folder) holds no manifest.tsv; name its folder with --corpus")
            return
        }
        let pages = try table("manifest.tsv").map(LabelledPage.init)
        let lists = Dictionary(grouping: try table("data/index-rows.tsv")) { $0[0] }
        var scores: [(String, ReadingScore)] = [("rows", ReadingScore()), ("dates", ReadingScore())]
        scores += [("titles", ReadingScore()), ("years", ReadingScore()), ("cells", ReadingScore())]
        for (path, rows) in lists.sorted(by: { $0.key < $1.key }) {
            try scores[0].1.add(expected(rows), found(rows: path, pages))
        }
        for page in pages where page.isArticle {
            let reading = try read(page)
            scores[1].1.add(page.published.map { [$0] } ?? [], reading.published.map { ["\($0.date)"] } ?? [])
            scores[2].1.add([Self.bare(page.title)], reading.title.map { [Self.bare($0)] } ?? [])
            guard let year = page.reportYear else { continue }
            let report = ReportReader(forms: duty.forms).report(in: reading, expecting: .init(agencyKind: .countyGov))
            scores[3].1.add([year], report.reportYear.map { ["\($0.year)"] } ?? [])
            guard page.path.hasSuffix(".html") else { continue }
            let cells = try LabelledFigures(table("tables/pingtan-\(year).tsv")).cells(found: report)
            scores[4].1.add(cells.expected, cells.found)
        }
        print("labelled pages in \(folder)")
        for (name, score) in scores {
            let numbers = "precision \(decimal(score.precision, places: 4)) recall \(decimal(score.recall, places: 4))"
            print("  \(name): \(numbers) (\(score.right) of \(score.expected), \(score.found) found)")
        }
    }

    private func expected(_ rows: [[String]]) -> [String] {
        rows.map { "\(Self.bare($0[2])) \(Self.tail($0[4])) \($0[3])" }
    }

    /// The rows that were read, their addresses cut to what the labels have of them.
    private func found(rows path: String, _ pages: [LabelledPage]) throws -> [String] {
        let page = pages.first { $0.path == path } ?? LabelledPage(path: path)
        let labels = try table("data/index-rows.tsv").filter { $0[0] == path }.map { Self.tail($0[4]) }
        return try read(page, as: .list).list?.rows.map { row in
            let address = row.address.text
            let tail = labels.filter { address.hasSuffix($0) }.max { $0.utf8.count < $1.utf8.count } ?? address
            return "\(Self.bare(row.title)) \(tail) \(row.date?.description ?? "")"
        } ?? []
    }

    private func read(_ page: LabelledPage, as purpose: ReadingPurpose = .article) throws -> ReadPage {
        let data = try Data(contentsOf: URL(filePath: "\(folder)/\(page.path)"))
        let sought = duty.titles.sought
        return HTMLPageReader().read(data, name: page.path, address: page.address, as: purpose, seeking: sought)
    }

    /// The fields of every line but the first and the remarks.
    private func table(_ path: String) throws -> [[String]] {
        let text = String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(path)")), as: UTF8.self)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private static func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// An address without the steps in front of it: `./a` and `../a` are `a`.
    private static func tail(_ address: String) -> String {
        var rest = Substring(address)
        while let step = ["./", "../"].first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(step.count) }
        return String(rest)
    }
}

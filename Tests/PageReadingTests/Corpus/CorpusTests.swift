import Foundation
import SuiteTags
import Supervision
import Testing

@testable import PageReading

/// Compares readings of real pages with what careful readers wrote down about them.
@Suite(.enabled(if: Corpus.isPresent, Comment(rawValue: Corpus.absence)), .tags(.bulk))
struct CorpusTests {
    /// What a comparison came to.
    private struct Score {
        var expected = 0
        var found = 0
        var right = 0

        var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
        var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }

        mutating func add(_ expected: [String], _ found: [String]) {
            self.expected += expected.count
            self.found += found.count
            var left = found
            for item in expected {
                guard let index = left.firstIndex(of: item) else { continue }
                left.remove(at: index)
                right += 1
            }
        }

        func report(_ name: String) {
            print("PR \(name): precision \(precision) recall \(recall) (\(right) of \(expected), \(found) found)")
        }
    }

    @Test func everyDatedRowOfTheListPagesIsRead() throws {
        let labels = Dictionary(grouping: try Corpus.table("data/index-rows.tsv")) { $0[0] }
        var score = Score()
        for (path, rows) in labels.sorted(by: { $0.key < $1.key }) {
            let resolver = AddressResolver(address: Corpus.address(of: path))
            let expected = rows.map { row in
                let address = resolver.resolve(Array(row[4].utf8).span)?.text ?? "?"
                return "\(row[2]) | \(address) | \(row[3])"
            }
            let page = try Corpus.read(path, as: .list)
            let found = (page.list?.rows ?? []).map(Reading.describe)
            #expect(page.kind == .list, "\(path)")
            for missing in expected where !found.contains(missing) { print("PR missing \(path): \(missing)") }
            for extra in found where !expected.contains(extra) { print("PR extra \(path): \(extra)") }
            score.add(expected, found)
        }
        score.report("rows")
        #expect(score.recall >= 0.98 && score.precision >= 0.98)
    }

    @Test func theDateOfPublicationIsWhatACarefulReaderReads() throws {
        var score = Score()
        for row in try Corpus.table("manifest.tsv") where ["article", "report"].contains(row[2]) {
            let page = try Corpus.read(row[0], as: .article)
            let expected = row[6].prefix(10).filter { $0.isNumber || $0 == "-" }
            score.add(expected.isEmpty ? [] : [expected], page.published.map { [$0.date.description] } ?? [])
        }
        score.report("publication dates")
        #expect(score.recall >= 0.98 && score.precision >= 0.98)
    }

    @Test func theTitleIsWhatACarefulReaderReads() throws {
        var score = Score()
        for row in try Corpus.table("manifest.tsv") where ["article", "report"].contains(row[2]) {
            let page = try Corpus.read(row[0], as: .article)
            #expect(page.kind == .article, "\(row[0])")
            score.add([FoldedText.bare(row[5])], page.title.map { [FoldedText.bare($0)] } ?? [])
        }
        score.report("titles")
        #expect(score.recall >= 0.98 && score.precision >= 0.98)
    }

    @Test func theEncodingIsThatInWhichThePageIsWritten() throws {
        for row in try Corpus.table("manifest.tsv") where row[0].hasPrefix("html") {
            let expected = row[3].prefix { $0 != " " }
            #expect(try Corpus.read(row[0], as: .list).charset.name == expected, "\(row[0])")
        }
    }

    @Test func everyCellOfTheReportsTablesIsRead() throws {
        let page = try Corpus.read("html/pingtan/nianbao-2025-article.part.html", as: .article)
        let rows = Reading.tables(page).flatMap(\.rows)
        // Rows of cells as printed, cells that begin elsewhere left out.
        let printed = rows.map { row in row.filter(\.isOrigin).map(\.text).filter { Double($0) != nil } }
        var score = Score()
        for label in try Corpus.table("tables/pingtan-2025.tsv") where ["two", "three"].contains(label[0]) {
            let figures = label.dropFirst(2).map { $0 == "_" ? "" : $0 }
            let best = printed.max { common($0, figures) < common($1, figures) } ?? []
            score.add(figures, best)
        }
        let four = try Corpus.table("tables/pingtan-2025.tsv").filter { $0[0] == "four" }.flatMap { $0.dropFirst(2) }
        let best = printed.max { common($0, four) < common($1, four) } ?? []
        score.add(four, best)
        score.report("cells")
        #expect(score.recall >= 0.995 && score.precision >= 0.995)
    }

    private func common(_ left: [String], _ right: [String]) -> Int {
        let equal = zip(left, right).count { $0 == $1 }
        return left.count == right.count ? equal * 2 + 1 : equal
    }

    @Test func theRowsOfTheThirdTableStandUnderTheirLabels() throws {
        let page = try Corpus.read("html/pingtan/nianbao-2025-article.part.html", as: .article)
        let grid = try #require(Reading.tables(page).max { $0.rows.count < $1.rows.count })
        #expect(grid.columnCount == 10)
        #expect(grid.rows.allSatisfy { $0.count == 10 })
        let total = try #require(grid.texts.first { $0.contains { $0.contains("总计") } && $0.last == "148" })
        #expect(Array(total.suffix(7)) == ["147", "1", "0", "0", "0", "0", "148"])
        #expect(total.first.map { FoldedText.fold($0) } == "三、本年度办理结果")
    }

    @Test func pagersOfRealListsAreRead() throws {
        let expected: [String: [Int?]] = [
            "html/pingtan/zfxxgknb-index.html": [20, nil], "html/gansu-jyt/wenjiantongzhi-index.html": [200, 10],
            "html/handan/list.html": [6348, 56], "html/yuanzhou/zwyw-index.html": [nil, 120],
            "html/ordos-engebei/nianbao-index.html": [nil, 2],
        ]
        for (path, totals) in expected {
            let list = try #require(try Corpus.read(path, as: .list).list)
            #expect([list.rowsTotal, list.pagesTotal] == totals, "\(path)")
            #expect(!list.isWhole, "\(path)")
        }
    }
}

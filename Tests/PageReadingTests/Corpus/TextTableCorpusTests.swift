import Foundation
import SuiteTags
import Supervision
import TestSupport
import Testing

@testable import PageReading

/// Statutory tables of real reports whose cells ran together, and of one whose cells did not.
@Suite(.enabled(if: Corpus.isPresent, Comment(rawValue: Corpus.absence)), .tags(.bulk))
struct TextTableCorpusTests {
    private static let names = [
        "new": "t3.new", "carried_in": "t3.carried_in", "granted": "t3.granted", "partial": "t3.partial",
        "deny": "t3.refused.", "unable": "t3.unavailable.", "refuse": "t3.unprocessed.", "other": "t3.other",
        "total": "t3.total", "carried_out": "t3.carried_out", "复议": "t4.reconsideration",
        "未经复议直接起诉": "t4.litigation_direct", "复议后起诉": "t4.litigation_after", "规章": "t2.regulations",
        "行政规范性文件": "t2.normative_documents", "行政许可": "t2.licensing", "行政处罚": "t2.penalties",
        "行政强制": "t2.coercion", "行政事业性收费(万元)": "t2.fees",
    ]

    private func id(_ label: String) -> String? {
        if let name = Self.names[label] { return name }
        guard let digit = label.last, digit.isNumber, let name = Self.names[String(label.dropLast())] else {
            return nil
        }
        return name == "t3.other" ? "t3.other.\(digit)" : "\(name)\(digit)"
    }

    @Test(arguments: [
        ("text/pingtan-2019.part.txt", 2019), ("text/pingtan-2020.part.txt", 2020),
        ("text/pingtan-2021.part.txt", 2021),
        ("text/pingtan-2022.part.txt", 2022), ("text/pingtan-2023.part.txt", 2023), ("text/pingtan-2024.txt", 2024),
        ("text/pingtan-2025.txt", 2025), ("html/pingtan/nianbao-2025-article.part.html", 2025),
    ])
    func noFigureOfARealTableIsReadAsAnother(path: String, year: Int) throws {
        let page = try Corpus.read(path, as: .article)
        let tables = TableReader(forms: StatutoryForms.all).tables(in: page.blocks)
        let rows = tables.reduce(into: [String: [Figure]]()) { $0.merge($1.rows) { first, _ in first } }
        var cells = 0
        var read = 0
        for label in try Corpus.table("tables/pingtan-\(year).tsv") where label.count > 3 || label[0] == "two" {
            guard let id = id(label[1]) else { continue }
            for (index, text) in label.dropFirst(2).enumerated() {
                cells += 1
                guard let figures = rows[id], figures.indices.contains(index) else { continue }
                let isBlank = figures[index].value == .blank
                if figures[index].value == .unreadable { continue }
                let isRight = text == "_" ? isBlank : figures[index].number == Decimal(string: text)
                #expect(isRight, "\(path) \(id)[\(index)]: \(text) read as \(figures[index].text)")
                read += 1
            }
        }
        print("PR table cells \(path): \(read) of \(cells)")
        #expect(read * 10 >= cells * (path.hasPrefix("html") ? 10 : 8))
    }
}

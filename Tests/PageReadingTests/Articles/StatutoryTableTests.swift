import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import PageReading

/// Known figures in many markups: every one is read as printed or not at all.
struct StatutoryTableTests {
    private let reader = TableReader(forms: StatutoryForms.all)

    private static let sets: [[TableForm]] = [
        [StatutoryForms.t2, StatutoryForms.t3, StatutoryForms.t4],
        [StatutoryForms.t2Trial, StatutoryForms.t3Trial, StatutoryForms.t4],
    ]

    private func read(_ markup: String) -> [StatutoryTable] {
        let body = "<p>云溪县按照条例的规定编制本报告，现向社会公布。本报告由总体情况等六个部分组成，所列数据的统计期限为一年。</p>"
        let page = HTMLPageReader().read(
            Data("<div class=TRS_Editor>\(body)\(markup)</div>".utf8),
            contentType: "text/html",
            as: .article
        )
        return reader.tables(in: page.blocks)
    }

    private struct Score {
        var cells = 0
        var read = 0
        var wrong: [String] = []
    }

    private func compare(_ form: TableForm, _ figures: StatutoryFigures, _ table: StatutoryTable?, _ score: inout Score)
    {
        for row in form.rows {
            for (index, expected) in (figures.rows[row.id] ?? []).enumerated() {
                score.cells += 1
                guard let cells = table?.rows[row.id], cells.indices.contains(index) else { continue }
                switch cells[index].value {
                case .number(let number) where number == Decimal(expected): score.read += 1
                case .blank where expected == 0: score.read += 1
                case .unreadable: break
                default: score.wrong.append("\(row.id)[\(index)] \(expected) read as \(cells[index].text)")
                }
            }
        }
    }

    private func score(_ style: StatutoryTableMarkup, seed: UInt64) -> Score {
        var generator = SeededGenerator(seed: seed)
        var score = Score()
        for forms in Self.sets {
            let figures = StatutoryFigures.random(forms, using: &generator)
            let tables = read(forms.map { style.markup(of: $0, figures) }.joined(separator: "<p>下表。</p>"))
            for form in forms {
                let table = tables.first { $0.table == form.table }
                if let table, table.form != form.id { score.wrong.append("\(form.id) read as \(table.form)") }
                compare(form, figures, table, &score)
            }
        }
        return score
    }

    @Test func noMarkupMakesAFigureAnother() {
        var generator = SeededGenerator(seed: 20_211)
        var total = Score()
        for round in 0..<60 {
            var style = StatutoryTableMarkup()
            style.labels = StatutoryTableMarkup.Labels.allCases.randomElement(using: &generator) ?? .spanned
            style.dress = StatutoryTableMarkup.Dress.allCases.randomElement(using: &generator) ?? .plain
            style.print = StatutoryTableMarkup.Print.allCases.randomElement(using: &generator) ?? .plain
            style.defect = StatutoryTableMarkup.Defect.allCases.randomElement(using: &generator) ?? .none
            let score = score(style, seed: UInt64(round))
            #expect(score.wrong.isEmpty, "\(style): \(score.wrong.prefix(3))")
            if score.read < score.cells, style.defect != .noHeading {
                print("PR partly \(style): \(score.read) of \(score.cells)")
            }
            total.cells += score.cells
            total.read += score.read
        }
        print("PR statutory cells: \(total.read) of \(total.cells)")
        #expect(Double(total.read) >= 0.97 * Double(total.cells))
    }

    @Test(arguments: StatutoryTableMarkup.Defect.allCases)
    func everyDefectThatLeavesTheFiguresInTheirRowsIsRead(defect: StatutoryTableMarkup.Defect) {
        for labels in [StatutoryTableMarkup.Labels.spanned, .oneColumn] {
            var style = StatutoryTableMarkup()
            style.labels = labels
            style.defect = defect
            let score = score(style, seed: 7)
            #expect(score.wrong.isEmpty, "\(style): \(score.wrong.prefix(3))")
            // Without a heading nothing says what the figures of table four are.
            let unread = defect == .noHeading ? 30 : 0
            #expect(score.cells - score.read <= unread, "\(style): \(score.read) of \(score.cells)")
        }
    }
}

import Foundation
import MonitorConfig
import Supervision
import Testing

/// Two reports as the comparisons of the built-in rule pack judge them.
struct Compared {
    /// A report, whose it is and what it is about.
    struct Side {
        var report: Report
        var year: Int
        var names: [String]

        init(_ report: Report, _ year: Int, names: [String] = ["云川县教育局"]) {
            (self.report, self.year, self.names) = (report, year, names)
        }

        /// A report as text.
        init(_ text: String, _ year: Int, names: [String] = ["云川县教育局"]) throws {
            self.init(try Judged(text, year: year).report, year, names: names)
        }
    }

    let findings: [Finding]
    let record: ReportRecord
    let other: ReportRecord

    init(
        _ side: Side,
        with otherSide: Side,
        as relation: ReportPair.Relation = .yearBefore,
        kind: AgencyKind = .localDept
    ) throws {
        let (pack, duty) = try #require(Judged.book.get().duties.first)
        record = ReportRecord(of: side.report, year: side.year, agencyNames: side.names, forms: duty.forms)
        other = ReportRecord(
            of: otherSide.report,
            year: otherSide.year,
            agencyNames: otherSide.names,
            forms: duty.forms
        )
        let pair = ReportPair(
            report: record,
            other: other,
            relation: relation,
            otherAgency: otherSide.names[0],
            agencyKind: kind,
            passages: SharedPassages.passages(
                of: side.report,
                removing: side.names,
                sharedWith: other.sketch,
                forms: duty.forms
            )
        )
        let context = ReportContext(agencyName: side.names[0], agencyKind: kind)
        findings = Assessment(pack: pack, duty: duty)
            .findings(of: pair, in: context, title: side.report.title)
    }

    var rules: [String] { findings.map(\.rule.rawValue).sorted() }

    var similarity: Double { record.sketch.similarity(to: other.sketch) }
}

/// A report that holds nothing but tables, for comparing figures.
func tables(_ tables: [String: [String: String]]) -> Report {
    let read = tables.map { form, rows in
        StatutoryTable(table: String(form.prefix(2)), form: form, rows: rows.mapValues { figures($0) })
    }
    return Report(
        title: "",
        form: .statutory,
        reportYear: nil,
        agencyName: nil,
        published: nil,
        sections: [],
        tables: read,
        text: ""
    )
}

/// `3 _ x`: a number, a blank cell, and one that cannot be read.
func figures(_ text: String) -> [Figure] {
    text.split(separator: " ").map { cell in
        switch cell {
        case "_": Figure(text: "", value: .blank)
        case "x": Figure(text: "x", value: .unreadable)
        default: Figure(text: String(cell), value: Decimal(string: String(cell)).map { .number($0) } ?? .unreadable)
        }
    }
}

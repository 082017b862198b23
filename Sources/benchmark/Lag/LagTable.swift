import Supervision
import TestSupport

/// What was counted and what is stated, side by side.
struct LagTable {
    let files: [(stated: StatedLags, documents: [DatedDocument])]
    let calendar: WorkingCalendar

    var text: String {
        [
            "Working days from issue to publication, by the calendar \(calendar.id).",
            "rule: late after more than \(LagTally.limit) working days; after more than \(LagTally.archive) an archive "
                + "is filled, and nothing is late.",
            "over: all after more than \(LagTally.limit), filled archives among them; this is what was stated.",
            "stated: reference/domain.md, 8.4, over seven sources; 海南, 国务院 and 广东 are not among these files.",
            "",
            section("issued 2008-05-01 to 2019-05-14", StatedLags.before, states: false, total: StatedLags.totalBefore),
            "",
            section("issued from 2019-05-15 on", StatedLags.after, states: true, total: StatedLags.totalAfter), "",
            variants,
        ].joined(separator: "\n")
    }

    private static let head = ["", "rows", "rule", "over", "stated", "over-stated", "reversed", "filled", "median"]

    private func section(_ title: String, _ period: ClosedRange<CivilDate>, states: Bool, total: String) -> String {
        var all = LagTally()
        var lines = [title, Self.row(Self.head)]
        for (stated, documents) in files {
            let tally = LagTally(of: documents, issued: period, by: calendar)
            all.add(tally)
            lines.append(Self.row(stated.name, tally, stated: states ? stated.overLimitShare : nil))
        }
        lines.append(Self.row("these four", all, stated: nil))
        lines.append("  stated for all seven, not to be had again from four: " + total)
        return lines.joined(separator: "\n")
    }

    private static func row(_ name: String, _ tally: LagTally, stated: Double?) -> String {
        row([
            name, "\(tally.documents)", percent(tally.lateShare), percent(tally.overLimitShare),
            stated.map { percent($0, places: 1) } ?? "-",
            stated.map { decimal(tally.overLimitShare - $0, places: 2) } ?? "-", "\(tally.reversed)",
            "\(tally.backfilled)", tally.median.map { "\($0)" } ?? "-",
        ])
    }

    /// Which rows and which lateness the stated shares rest on: the greatest distance from them, variant by variant.
    private var variants: String {
        let ways: [(String, Bool, (LagTally) -> Double)] = [
            ("every row of the files, filled archives late", false, \.overLimitShare),
            ("every row of the files, filled archives apart (the rule)", false, \.lateShare),
            ("every address once, filled archives late", true, \.overLimitShare),
            ("every address once, filled archives apart", true, \.lateShare),
        ]
        let lines = ways.map { name, isOnce, share in
            let distances = files.map { stated, documents in
                let rows = isOnce ? Self.once(documents) : documents
                let tally = LagTally(of: rows, issued: StatedLags.after, by: calendar)
                return abs(share(tally) - stated.overLimitShare)
            }
            return "  \(decimal(distances.max() ?? 0, places: 2)) points  \(name)"
        }
        let repeated = files.map { "\($0.stated.name) \($0.documents.count - Self.once($0.documents).count)" }
        return
            (["greatest distance from the stated shares of the four, from 2019-05-15 on"] + lines
            + ["  rows whose address stood before in the file: " + repeated.joined(separator: ", ")])
            .joined(separator: "\n")
    }

    private static func once(_ documents: [DatedDocument]) -> [DatedDocument] {
        var seen: Set<String> = []
        return documents.filter { seen.insert($0.address).inserted }
    }

    private static func percent(_ share: Double, places: Int = 2) -> String { decimal(share, places: places) + " %" }

    /// The first column to the left, in which an ideograph is as wide as two letters; the others to the right.
    private static func row(_ fields: [String]) -> String {
        let name = fields[0]
        let width = name.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
        let first = "  " + name + String(repeating: " ", count: max(0, 11 - width))
        return first + fields.dropFirst().map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined()
    }
}

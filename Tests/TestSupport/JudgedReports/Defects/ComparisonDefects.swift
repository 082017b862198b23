import Supervision

extension InjectedDefect {
    private static let told: Set<String> = ["report-text-table-mismatch", "report-similar-to-last-year"]

    /// Between a report and the one of the year before, or of another agency.
    static let comparisons = [
        InjectedDefect(
            "not-what-was-left",
            "report-carry-over",
            beside: told,
            years: 2020...2025,
            relation: .yearBefore
        ) {
            report,
            _,
            dice in
            let amount = dice.number(1...9)
            report.printZeros()
            report.add(amount, to: "t3.carried_in", [0, 6])
            report.add(amount, to: "t3.granted", [0, 6])
            report.add(amount, to: "t3.total", [0, 6])
            report.drop { $0.holds("申请") && $0.holds("件") }
            return true
        },
        InjectedDefect("stock-off", "report-stock-roll", beside: told, years: 2022...2025, relation: .yearBefore) {
            report,
            _,
            dice in
            report.printZeros()
            report.add(dice.number(2...9), to: "t2.normative_documents", [2])
            return true
        },
        InjectedDefect("items-off", "report-items-roll", beside: told, years: 2020...2020, relation: .yearBefore) {
            report,
            _,
            dice in
            report.printZeros()
            report.add(dice.number(2...9), to: dice.one(of: ["t2.licensing", "t2.penalties"]), [0])
            return true
        },
        InjectedDefect("years-changed", "report-same-as-last-year", beside: told, relation: .yearBefore) {
            report,
            earlier,
            _ in
            guard let earlier, earlier.isLong else { return false }
            let year = report.year
            report.copyText(of: earlier)
            report.rewrite {
                $0.replacing("\(earlier.year + 1)", with: "#").replacing("\(earlier.year)", with: "\(year)")
                    .replacing("#", with: "\(year + 1)")
            }
            return true
        },
        InjectedDefect("half-kept", "report-similar-to-last-year", beside: told, relation: .yearBefore) {
            report,
            earlier,
            _ in
            guard let earlier, earlier.isLong, earlier.parts.count == report.parts.count else { return false }
            let own = report
            report.copyText(of: earlier)
            report.rewrite { $0.replacing("\(earlier.year)", with: "\(own.year)") }
            // The part on problems is new, and a sixth of the longest part.
            let index = report.regime == .narrative ? 5 : 4
            report.parts[index].paragraphs = own.parts[index].paragraphs
            let longest = report.regime == .narrative ? 1 : 0
            let kept = report.parts[longest].paragraphs.dropLast(report.parts[longest].paragraphs.count / 6)
            let new = own.parts[longest].paragraphs.suffix(own.parts[longest].paragraphs.count / 6)
            report.parts[longest].paragraphs = Array(kept) + new
            return true
        },
        InjectedDefect("names-changed", "report-same-as-other-agency", beside: told, relation: .otherAgency) {
            report,
            other,
            _ in
            guard let other, other.isLong, other.year == report.year else { return false }
            let own = report.agency
            report.copyText(of: other)
            report.rewrite {
                $0.replacing(other.agency.name, with: own.name).replacing(other.agency.selfName, with: own.selfName)
                    .replacing(other.agency.place, with: own.place).replacing(other.agency.phone, with: own.phone)
            }
            return true
        },
        InjectedDefect(
            "grown-a-hundredfold",
            "report-negative-or-huge",
            beside: told,
            years: 2022...2025,
            kinds: [.localDept, .countyGov],
            relation: .yearBefore
        ) { report, earlier, dice in
            guard let before = earlier?.figures.rows["t2.licensing"]?.first, before > 5 else { return false }
            report.figures.rows["t2.licensing"] = [max(1001, before * dice.number(60...200))]
            return true
        },
    ]
}

extension JudgedReport {
    /// Whether so much is said that it cannot be the same by chance: two short reports on nothing are alike.
    fileprivate var isLong: Bool { text.count > 900 }

    /// The text of another report in the place of its own; tables and title stay.
    fileprivate mutating func copyText(of other: JudgedReport) {
        preface = other.preface
        let tables = parts.reduce(into: [String: ReportTable]()) { tables, part in
            if let id = part.id, let table = part.table { tables[id] = table }
        }
        parts = other.parts
        for index in parts.indices { parts[index].table = parts[index].id.flatMap { tables[$0] } }
    }
}

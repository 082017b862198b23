package import Supervision

/// Writes reports that are right: everything demanded is there, and every number agrees with every other.
package struct CorrectReports: Sendable {
    private var dice: Dice

    package init(seed: UInt64, stream: UInt64 = 0) {
        dice = Dice(seed: seed, stream: stream)
    }

    static let kinds: [AgencyKind] = [.localDept, .localDept, .countyGov, .cityGov, .townshipGov, .verticalSystem]

    /// A report of any kind, in the form of `regime`.
    package mutating func report(_ regime: JudgedReport.Regime, kind: AgencyKind? = nil, year: Int? = nil)
        -> JudgedReport
    {
        let agency = ReportingAgency.any(kind ?? dice.one(of: Self.kinds), &dice)
        return report(of: agency, year: year ?? dice.number(regime.years), size: size(of: agency))
    }

    /// What the same agency publishes one year later.
    package mutating func next(after report: JudgedReport) -> JudgedReport {
        self.report(of: report.agency, year: report.year + 1, size: report.facts.number("size"), previous: report)
    }

    private mutating func size(of agency: ReportingAgency) -> Int {
        switch agency.kind {
        case .cityGov: dice.one(of: [300, 900, 4000, 12000])
        case .countyGov: dice.one(of: [6, 40, 150, 600])
        case .townshipGov: dice.one(of: [0, 0, 0, 1, 5])
        default: dice.one(of: [0, 0, 2, 8, 30, 90])
        }
    }

    private mutating func report(of agency: ReportingAgency, year: Int, size: Int, previous: JudgedReport? = nil)
        -> JudgedReport
    {
        let form = ReportForm.of(year: year)
        let figures = KnownFigures.any(
            form ?? .form2021,
            size: size,
            isCity: agency.kind == .cityGov,
            previous: previous?.figures,
            &dice
        )
        var facts = ReportFacts.any(of: agency, year: year, size: size, previous: previous?.facts, &dice)
        facts.numbers["size"] = size
        facts.add(figures)
        var writer = ReportWriter(
            report: JudgedReport(
                agency: agency,
                year: year,
                title: title(of: agency, year: year),
                issuer: agency.name,
                figures: figures,
                published: Dice.day(year + 1, 1, 5),
                facts: facts,
                style: ReportStyle.any(&dice)
            ),
            avoided: previous?.used ?? [],
            dice: dice
        )
        writer.write()
        // A table with nothing in it would be an empty one.
        let isBlank = writer.report.style.zero == "" || writer.report.style.statutory?.print == .blank
        if isBlank, writer.report.hasTableOfZeros { writer.report.printZeros() }
        dice = writer.dice
        return writer.report
    }

    private mutating func title(of agency: ReportingAgency, year: Int) -> String {
        let name = agency.name
        return switch dice.number(0...7) {
        case 0...3: "\(name)\(year)年政府信息公开工作年度报告"
        case 4: "\(year)年\(name)政府信息公开工作年度报告"
        case 5: "\(name)\(year)年度政府信息公开工作年度报告"
        case 6: "\(name)政府信息公开工作年度报告（\(year)年）"
        default: "\(name)\(DateForm.yearInIdeographs(year))年政府信息公开工作年度报告"
        }
    }
}

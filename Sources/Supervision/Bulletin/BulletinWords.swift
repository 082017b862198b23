import FoundationEssentials

/// The tables and charts of a bulletin in one language.
struct BulletinWords {
    let facts: BulletinFacts
    let language: Language

    init(_ facts: BulletinFacts, in language: Language) { (self.facts, self.language) = (facts, language) }

    /// What a section shows after what it says.
    func blocks(of part: BulletinTemplate.Part) -> [BulletinDocument.Block] {
        switch part {
        case .overview: [.table(overview), .chart(obligationChart), .chart(issueChart)]
        case .territories: [.table(territories), .chart(scoreChart)]
        case .ranking: [.table(ranking)]
        case .rectification: [.table(cases)]
        case .goodExamples: [.table(goodExamples)]
        case .blindSpots: [.table(blindSpots)]
        case .issueList: [.table(issues)]
        case .scoreSheet: [.table(scoreSheet)]
        case .unknownList: [.table(unknownObligations)]
        case .issues, .nextSteps, .method: []
        }
    }

    /// What stands before the title of a section: `一、`, `附件2：`.
    func heading(_ number: Int, isAnnex: Bool) -> String {
        guard !isAnnex else { return language.pick("附件\(number)：", "Annex \(number). ") }
        let numeral = NumeralSign.heading(number) ?? String(number)
        return language.pick("\(numeral)、", "\(number). ")
    }

    // MARK: Words

    var context: BulletinContext { facts.context }

    func term(_ term: BulletinTerm) -> String { context.template.term(term, in: language) }

    func columns(_ terms: [BulletinTerm], numeric: Set<BulletinTerm> = []) -> [BulletinTable.Column] {
        terms.map { BulletinTable.Column(term($0), isNumeric: numeric.contains($0)) }
    }

    func names(_ agencies: [Agency]) -> String {
        agencies.map(\.name).joined(separator: language.pick("、", ", "))
    }

    func name(_ kind: SourceKind) -> String { context.template.pageKinds[kind]?[language] ?? kind.rawValue }

    func day(_ instant: Date) -> String { context.period.civilTime.date(at: instant).description }

    func name(_ state: CaseState) -> String {
        context.rules.ruleBook.rectification?.name(of: state)[language] ?? state.rawValue
    }

    func state(_ past: PastCase) -> String {
        guard !past.isUnwatched else { return term(.unwatched) }
        let name = name(past.step.state)
        return past.isOverdue ? name + language.pick("（", " (") + term(.overdue) + language.pick("）", ")") : name
    }

    func cell(_ number: Int) -> BulletinTable.Cell { BulletinTable.Cell(String(number)) }

    func cell(_ text: String, _ address: WebAddress? = nil) -> BulletinTable.Cell {
        BulletinTable.Cell(text, address: address)
    }

    func rate(_ tenths: Int?) -> String { tenths.map { Tenths.text($0) } ?? term(.none) }
}

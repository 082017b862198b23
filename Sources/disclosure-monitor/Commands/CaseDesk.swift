import ArgumentParser
import FoundationEssentials
import MonitorConfig
import StateStorage
import StatusReporting
import Supervision

/// The cases of a store, and the order desk before which something is said of them.
struct CaseDesk {
    let placement: OrderPlacement
    let law: RectificationRules
    let report: CaseReport
    let language: Language
    let civilTime: CivilTime

    /// Opens the store and reads the rules; says why where either cannot be done.
    init(_ command: String, _ options: OrderOptions, isReadOnly: Bool = false) throws {
        placement = try OrderPlacement(command, options, isReadOnly: isReadOnly)
        let configuration = placement.configuration
        let book = try configuration?.ruleBook ?? loadRuleBook([])
        guard let law = book.rectification else {
            Console.error(
                Language.spoken.pick(
                    "\(command)：配置的规则包均未规定跟踪整改（rectification）。",
                    "\(command): no rule pack of the configuration says that alerts are followed (rectification)"
                )
            )
            throw ExitCodes.configuration
        }
        self.law = law
        language = options.language ?? configuration?.language ?? .spoken
        civilTime = configuration?.civilTime ?? .china
        report = CaseReport(
            law,
            watchlist: configuration?.watchlist,
            in: language,
            civilTime: civilTime,
            at: Date()
        )
    }

    var today: CivilDate { civilTime.date(at: Date()) }

    /// Every case, in the order in which they were opened.
    func cases() throws -> [CaseRecord] {
        try OrderPlacement.answering(placement.command) { try placement.desk.cases() }
    }

    /// Refuses the id of an agency that is neither watched nor had a case: it is a slip, and no agency without cases.
    func check(_ agency: Agency.ID, among cases: [CaseRecord]) throws {
        let isWatched = placement.configuration.map { $0.watchlist.agency(agency) != nil } ?? false
        guard !isWatched, !cases.contains(where: { $0.case.agencies.contains(agency) }) else { return }
        let words = language.pick("没有标识为“\(agency)”的机关", "there is no agency of the id \(agency)")
        throw placement.refusal(words, ExitCodes.usage)
    }

    /// The case of that id; says that there is none where there is not.
    func record(_ id: String) throws -> CaseRecord {
        let found = try OrderPlacement.answering(placement.command) {
            try placement.desk.caseRecord(RectificationCase.ID(id))
        }
        if let found { return found }
        throw placement.refusal("\(placement.report.words(.unknownCase)) (\(id))", ExitCodes.unknown)
    }

    /// Says something of a case that there is, and answers what came of it.
    ///
    /// - Returns: Whether the monitor has taken it.
    @discardableResult
    func say(_ kind: PersonOrder.Kind, of id: String, by author: String, note: String, _ change: CaseChange? = nil)
        throws
        -> Bool
    {
        _ = try record(id)
        var order = PersonOrder(kind, target: id, by: author, note: note, givenAt: Date())
        order.changes = change.map { [$0] }
        return try placement.place(order).outcome == .applied
    }

    /// The letter to the agency of a case.
    func letter(on record: CaseRecord, issuer: String?) -> NoticeLetter {
        NoticeLetter(
            law.notice,
            on: record,
            agencies: report.agencies(of: record.case),
            issuer: issuer,
            today: today,
            civilTime: civilTime,
            in: language,
            naming: report.list
        )
    }
}

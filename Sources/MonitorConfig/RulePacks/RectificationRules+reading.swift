import Supervision

extension RectificationRules {
    init?(reading entry: Entry, names: RulePackNames) {
        let keys = [
            "working_days", "unmendable", "repeated_within", "change_rule", "import_rule", "closing_rule",
            "overdue_rule", "state_names",
            "notice",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        let days = section.bySeverity("working_days") { $0.wholeNumber(in: 1...1000) }
        let repeated = section.seconds("repeated_within", in: .seconds(0) ... .seconds(3660 * 86_400))
        let change = section.rule("change_rule", names: names)
        let imported = section.rule("import_rule", names: names)
        let closing = section.rule("closing_rule", names: names)
        let overdue = section.rule("overdue_rule", names: names)
        let states = section.required("state_names").map(Self.stateNames) ?? [:]
        let notice = section.required("notice").flatMap(NoticeTemplate.init(reading:))
        guard let repeated, let change, let imported, let closing, let overdue, let notice else { return nil }
        self.init(
            workingDays: days,
            // They may stand in any pack, loaded or not.
            unmendable: Set(section.words("unmendable").map { Rule.ID($0) }),
            repeatedWithin: repeated,
            changeRule: change,
            importRule: imported,
            closingRule: closing,
            overdueRule: overdue,
            stateNames: states,
            notice: notice
        )
    }

    private static func stateNames(reading entry: Entry) -> [CaseState: LocalizedText] {
        guard let section = Section(entry, keys: CaseState.allCases.map(\.rawValue)) else { return [:] }
        let pairs = CaseState.allCases.compactMap { state in
            section.required(state.rawValue).flatMap(LocalizedText.init(reading:)).map { (state, $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension NoticeTemplate {
    fileprivate init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["title", "addressee", "paragraphs", "signature"]) else { return nil }
        let title = section.required("title").flatMap(MessageTemplate.init(reading:))
        let addressee = section.required("addressee").flatMap(MessageTemplate.init(reading:))
        let paragraphs = section.list("paragraphs", of: Paragraph.init(reading:))
        let signature = section.list("signature", of: MessageTemplate.init(reading:))
        guard let title, let addressee else { return nil }
        self.init(title: title, addressee: addressee, paragraphs: paragraphs, signature: signature)
    }
}

extension NoticeTemplate.Paragraph {
    fileprivate init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["if", "text"]) else { return nil }
        let condition = section.optional("if")?.choice(of: MessageTemplate.Variable.self)
        guard let text = section.required("text").flatMap(MessageTemplate.init(reading:)) else { return nil }
        self.init(text, condition: condition)
    }
}

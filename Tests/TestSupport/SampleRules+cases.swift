package import Supervision

/// What is followed until it is mended, and what is said of it.
extension SampleRules {
    /// Ten working days for what is critical, five for errors.
    package static let rectification = RectificationRules(
        workingDays: [.critical: 10, .error: 5],
        unmendable: ["late"],
        repeatedWithin: 366 * 86_400,
        changeRule: "case-changed",
        importRule: "cases-imported",
        closingRule: "case-closed",
        overdueRule: "case-overdue",
        stateNames: [
            .new: text("新发现"), .notified: text("已通知"), .inProgress: text("整改中"), .rectified: text("已整改（待复查）"),
            .closed: text("销号"), .falseAlarm: text("误报"),
        ],
        notice: NoticeTemplate(
            title: MessageTemplate(text("整改通知")),
            addressee: MessageTemplate(text("{agency}：")),
            paragraphs: [
                NoticeTemplate.Paragraph(MessageTemplate(text("{case}：{message}"))),
                NoticeTemplate.Paragraph(MessageTemplate(text("原文：{evidence}")), condition: .evidence),
                NoticeTemplate.Paragraph(MessageTemplate(text("曾为{other}")), condition: .other),
                NoticeTemplate.Paragraph(MessageTemplate(text("依据{law}，请于{due}前整改"))),
            ],
            signature: [MessageTemplate(text("{author}")), MessageTemplate(text("{date}"))]
        )
    )

    /// A pack by which alerts are followed.
    package static let cases: RulePack = {
        let rules = [
            caseRule("case-changed", .info, "{author}{case}{state}{note}"),
            caseRule("cases-imported", .info, "{author}{count}"), caseRule("case-closed", .info, "{case}销号"),
            caseRule("case-overdue", .error, "{agency}{case}逾期{days}天"),
        ]
        var pack = RulePack(
            id: "cases",
            version: "1",
            title: text("整改"),
            legalSources: ["law": LegalSource(citation: text("实践"), confidence: .medium)],
            rules: Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
        )
        pack.rectification = rectification
        return pack
    }()

    private static func caseRule(_ id: Rule.ID, _ severity: Severity, _ message: String) -> Rule {
        Rule(id: id, severity: severity, legalSource: "law", message: MessageTemplate(text(message)))
    }
}

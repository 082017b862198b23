import Supervision

/// What servers send in place of a list or an article.
package enum NoPageFamily: String, CaseIterable, Sendable {
    case ruishu, jiasule, jiasuleLong = "jiasule-long", firewall, slider
    case notFound = "not-found", notFoundInFrame = "not-found-in-frame", deleted, busy, maintenance
    case login, empty, blank, jump, refresh, frames
    case gkmlpt, jpaas, vue, angular

    private var kinds: Set<PageKind> {
        switch self {
        case .ruishu, .jiasule, .jiasuleLong, .firewall, .slider: [.challenge]
        case .notFound, .notFoundInFrame, .deleted, .busy, .maintenance: [.notFound]
        case .login: [.other]
        case .empty: [.empty]
        case .blank: [.empty, .other, .scriptOnly]
        case .jump: [.notFound, .empty, .other, .scriptOnly]
        case .refresh, .frames: [.empty, .other, .scriptOnly, .challenge]
        case .gkmlpt, .jpaas, .vue, .angular: [.scriptOnly]
        }
    }

    package func page(_ dice: inout Dice) -> GeneratedPage? {
        let agency = InventedAgency.any(&dice)
        var draft = PageDraft(
            family: "none/\(rawValue)",
            address: "https://\(agency.host)/zwgk/zfxxgk/zfxxgknb/",
            windowTitle: "",
            agency: agency,
            columnName: "政府信息公开年报",
            main: "",
            truth: PageTruth(kinds: kinds)
        )
        draft.hasDialect = false
        draft.hasFrame = false
        switch self {
        case .ruishu, .jiasule, .jiasuleLong, .firewall, .slider: ChallengeMarkup.fill(&draft, self, &dice)
        case .notFound, .notFoundInFrame, .deleted, .busy, .maintenance: NoticeMarkup.fill(&draft, self, &dice)
        case .gkmlpt, .jpaas, .vue, .angular: ShellMarkup.fill(&draft, self, &dice)
        default: NoticeMarkup.fillOthers(&draft, self, &dice)
        }
        return draft.page(&dice)
    }
}

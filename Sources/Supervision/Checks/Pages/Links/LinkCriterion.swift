/// What is looked at in the links and files of a page.
package enum LinkCriterion: Equatable, Sendable {
    case deadLinks(DeadLinkCriterion)
    case attachments(AttachmentCriterion)

    func failures(in subject: PageCase) -> [PageFailure] {
        switch self {
        case .deadLinks(let criterion): criterion.failures(in: subject)
        case .attachments(let criterion): criterion.failures(in: subject)
        }
    }

    func links(in subject: PageCase) -> [FollowedLink] {
        guard subject.isReadable else { return [] }
        return switch self {
        case .deadLinks(let criterion): criterion.links(in: subject)
        case .attachments(let criterion): criterion.links(in: subject)
        }
    }
}

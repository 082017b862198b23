/// What is looked at in the links and files of a page.
package enum LinkTest: Equatable, Sendable {
    case deadLinks(DeadLinkTest)
    case attachments(AttachmentTest)

    func failures(in case_: PageCase) -> [PageFailure] {
        switch self {
        case .deadLinks(let test): test.failures(in: case_)
        case .attachments(let test): test.failures(in: case_)
        }
    }

    func links(in case_: PageCase) -> [FollowedLink] {
        guard case_.isReadable else { return [] }
        return switch self {
        case .deadLinks(let test): test.links(in: case_)
        case .attachments(let test): test.links(in: case_)
        }
    }
}

import HTTPTypes
import Hummingbird
import NIOCore
import Supervision

/// Takes drafts that people hand in to have them reviewed.
extension StatusResponder {
    /// What a form with a draft comes to. Who it is from is asked before a byte of it is read, and whether there is room.
    func content(draft request: Request, to desk: Desk, _ context: PageContext) async -> Content? {
        guard let reviewer = site.board.reviewer else { return nil }
        let text = context.text
        guard let session = desk.session(in: request.headers[.cookie], at: site.clock.now()) else {
            return context.refusal(.forbidden, text.deskClosed)
        }
        let page = DraftPage(context: context, session: session)
        let tooLarge = text.draftTooLarge(megabytes: DraftGate.longest >> 20)
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > DraftGate.longest {
            return page.refused(.contentTooLarge, tooLarge)
        }
        guard site.drafts.enter() else {
            var content = page.refused(.serviceUnavailable, text.tooManyDrafts)
            content.headers[.retryAfter] = "\(DraftGate.pause)"
            return content
        }
        defer { site.drafts.leave() }
        guard let bytes = try? await request.body.collect(upTo: DraftGate.longest) else {
            return page.refused(.contentTooLarge, tooLarge)
        }
        guard let form = MultipartForm(Array(bytes.readableBytesView), contentType: request.headers[.contentType])
        else {
            return page.refused(.badRequest, text.draftFormUnclear)
        }
        return await DraftDesk(reviewer: reviewer, archive: site.archive, context: context, session: session).answer(
            form
        )
    }
}

import FoundationEssentials
import HTTPTypes
import Supervision

/// Where people say something on the pages: that they attend to an alert, that it is wrong, that a case is mended.
///
/// Whoever knows the token may; the order says who it was, and stands in the alert log. What leads a browser here from
/// another site is refused three times over: the cookie is not sent along (SameSite), the `Origin` is another one, and the
/// form does not bear the session's own token.
struct Desk: Sendable {
    static let cookieName = "disclosure-monitor-desk"

    /// What came with a request that says something.
    struct Submission {
        let target: RequestTarget
        let form: PostedForm
        /// The secret of a session, as the cookie bears it; nil where there is none.
        let secret: String?
        /// Whether it came over TLS, as far as the browser says.
        let isSecure: Bool
        /// When it came.
        let time: Date
    }

    let sessions: DeskSessions
    let intake: DeskIntake

    init(_ access: DeskAccess) {
        sessions = DeskSessions(token: access.token)
        intake = DeskIntake(access.intake)
    }

    /// Whoever sends `cookies` (RFC 6265, section 5.4); nil where nobody is known by them.
    func session(in cookies: String?, at now: Date) -> DeskSessions.Session? {
        secret(in: cookies).flatMap { sessions.session($0, at: now) }
    }

    func secret(in cookies: String?) -> String? {
        for pair in (cookies ?? "").split(separator: ";").prefix(50) {
            let sides = pair.split(separator: "=", maxSplits: 1).map { $0.drop { $0 == " " } }
            if sides.count == 2, sides[0] == Self.cookieName { return String(sides[1]) }
        }
        return nil
    }

    /// nil where nothing can be said at that path.
    func answer(_ submission: Submission, _ context: PageContext) async -> Content? {
        let path = submission.target.segments
        switch (path.first, path.count) {
        case ("desk", 1): return enter(submission, context)
        case ("desk", 2) where path[1] == "leave": return leave(submission, context)
        case ("alerts", 2):
            guard let alert = context.index.alert(path[1]) else { return nil }
            return await take(submission, context, back: path) { (author, now) throws(DeskOrder.Fault) in
                try DeskOrder.ofAlert(alert, submission.form, by: author, at: now)
            }
        case ("cases", 2):
            guard let one = context.index.rectification(RectificationCase.ID(path[1])) else { return nil }
            return await take(submission, context, back: path) { (author, now) throws(DeskOrder.Fault) in
                try DeskOrder.ofCase(one, submission.form, by: author, at: now)
            }
        default: return nil
        }
    }

    private func leave(_ submission: Submission, _ context: PageContext) -> Content {
        if let secret = submission.secret { sessions.close(secret) }
        return context.leaving()
    }

    private func enter(_ submission: Submission, _ context: PageContext) -> Content {
        let form = submission.form
        do throws(DeskSessions.Refusal) {
            let secret = try sessions.open(by: form["by"] ?? "", with: form["token"] ?? "", at: submission.time)
            return context.entering(with: secret, isSecure: submission.isSecure)
        } catch {
            let page = DeskPage(context: context, session: nil, refusal: error)
            var content = Content(status: error.status, html: page.html())
            if case .wait(let seconds) = error { content.headers[.retryAfter] = "\(seconds)" }
            return content
        }
    }

    private func take(
        _ submission: Submission,
        _ context: PageContext,
        back path: [String],
        _ order: (_ author: String, _ now: Date) throws(DeskOrder.Fault) -> PersonOrder
    ) async -> Content {
        let text = context.text
        guard let session = submission.secret.flatMap({ sessions.session($0, at: submission.time) }) else {
            return context.refusal(.forbidden, text.deskClosed)
        }
        guard DeskSessions.isSame(submission.form["form-token"] ?? "", session.formToken) else {
            return context.refusal(.forbidden, text.foreignForm)
        }
        do throws(DeskOrder.Fault) {
            let order = try order(session.author, submission.time)
            guard let number = try await intake.give(order) else {
                return context.refusal(.serviceUnavailable, text.tooManyWait)
            }
            return context.seeOther(path, [("said", "\(number)")])
        } catch {
            return context.refusal(.badRequest, text.words(error))
        }
    }
}

extension DeskSessions.Refusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .wrongToken: .forbidden
        case .wait: .tooManyRequests
        case .noToken: .serviceUnavailable
        case .noName: .badRequest
        }
    }
}

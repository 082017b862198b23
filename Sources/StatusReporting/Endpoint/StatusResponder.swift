import HTTPTypes
import Hummingbird
import NIOCore
import Supervision

/// Answers requests from memory.
struct StatusResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let site: StatusSite
    let address: ListenAddress

    func respond(to request: Request, context: Context) async throws -> Response {
        // A second name is left among the headers; whoever sends two wants one of them to be overlooked.
        let isNamed =
            request.headers[.secondHost] == nil && site.board.names(at: address).include(request.head.authority)
        guard isNamed else { return plain(Self.misdirected, status: .misdirectedRequest, to: request) }
        let target = RequestTarget(request.head.path ?? "/", under: site.prefix)
        let language = Preferences.language(
            parameter: target.parameters["lang"],
            header: request.headers[.acceptLanguage],
            fallback: site.board.language
        )
        if target.parameters["token"] != nil {
            return plain(DashboardText(language).tokenInAddress + "\n", status: .badRequest, to: request)
        }
        if request.method == .post, target.segments.first != "api", let desk = site.desk {
            return try await answer(submission: request, to: desk, at: target, in: language)
        }
        let session = site.desk?.session(in: request.headers[.cookie], at: site.clock.now())
        guard let content = await site.content(at: target, in: language, of: session) else {
            return answer(missing(target, language), to: request)
        }
        guard request.method == .get || request.method == .head else {
            var response = plain("405 only GET and HEAD\n", status: .methodNotAllowed, to: request)
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        return answer(content, to: request)
    }

    /// Takes what somebody says on a page, where it comes from a page of this endpoint.
    private func answer(
        submission request: Request,
        to desk: Desk,
        at target: RequestTarget,
        in language: Language
    ) async throws -> Response {
        guard let context = site.context(in: language) else {
            return plain("503 starting\n", status: .serviceUnavailable, to: request)
        }
        guard isOwn(request) else {
            return answer(context.refusal(.forbidden, context.text.foreignOrigin), to: request)
        }
        if target.segments == ["check"], let content = await content(draft: request, to: desk, context) {
            return answer(content, to: request)
        }
        guard let bytes = try? await request.body.collect(upTo: PostedForm.longest),
            let form = PostedForm(Array(bytes.readableBytesView))
        else { return plain("413 the form is too large\n", status: .contentTooLarge, to: request) }
        let submission = Desk.Submission(
            target: target,
            form: form,
            secret: desk.secret(in: request.headers[.cookie]),
            isSecure: request.headers[.origin]?.hasPrefix("https://") ?? false,
            time: site.clock.now()
        )
        guard let content = await desk.answer(submission, context) else {
            var response = plain("405 only GET and HEAD\n", status: .methodNotAllowed, to: request)
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        return answer(content, to: request)
    }

    /// Whether a browser says that a page of this endpoint sent the form: every browser says from where it came.
    private func isOwn(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite], site != "same-origin" { return false }
        guard let origin = request.headers[.origin],
            let scheme = ["http://", "https://"].first(where: origin.hasPrefix)
        else { return false }
        let authority = origin.dropFirst(scheme.count).lowercased()
        return authority == request.head.authority?.lowercased() || site.board.names(at: address).list(authority)
    }

    /// A program gets JSON, a person a page that leads on.
    private func missing(_ target: RequestTarget, _ language: Language) -> Content {
        let words = language.pick("没有此页", "there is no such page")
        if target.segments.first == "api" { return .failure(.notFound, words) }
        guard let context = site.context(in: language) else {
            return Content(status: .notFound, body: ServedBody(Array("404 not found\n".utf8), type: .plain))
        }
        return Content(status: .notFound, html: MissingPage(context: context).html())
    }

    private static let misdirected = """
        421 this endpoint is not known by that name; names that lead to it are listed in listen.hosts of the configuration

        """

    private func answer(_ content: Content, to request: Request) -> Response {
        let body = content.body
        let sendsGzip = body.gzip != nil && Preferences.acceptsGzip(request.headers[.acceptEncoding])
        var headers = Self.headers(type: body.type)
        headers[.eTag] = sendsGzip ? body.gzipEntityTag : body.entityTag
        for field in content.headers { headers[field.name] = field.value }
        headers[.vary] =
            [.html, .atom, .csv].contains(body.type) ? vary : "Accept-Encoding"
        if content.status == .ok,
            Preferences.matches(request.headers[.ifNoneMatch], tags: [body.entityTag, body.gzipEntityTag])
        {
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        if sendsGzip { headers[.contentEncoding] = "gzip" }
        guard let bytes = sendsGzip ? body.gzip : body.plain else {
            headers[.contentLength] = String(body.length)
            return Response(status: content.status, headers: headers, body: Self.unpacked(body, of: request.method))
        }
        return Self.response(content.status, headers, bytes, isHead: request.method == .head)
    }

    /// The plain bytes of a body that is kept compressed.
    private static func unpacked(_ body: ServedBody, of method: HTTPRequest.Method) -> ResponseBody {
        guard method != .head else { return ResponseBody() }
        return ResponseBody(contentLength: body.length) { writer in
            for piece in body.pieces { try await writer.write(ByteBuffer(bytes: piece)) }
            try await writer.finish(nil)
        }
    }

    /// Pages differ by whoever is known, where somebody can be.
    private var vary: String { "Accept-Encoding, Accept-Language" + (site.desk == nil ? "" : ", Cookie") }

    private func plain(_ text: String, status: HTTPResponse.Status, to request: Request) -> Response {
        Self.response(status, Self.headers(type: .plain), ByteBuffer(string: text), isHead: request.method == .head)
    }

    /// The length is that of the body that a GET would get (RFC 9110, section 9.3.2).
    private static func response(
        _ status: HTTPResponse.Status,
        _ headers: HTTPFields,
        _ bytes: ByteBuffer,
        isHead: Bool
    ) -> Response {
        var headers = headers
        headers[.contentLength] = String(bytes.readableBytes)
        return Response(status: status, headers: headers, body: isHead ? .init() : .init(byteBuffer: bytes))
    }

    /// Nothing may be loaded, framed, guessed or told to others; styles come from this endpoint alone.
    private static func headers(type: ServedBody.MediaType) -> HTTPFields {
        var headers = HTTPFields()
        headers[.contentType] = type.rawValue
        headers[.cacheControl] = "no-cache"
        headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "no-referrer"
        headers[.crossOriginResourcePolicy] = "same-origin"
        return headers
    }
}

extension HTTPField.Name {
    fileprivate static let referrerPolicy = Self.known("Referrer-Policy")
    fileprivate static let secFetchSite = Self.known("Sec-Fetch-Site")
    fileprivate static let secondHost = Self.known("Host")
    fileprivate static let crossOriginResourcePolicy = Self.known("Cross-Origin-Resource-Policy")

    /// A name that is a valid field name as it is written here.
    private static func known(_ name: String) -> Self {
        Self(name) ?? .server
    }
}

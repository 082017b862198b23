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
        let target = RequestTarget(request.head.path ?? "/")
        let language = Preferences.language(
            parameter: target.parameters["lang"],
            header: request.headers[.acceptLanguage],
            fallback: site.board.language
        )
        guard let content = site.content(at: target.segments, in: language) else {
            return plain("404 not found\n", status: .notFound, to: request)
        }
        guard request.method == .get || request.method == .head else {
            var response = plain("405 only GET and HEAD\n", status: .methodNotAllowed, to: request)
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        return answer(content, to: request)
    }

    private static let misdirected = """
        421 this endpoint is not known by that name; names that lead to it are listed in listen.hosts of the configuration

        """

    private func answer(_ content: StatusSite.Content, to request: Request) -> Response {
        let body = content.body
        let sendsGzip = body.gzip != nil && Preferences.acceptsGzip(request.headers[.acceptEncoding])
        var headers = Self.headers(type: body.type)
        headers[.eTag] = sendsGzip ? body.gzipEntityTag : body.entityTag
        headers[.vary] =
            body.type == .html || body.type == .atom ? "Accept-Encoding, Accept-Language" : "Accept-Encoding"
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
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "no-referrer"
        headers[.crossOriginResourcePolicy] = "same-origin"
        return headers
    }
}

extension HTTPField.Name {
    fileprivate static let referrerPolicy = Self.known("Referrer-Policy")
    fileprivate static let secondHost = Self.known("Host")
    fileprivate static let crossOriginResourcePolicy = Self.known("Cross-Origin-Resource-Policy")

    /// A name that is a valid field name as it is written here.
    private static func known(_ name: String) -> Self {
        Self(name) ?? .server
    }
}

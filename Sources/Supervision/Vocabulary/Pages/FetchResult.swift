package import FoundationEssentials

/// What one transfer came to. Every transfer ends in exactly one of these.
package enum FetchResult: Sendable {
    /// The server answered with a page.
    case fetched(FetchedPage)
    /// The server said that the page is what it was (RFC 9110, 304).
    case notModified(PageValidators)
    /// The server is there but does not serve this caller; the page's content is unknown.
    case refused(FetchRefusal)
    /// No usable answer came.
    case failed(FetchFailure)
}

/// What a server sent, as bytes.
package struct FetchedPage: Sendable {
    /// The address asked for.
    package let requested: WebAddress
    /// The address that answered, after redirects.
    package let address: WebAddress
    /// The `Content-Type` header as sent; nil where there was none.
    package let contentType: String?
    /// What makes the next request for the page conditional.
    package let validators: PageValidators
    /// The body, content encodings undone.
    package let body: Data
    /// A 128-bit digest of `body` that is equal where the bytes are equal. Keyed per process; never stored as evidence.
    package let digest: ContentDigest
    /// When the answer was complete.
    package let fetchedAt: Date
    /// How long the transfer took, redirects included, in seconds of real time; nil where nobody measured.
    package let seconds: Double?
    /// When the server says that it made the answer (`Date`, RFC 9110, 6.6.1), by its own clock; nil where it does not.
    package let answered: Date?
    /// How old the copy was when it came, in seconds: 0 where the server made it for this request, infinite where a cache
    /// says that it is stale and not since when.
    package let age: TimeInterval

    package init(
        requested: WebAddress,
        address: WebAddress,
        contentType: String?,
        validators: PageValidators = PageValidators(),
        body: Data,
        digest: ContentDigest,
        fetchedAt: Date,
        seconds: Double? = nil,
        answered: Date? = nil,
        age: TimeInterval = 0
    ) {
        self.requested = requested
        self.address = address
        self.contentType = contentType
        self.validators = validators
        self.body = body
        self.digest = digest
        self.fetchedAt = fetchedAt
        self.seconds = seconds
        self.answered = answered
        self.age = age
    }
}

/// A 128-bit digest of bytes.
package struct ContentDigest: Hashable, Sendable, Codable {
    /// The upper 64 bits.
    package let high: UInt64
    /// The lower 64 bits.
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// What makes the next request conditional (RFC 9110, section 13).
package struct PageValidators: Hashable, Sendable, Codable {
    /// The `ETag` header as sent, quotes included (RFC 9110, section 8.8.3).
    package let entityTag: String?
    /// The `Last-Modified` header as sent.
    package let lastModified: String?

    package init(entityTag: String? = nil, lastModified: String? = nil) {
        self.entityTag = entityTag
        self.lastModified = lastModified
    }

    /// Whether nothing can make a request conditional.
    package var isEmpty: Bool { entityTag == nil && lastModified == nil }
}

/// A server that is there and does not let this caller read: a blocked vantage point, never an absent report.
package struct FetchRefusal: Hashable, Sendable, Codable {
    /// The HTTP status; 0 where nothing was asked for.
    package let status: Int
    /// The sign that gave it away.
    package let sign: Sign
    /// When the server asked to be called again (`Retry-After`), in seconds.
    package let retryAfterSeconds: Int?

    package init(status: Int, sign: Sign, retryAfterSeconds: Int? = nil) {
        self.status = status
        self.sign = sign
        self.retryAfterSeconds = retryAfterSeconds
    }

    /// By what a refusal is known.
    package enum Sign: String, Codable, Hashable, Sendable {
        /// 403, 405, 412, 420, 429 or 521.
        case status
        /// 202 whose body is script alone.
        case scriptOnly = "script-only"
        /// A page that wants a browser or a person to prove itself.
        case challengePage = "challenge-page"
        /// The host's `robots.txt` (RFC 9309), so that nothing was asked for.
        case robots
    }

    /// `http-412`, `script-only`, `challenge-page`, `disallowed-by-robots`.
    package var reason: Reason {
        switch sign {
        case .status: .http(status)
        case .scriptOnly: .word(.scriptOnly)
        case .challengePage: .word(.challengePage)
        case .robots: .word(.disallowedByRobots)
        }
    }
}

/// Why no usable answer came, from a closed list.
package struct FetchFailure: Error, Hashable, Sendable, Codable {
    /// What went wrong, from a closed list.
    package let reason: Reason
    /// The HTTP status where one came.
    package let status: Int?
    /// What the library or the server said, for the log.
    package let detail: String
    /// When the server asked to be called again (`Retry-After`), in seconds.
    package let retryAfterSeconds: Int?

    package init(_ reason: Reason, status: Int? = nil, detail: String, retryAfterSeconds: Int? = nil) {
        self.reason = reason
        self.status = status
        self.detail = detail
        self.retryAfterSeconds = retryAfterSeconds
    }

    /// Why no usable answer came.
    package enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
        case invalidAddress = "invalid-address"
        case nameNotResolved = "name-not-resolved"
        case connectionFailed = "connection-failed"
        case tlsFailed = "tls-failed"
        /// The server speaks TLS as nobody should any more (RFC 8996, RFC 5746), or proves itself by too weak a key.
        case tlsTooOld = "tls-too-old"
        case timedOut = "timed-out"
        case forbiddenAddress = "forbidden-address"
        case tooManyRedirects = "too-many-redirects"
        case bodyTooLarge = "body-too-large"
        case headersTooLarge = "headers-too-large"
        case truncated
        case badEncoding = "bad-encoding"
        case protocolError = "protocol-error"
        /// 404 or 410: the page is not there.
        case notFound = "not-found"
        /// Any other status of 400 and above, and answers without a meaning here.
        case httpStatus = "http-status"
        case cancelled
    }

    /// `timed-out`, `http-503`: the status says more, where one came.
    package var word: Supervision.Reason {
        guard let status, reason == .httpStatus || reason == .notFound else { return .failed(reason) }
        return .http(status)
    }
}

/// How politely, how patiently and how far pages are fetched.
package struct FetchPolicy: Hashable, Sendable {
    /// From the start of a request to its end, redirects included; waiting for a turn is not counted.
    package var timeout: Duration
    /// For looking the name up, connecting and the TLS handshake.
    package var connectTimeout: Duration
    /// Of decoded bytes.
    package var maxBodyBytes: Int
    /// Of all answers of a redirect chain together.
    package var maxHeaderBytes: Int
    /// How many redirects are followed in a row; one more is a failure with a name.
    package var maxRedirects: Int
    /// How many requests run at once.
    package var concurrency: Int
    /// How many requests run at once on one host.
    package var perHostConcurrency: Int
    /// Between the starts of two requests to one host.
    package var perHostDelay: Duration
    /// Says who asks, and how to reach them (RFC 9110, section 10.1.5).
    package var userAgent: String
    /// Which addresses may be connected to, redirects included.
    package var addresses: AddressPolicy
    /// Of bodies that were handed over and not let go yet; beyond it, one request runs at a time.
    package var maxHeldBytes = 24 << 20
    /// A file of certificate authorities in PEM, for networks with their own; nil uses the system's.
    package var certificateFile: String?

    package init(
        timeout: Duration = .seconds(30),
        connectTimeout: Duration = .seconds(10),
        maxBodyBytes: Int = 10 << 20,
        maxHeaderBytes: Int = 128 << 10,
        maxRedirects: Int = 5,
        concurrency: Int = 64,
        perHostConcurrency: Int = 1,
        perHostDelay: Duration = .seconds(1),
        userAgent: String = FetchPolicy.userAgent(version: "0", contact: nil),
        addresses: AddressPolicy = AddressPolicy(),
        certificateFile: String? = nil
    ) {
        self.timeout = timeout
        self.connectTimeout = connectTimeout
        self.maxBodyBytes = maxBodyBytes
        self.maxHeaderBytes = maxHeaderBytes
        self.maxRedirects = maxRedirects
        self.concurrency = concurrency
        self.perHostConcurrency = perHostConcurrency
        self.perHostDelay = perHostDelay
        self.userAgent = userAgent
        self.addresses = addresses
        self.certificateFile = certificateFile
    }

    /// `disclosure-monitor/1.2 (+https://example.org/contact)`.
    package static func userAgent(version: String, contact: String?) -> String {
        let product = "disclosure-monitor/\(version)"
        return contact.map { "\(product) (+\($0))" } ?? product
    }
}

extension FetchPolicy {
    var queueLimits: RequestQueue.Limits {
        RequestQueue.Limits(total: concurrency, perHost: perHostConcurrency, delay: perHostDelay)
    }
}

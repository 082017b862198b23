/// How politely, how patiently and how far pages are fetched.
package struct FetchPolicy: Hashable, Sendable {
    /// From the start of a request to its end, redirects included; waiting for a turn is not counted.
    package var timeout: Duration
    /// For looking the name up, connecting and the TLS handshake.
    package var connectTimeout: Duration = .seconds(10)
    /// Of decoded bytes.
    package var maxBodyBytes: Int
    /// Of all answers of a redirect chain together.
    package var maxHeaderBytes = 128 << 10
    /// How many redirects are followed in a row; one more is a failure with a name.
    package var maxRedirects = 5
    /// How many requests run at once; those that have run for longer than `patience` are not counted, up to as many again.
    package var concurrency: Int
    /// After how long a request no longer keeps others from starting: servers that stall hold up nobody.
    package var patience: Duration = .seconds(5)
    /// How many requests run at once on one host.
    package var perHostConcurrency: Int
    /// Between the starts of two requests to one host.
    package var perHostDelay: Duration
    /// Says who asks, and how to reach them (RFC 9110, section 10.1.5).
    package var userAgent: String
    /// Which addresses may be connected to, redirects included.
    package var addresses: AddressPolicy
    /// Memory for bodies, from the start of a transfer until whoever has the page lets its body go; beyond it, requests
    /// wait while others run.
    package var bodyMemoryBytes = 128 << 20
    /// The path of a file of certificate authorities in PEM, for networks with their own; nil uses the system's. Its
    /// content may be kept for a minute.
    package var authorityFile: String?
    /// The names of hosts, in lower case, that may speak old TLS: versions 1.0 and 1.1 (RFC 8996 forbids both), weak keys, no
    /// secure renegotiation (RFC 5746). What is read there may have been changed on its way.
    package var legacyTLSHosts: Set<String> = []

    /// What an operator can choose has no default here: it has one where the configuration is read.
    package init(
        timeout: Duration,
        maxBodyBytes: Int,
        concurrency: Int,
        perHostConcurrency: Int,
        perHostDelay: Duration,
        userAgent: String,
        addresses: AddressPolicy = AddressPolicy(),
        authorityFile: String? = nil
    ) {
        self.timeout = timeout
        self.maxBodyBytes = maxBodyBytes
        self.concurrency = concurrency
        self.perHostConcurrency = perHostConcurrency
        self.perHostDelay = perHostDelay
        self.userAgent = userAgent
        self.addresses = addresses
        self.authorityFile = authorityFile
    }

    /// `disclosure-monitor/1.2 (+https://example.org/contact)`.
    package static func userAgent(version: String, contact: String?) -> String {
        let product = "disclosure-monitor/\(version)"
        return contact.map { "\(product) (+\($0))" } ?? product
    }
}

extension FetchPolicy {
    var queueLimits: RequestQueue.Limits {
        RequestQueue.Limits(
            concurrency: concurrency,
            perHostConcurrency: perHostConcurrency,
            perHostDelay: perHostDelay,
            perAccountConcurrency: max(1, concurrency / 8)
        )
    }
}

import CCurl
import FoundationEssentials
import Glibc

/// What libcurl says at the end of a transfer, before anything is made of it.
struct TransferAnswer: Sendable {
    /// `CURLE_OK` where the transfer went through.
    var code = CURLE_OK
    /// What libcurl says about the code.
    var message = ""
    /// The limit of ours that ended the transfer, if one did.
    var limit: Limit?
    /// The last HTTP status; 0 where none came.
    var status = 0
    /// The address that answered; nil where it is the one that was asked for.
    var redirectedTo: String?
    var contentType: String?
    var entityTag: String?
    var lastModified: String?
    /// `cf-mitigated`, by which a network of proxies says that it sends a challenge instead of the page.
    var mitigation: String?
    var retryAfterSeconds: Int?
    /// When the certificate ends with which the server proved itself; nil where it was not asked to on this transfer.
    var certificateEnd: Date?
    /// What tells how old the answer is, and what time it is for the server.
    var cacheSigns = CacheSigns()
    var body = Data()
    /// How long the transfer took, redirects included, in seconds; nil where it never began.
    var seconds: Double?

    enum Limit: Sendable {
        case forbiddenAddress
        case oldTLSElsewhere
        case bodyTooLarge
        case headersTooLarge
    }
}

extension TransferAnswer {
    /// Reads a transfer that has ended, and takes its body over without a copy. The memory of the body is given back to
    /// the budget when the last copy of `body` is gone.
    init(of ended: RunningTransfer, code: CURLcode, within budget: BodyBudget) {
        let transfer = ended.transfer
        let summary = cs_transfer_summary(transfer)
        self.code = code == CURLE_OK && summary.headers_cut ? CURLE_PARTIAL_FILE : code
        status = summary.status
        if code == CURLE_OK, summary.headers_cut { message = "the connection ended within the headers" }
        if code != CURLE_OK {
            message = String(cString: cs_transfer_message(transfer, code))
            limit = Limit(summary)
            if limit == .oldTLSElsewhere { message = Self.elsewhere }
        }
        if summary.redirects > 0 {
            redirectedTo = cs_transfer_address(transfer).flatMap { String(validatingCString: $0) }
        }
        contentType = Self.header("Content-Type", of: transfer)
        entityTag = Self.header("ETag", of: transfer)
        lastModified = Self.header("Last-Modified", of: transfer)
        mitigation = Self.header("cf-mitigated", of: transfer)
        retryAfterSeconds = Self.header("Retry-After", of: transfer).map { _ in Int(summary.retry_after) }
        certificateEnd =
            cs_transfer_certificate(transfer, "Expire date")
            .flatMap { String(validatingCString: $0) }.flatMap(CertificateDate.init)?.instant
        cacheSigns = CacheSigns { Self.header($0, of: transfer) }
        seconds = summary.microseconds > 0 ? Double(summary.microseconds) / 1_000_000 : nil
        var length = 0
        // A part of a page is no page; of a refusal, it may say who refuses.
        if self.code == CURLE_OK || status >= 400, let bytes = cs_transfer_take_body(transfer, &length) {
            var claim = ended.claim
            budget.settle(&claim, at: length)
            body = Data(
                bytesNoCopy: bytes,
                count: length,
                deallocator: .custom { [claim] bytes, _ in
                    free(bytes)
                    budget.release(claim)
                }
            )
        } else {
            budget.release(ended.claim)
        }
    }

    private static let elsewhere =
        "a redirect from a host of fetch.legacy_tls leads to one that is not listed there; watch the address to which it leads"

    /// A header of the last answer; nil where it is absent, empty, not UTF-8, or longer than one worth remembering.
    private static func header(_ name: String, of transfer: OpaquePointer) -> String? {
        guard let value = cs_transfer_header(transfer, name).flatMap({ String(validatingCString: $0) }),
            !value.isEmpty, value.utf8.count <= longestHeaderBytes
        else { return nil }
        return value
    }

    private static let longestHeaderBytes = 1_024
}

extension TransferAnswer.Limit {
    fileprivate init?(_ summary: cs_summary) {
        if summary.forbidden_address {
            self = .forbiddenAddress
        } else if summary.old_tls_elsewhere {
            self = .oldTLSElsewhere
        } else if summary.body_too_large {
            self = .bodyTooLarge
        } else if summary.headers_too_large {
            self = .headersTooLarge
        } else {
            return nil
        }
    }
}

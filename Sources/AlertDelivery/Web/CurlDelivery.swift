import CCurl
import FoundationEssentials
import Glibc
import Supervision

/// libcurl for one receiver, one delivery at a time.
///
/// It may be sent to other threads only for `cancel`, which sets one atomic flag; everything else is the courier's.
final class CurlDelivery: @unchecked Sendable {
    /// How a connection is made.
    struct Conduct {
        var authorityFile: String?
        var timeoutSeconds: Int
    }

    /// What came in answer.
    struct Reply {
        let status: Int
        let answer: Data
        let isCut: Bool
        let retryAfter: Int?
    }

    /// Nil where libcurl could not be set up, which whoever sends is told.
    private let made = cs_delivery_new()

    deinit {
        if let made { cs_delivery_free(made) }
    }

    func cancel() {
        if let made { cs_delivery_cancel(made) }
    }

    /// - Throws: `unavailable` where nothing came in answer.
    func post(_ body: [UInt8], to address: String, headers: [String], _ conduct: Conduct) throws(DeliveryFailure)
        -> Reply
    {
        let handle = try prepare(address, conduct)
        for header in headers { try check(cs_delivery_add_header(handle, header), handle) }
        let result = body.withUnsafeBytes { cs_delivery_perform(handle, $0.baseAddress, $0.count) }
        return try reply(to: result, handle)
    }

    /// Who sends a mail, who gets it, and how one logs in.
    struct Envelope {
        var from: String
        var recipients: [String]
        var user: String?
        var password: String?
        var requiresTLS: Bool
    }

    /// - Throws: `refused` where the server will never take it, `unavailable` otherwise.
    func mail(_ body: [UInt8], to server: String, _ envelope: Envelope, _ conduct: Conduct) throws(DeliveryFailure) {
        let handle = try prepare(server, conduct)
        let code = cs_delivery_set_mail(
            handle,
            "<\(envelope.from)>",
            envelope.user,
            envelope.password,
            envelope.requiresTLS
        )
        try check(code, handle)
        for recipient in envelope.recipients {
            try check(cs_delivery_add_recipient(handle, "<\(recipient)>"), handle)
        }
        let result = body.withUnsafeBytes { cs_delivery_perform(handle, $0.baseAddress, $0.count) }
        guard result.code != CURLE_OK else { return }
        // 535 and 530 are about who sends, not about what is sent (RFC 4954, section 6).
        let isRefused = (550...554).contains(result.status) && result.code != CURLE_LOGIN_DENIED
        var words = words(result.code, handle)
        if result.status != 0 {
            words = LocalizedText(
                chinese: "\(words.chinese)（答复 \(result.status)）",
                english: "\(words.english) (\(result.status))"
            )
        }
        throw DeliveryFailure(isRefused ? .refused : .unavailable, words)
    }

    /// Sends bytes without any protocol around them.
    func stream(_ body: [UInt8], to address: String, _ conduct: Conduct) throws(DeliveryFailure) {
        let handle = try prepare(address, conduct)
        let result = body.withUnsafeBytes { cs_delivery_stream(handle, $0.baseAddress, $0.count) }
        try check(result.code, handle)
    }

    private func prepare(_ address: String, _ conduct: Conduct) throws(DeliveryFailure) -> OpaquePointer {
        guard let made else {
            throw DeliveryFailure(
                .unavailable,
                LocalizedText(chinese: "传输程序库无法启动", english: "libcurl cannot be set up")
            )
        }
        let timeout = Int64(conduct.timeoutSeconds) * 1000
        let connect = min(timeout, Self.longestConnect)
        try check(cs_delivery_prepare(made, address, conduct.authorityFile, timeout, connect), made)
        return made
    }

    /// How long a connection may take, in milliseconds.
    private static let longestConnect: Int64 = 10_000

    private func check(_ code: CURLcode, _ handle: OpaquePointer) throws(DeliveryFailure) {
        guard code == CURLE_OK else { throw DeliveryFailure(.unavailable, words(code, handle)) }
    }

    private func reply(to result: cs_delivery_result, _ handle: OpaquePointer) throws(DeliveryFailure) -> Reply {
        // An answer that goes on without end has said what it had to say.
        let isWhole = result.code == CURLE_OK || (result.code == CURLE_WRITE_ERROR && result.is_cut)
        guard isWhole else { throw DeliveryFailure(.unavailable, words(result.code, handle)) }
        var length = 0
        let bytes = cs_delivery_answer(handle, &length)
        return Reply(
            status: result.status,
            answer: bytes.map { Data(bytes: $0, count: length) } ?? Data(),
            isCut: result.is_cut,
            retryAfter: result.retry_after > 0 ? Int(clamping: result.retry_after) : nil
        )
    }

    /// What libcurl says names hosts and never paths, in which secrets may stand.
    private func words(_ code: CURLcode, _ handle: OpaquePointer) -> LocalizedText {
        let message = VisibleText.clean(String(cString: cs_delivery_message(handle, code)), limit: 200)
        return CurlCause(code, message: message, systemCode: cs_delivery_system_error(handle)).words
    }

    /// What a receiver has answered that took everything.
    static func words(ofStatus status: Int) -> LocalizedText {
        LocalizedText(chinese: "答复 \(status)", english: "HTTP \(status)")
    }
}

import FoundationEssentials
import Supervision

extension WebReceiver {
    /// Posts a document, and says what the answer means as far as its status does.
    ///
    /// - Parameter query: What is added to the address, such as a signature.
    func post(
        _ body: [UInt8],
        headers: [String] = [],
        query: String = "",
        by curl: CurlDelivery
    ) throws(DeliveryFailure) -> CurlDelivery.Reply {
        let reply = try curl.post(
            body,
            to: try target(query: query),
            headers: ["Content-Type: application/json; charset=utf-8"] + headers,
            CurlDelivery.Conduct(authorityFile: authorityFile, timeoutSeconds: timeoutSeconds)
        )
        switch reply.status {
        case 200..<300: return reply
        case 300..<400:
            let words = LocalizedText(
                chinese: "答复 \(reply.status)，要求转到别处，未予理会",
                english: "answers \(reply.status); redirects are not followed"
            )
            throw DeliveryFailure(.unavailable, words)
        // What the document itself brings about (RFC 9110, sections 15.5.1, 15.5.14, 15.5.21).
        case 400, 413, 422: throw DeliveryFailure(.refused, Self.words(of: reply))
        default: throw DeliveryFailure(.unavailable, Self.words(of: reply), retryAfter: reply.retryAfter)
        }
    }

    private static func words(of reply: CurlDelivery.Reply) -> LocalizedText {
        LocalizedText(chinese: "答复 \(reply.status)", english: "answers \(reply.status)")
    }

    /// The address to which is posted, which may lie in a file of its own.
    func target(query: String) throws(DeliveryFailure) -> String {
        let text: String
        switch address {
        case .plain(let address): text = address.withoutFragment
        case .secret(let file):
            text = try file.value()
            guard let address = WebAddress(text), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw file.unusable(
                    LocalizedText(chinese: "其中没有 HTTP 或 HTTPS 网址", english: "holds no http or https address")
                )
            }
            guard allowsPlainHTTP || text.lowercased().hasPrefix("https:") || Self.isLoopback(address.host) else {
                throw file.unusable(
                    LocalizedText(chinese: "其中的网址不是 HTTPS", english: "holds an address that is not https")
                )
            }
        }
        guard !query.isEmpty else { return text }
        return text + (text.contains("?") ? "&" : "?") + query
    }
}

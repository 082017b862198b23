import FoundationEssentials
import Supervision

/// A message in the form of its platform, signed where the group wants that.
struct ChatRequest {
    let body: [UInt8]
    /// What is added to the address.
    private(set) var query = ""

    init(_ message: ChatMessage, to receiver: WebReceiver, at now: Date) throws(DeliveryFailure) {
        let secret = try receiver.secret?.value()
        var document = Document()
        switch receiver.form {
        case .feishu:
            document.msg_type = "text"
            document.content = ["text": message.text]
            if let secret {
                let timestamp = Int(now.timeIntervalSince1970)
                document.timestamp = "\(timestamp)"
                document.sign = MessageSignature.base64(of: "", key: "\(timestamp)\n\(secret)")
            }
        case .dingtalk, .wecom:
            document.msgtype = "text"
            document.text = .content(message.text)
            if let secret, receiver.form == .dingtalk {
                let timestamp = Int(now.timeIntervalSince1970 * 1000)
                let sign = MessageSignature.base64(of: "\(timestamp)\n\(secret)", key: secret)
                query = "timestamp=\(timestamp)&sign=\(Self.escaped(sign))"
            }
        case .slack, .webhook, .alertmanager:
            document.text = .plain(message.text.replacing("&", with: "&amp;"))
            document.mrkdwn = false
        }
        do {
            body = try DeliveryJSON.bytes(of: document)
        } catch {
            throw DeliveryFailure(.refused, LocalizedText(of: error))
        }
    }

    /// The signs of Base64 that mean something in a query (RFC 3986, section 3.4).
    private static func escaped(_ text: String) -> String {
        text.replacing("+", with: "%2B").replacing("/", with: "%2F").replacing("=", with: "%3D")
    }

    /// The keys are those of the platforms.
    private struct Document: Encodable {
        var msgtype: String?
        var msg_type: String?
        var text: Text?
        var content: [String: String]?
        var mrkdwn: Bool?
        var timestamp: String?
        var sign: String?
    }

    private enum Text: Encodable {
        case plain(String)
        case content(String)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .plain(let text): try container.encode(text)
            case .content(let text): try container.encode(["content": text])
            }
        }
    }
}

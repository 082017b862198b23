import FoundationEssentials
import Supervision

/// Posts batches of lines as documents.
final class WebhookCourier: Courier {
    let cancel: @Sendable () -> Void
    private let receiver: WebReceiver
    private let context: DeliveryContext
    private let curl = CurlDelivery()

    init(_ receiver: WebReceiver, _ context: DeliveryContext) {
        self.receiver = receiver
        self.context = context
        cancel = { [curl] in curl.cancel() }
    }

    func send(_ lines: [AlertLine]) throws -> LocalizedText {
        let document = try DeliveryDocument(lines, context)
        let timestamp = Int(context.now().timeIntervalSince1970)
        var headers = ["Idempotency-Key: \(document.key)", "Disclosure-Timestamp: \(timestamp)"]
        if let secret = try receiver.secret?.value() {
            let signature = MessageSignature.hexadecimal(of: document.bytes, at: timestamp, secret: secret)
            headers.append("Disclosure-Signature: sha256=\(signature)")
        }
        return CurlDelivery.words(ofStatus: try receiver.post(document.bytes, headers: headers, by: curl).status)
    }
}

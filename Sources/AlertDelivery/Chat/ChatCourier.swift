import FoundationEssentials
import Supervision

/// Writes lines into a chat group as text messages, which hold no markup on any platform.
final class ChatCourier: Courier {
    let cancel: @Sendable () -> Void
    private let receiver: WebReceiver
    private let rules: ChatRules
    private let context: DeliveryContext
    private let curl = CurlDelivery()
    private var pace: ChatPace

    init(_ receiver: WebReceiver, _ context: DeliveryContext) {
        self.receiver = receiver
        self.context = context
        rules = receiver.form.chatRules ?? .slack
        pace = ChatPace(perMinute: rules.messagesPerMinute)
        cancel = { [curl] in curl.cancel() }
    }

    func send(_ lines: [AlertLine]) throws -> LocalizedText {
        let messages = ChatMessage.all(
            of: lines,
            in: context.language,
            civilTime: context.civilTime,
            limit: rules.messageBytes
        )
        try takeInOrder(messages, through: \.through) { message throws(DeliveryFailure) in try send(message) }
        return LocalizedText(chinese: "\(messages.count) 条消息", english: "\(messages.count) messages")
    }

    private func send(_ message: ChatMessage) throws(DeliveryFailure) {
        let now = context.now()
        if let pause = pace.pause(at: now) {
            let most = rules.messagesPerMinute
            let words = LocalizedText(chinese: "每分钟最多 \(most) 条消息", english: "\(most) messages a minute")
            throw DeliveryFailure(.paced, words, retryAfter: pause)
        }
        let request = try ChatRequest(message, to: receiver, at: now)
        pace.note(now)
        let reply = try receiver.post(request.body, query: request.query, by: curl)
        // Slack says with the status what the others say in the answer.
        if receiver.form != .slack { try ChatAnswer.check(reply, by: rules) }
    }
}

import Supervision

/// What a chat platform takes from a group's robot, as its documentation says.
struct ChatRules {
    /// The most bytes of one message.
    let messageBytes: Int
    /// The most messages in one minute.
    let messagesPerMinute: Int
    /// The codes by which it says that there were too many.
    let paceCodes: Set<Int>
    /// For how long it then wants nothing, in seconds.
    let pause: Int

    /// Text messages of 2,048 bytes, 20 a minute (https://developer.work.weixin.qq.com/document/path/91770).
    static let wecom = ChatRules(messageBytes: 2048, messagesPerMinute: 20, paceCodes: [45009, 45033], pause: 60)
    /// Messages of 20,000 bytes, 20 a minute, and silence for ten minutes after more
    /// (https://open.dingtalk.com/document/orgapp/custom-bot-send-message-type).
    static let dingtalk = ChatRules(
        messageBytes: 15_000,
        messagesPerMinute: 20,
        paceCodes: [130101, 410100],
        pause: 600
    )
    /// Requests of 20 KB, 100 a minute and 5 a second (https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot).
    static let feishu = ChatRules(messageBytes: 15_000, messagesPerMinute: 60, paceCodes: [9499, 11232], pause: 60)
    /// Texts that are best below 4,000 characters, one message a second (https://docs.slack.dev/apis/web-api/rate-limits).
    static let slack = ChatRules(messageBytes: 3900, messagesPerMinute: 60, paceCodes: [], pause: 60)
}

extension WebReceiver.Form {
    /// The rules of the platform; nil for receivers that are programs.
    var chatRules: ChatRules? {
        switch self {
        case .wecom: .wecom
        case .dingtalk: .dingtalk
        case .feishu: .feishu
        case .slack: .slack
        case .webhook, .alertmanager: nil
        }
    }
}

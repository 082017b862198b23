import FoundationEssentials
import Supervision

/// What a chat platform says of a message: its status is 200 whatever it thinks of it.
struct ChatAnswer: Decodable {
    /// 0 where it was taken.
    let code: Int
    /// What it says, in its own words.
    let words: String

    private enum CodingKeys: String, CodingKey {
        case errcode, errmsg, code, msg
        case oldCode = "StatusCode"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let codes = try [CodingKeys.errcode, .code, .oldCode].compactMap {
            try container.decodeIfPresent(Int.self, forKey: $0)
        }
        guard let code = codes.first else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no code"))
        }
        self.code = code
        words =
            try container.decodeIfPresent(String.self, forKey: .errmsg)
            ?? container.decodeIfPresent(String.self, forKey: .msg) ?? ""
    }

    /// - Throws: `paced` where there were too many messages, `unavailable` for whatever else it does not like.
    static func check(_ reply: CurlDelivery.Reply, by rules: ChatRules) throws(DeliveryFailure) {
        guard !reply.isCut, let answer = try? JSONDecoder().decode(ChatAnswer.self, from: reply.answer) else {
            throw DeliveryFailure(
                .unavailable,
                LocalizedText(chinese: "答复不是该平台所用的格式", english: "answers nothing that it is known to answer")
            )
        }
        guard answer.code != 0 else { return }
        let said = VisibleText.clean(answer.words, limit: 200)
        let words = LocalizedText(
            chinese: "答复 \(answer.code)：“\(said)”",
            english: "answers \(answer.code): \"\(said)\""
        )
        guard !rules.paceCodes.contains(answer.code) else {
            throw DeliveryFailure(.paced, words, retryAfter: rules.pause)
        }
        throw DeliveryFailure(.unavailable, words)
    }
}

import Foundation
import Supervision
import Testing

/// The closed list of reasons: every word stands for one reason, and no word that was ever written is lost.
struct ReasonTests {
    @Test(arguments: Reason.single + [.http(412), .attachment(.http(404))])
    func everyReasonHasANameForPeople(reason: Reason) {
        let chinese = reason.name(in: .chinese)
        #expect(!chinese.utf8.contains { ASCII.isLetter($0) }, "\(chinese)")
        #expect(!reason.name(in: .english).contains("-"))
    }

    private static let nested: [Reason] = [
        .http(404), .http(521), .attachment(.http(404)), .attachment(.failed(.timedOut)),
        .attachment(.word(.challengePage)),
    ]

    @Test(arguments: Reason.single + nested)
    func everyReasonIsReadBackFromItsWord(_ reason: Reason) throws {
        #expect(Reason(text: reason.text) == reason)
        #expect(Reason(decoding: reason.text) == reason)
        #expect(reason.shownText == reason.text)
        let json = try JSONEncoder().encode([reason])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(reason.text)\"]")
        #expect(try JSONDecoder().decode([Reason].self, from: json) == [reason])
    }

    @Test func noWordStandsForTwoReasons() {
        #expect(Set(Reason.single.map(\.text)).count == Reason.single.count)
    }

    @Test(arguments: nested)
    func everyOtherReasonFollowsOnePattern(_ reason: Reason) {
        let following = Reason.patterns.filter { reason.text.range(of: $0, options: .regularExpression) != nil }
        #expect(following.count == 1)
    }

    @Test(arguments: [
        "HTTP 412", "http-4", "http-", "attachment-", "attachment-empty", "attachment-attachment", "", "a\0b",
    ])
    func aWordThatIsOnNoListIsNoneAndIsKeptToTheLetter(_ word: String) throws {
        #expect(Reason(text: word) == nil)
        let reason = Reason(decoding: word)
        #expect(reason.text == word)
        #expect(reason.shownText == "unlisted: \(word)")
        #expect(try JSONDecoder().decode(Reason.self, from: JSONEncoder().encode(reason)) == reason)
        #expect(Reason(decoding: reason.shownText).shownText == reason.shownText)
    }

    @Test func aRulePackHasWordsOfItsOwn() {
        #expect(Reason(ofRulePack: "term-2008").text == "term-2008")
        #expect(Reason(ofRulePack: "absent") == .word(.absent))
    }

    @Test(arguments: [
        (FetchFailure(.httpStatus, status: 503, detail: ""), "http-503"),
        (FetchFailure(.httpStatus, detail: ""), "http-status"),
        (FetchFailure(.notFound, status: 410, detail: ""), "http-410"),
        (FetchFailure(.timedOut, detail: ""), "timed-out"),
    ])
    func theStatusSaysMoreThanTheFailure(_ failure: FetchFailure, _ word: String) {
        #expect(failure.word.text == word)
    }

    @Test func aRefusalIsToldByItsSign() {
        #expect(FetchRefusal(status: 412, sign: .status).reason == .http(412))
        #expect(FetchRefusal(status: 202, sign: .scriptOnly).reason.text == "script-only")
        #expect(FetchRefusal(status: 200, sign: .challengePage).reason.text == "challenge-page")
    }

    @Test func theWordsOfColumnsAndDelaysAreOnTheList() {
        #expect(FreshnessReason.allCases.allSatisfy { $0.word.text == $0.rawValue })
        #expect(PublicationLag.Verdict.allCases.allSatisfy { Reason(text: $0.rawValue) != nil })
    }
}

import Glibc
import TestSupport
import Testing

@testable import Supervision

/// What the system, libraries and other programs say, in the language of whoever reads it.
struct SystemCauseTests {
    @Test func whatFilesAndSocketsGiveIsSaidInBothLanguages() {
        let cause = SystemCause(ECONNREFUSED).words
        #expect(cause.chinese == "连接被拒绝" && cause.english == "Connection refused")
        #expect(cause[.traditionalChinese] == "連接被拒絕")
        #expect(SystemCause.chinese.count > 40)
        for (code, chinese) in SystemCause.chinese {
            #expect(EnglishWords.strange(inChinese: chinese) == [] && !chinese.hasSuffix("。"))
            #expect(SystemCause(code).words.english != "Unknown error \(code)")
        }
    }

    @Test func anyOtherNumberIsSaidAsSuch() {
        #expect(SystemCause(4095).words.chinese == "系统错误第4095号")
        #expect(SystemCause(4095).words.english == "Unknown error 4095")
        #expect(SystemCause(ofLookup: -4095).words.chinese == "域名解析错误第-4095号")
    }

    @Test func aNameThatIsNotFoundIsSaidInBothLanguages() {
        let cause = SystemCause(ofLookup: EAI_NONAME).words
        #expect(cause.chinese == "域名无法解析" && cause.english == "Name or service not known")
        #expect(SystemCause.chineseOfLookups.values.allSatisfy { EnglishWords.strange(inChinese: $0) == [] })
    }

    @Test(arguments: [
        ("SSL certificate problem: certificate has expired", "安全连接失败，证书已过期"),
        ("SSL certificate problem: self-signed certificate", "安全连接失败，证书为自行签发"),
        ("SSL: no alternative certificate subject name matches target host name 'a'", "安全连接失败，证书不属于该主机"),
        ("a word of 2031", "安全连接失败"),
    ])
    func whatLibrariesSayOfCertificatesIsKnownAsFarAsItMatters(detail: String, chinese: String) {
        let words = FetchFailure(.tlsFailed, detail: detail).words
        #expect(words.chinese == chinese && words.english == "tls-failed: \(detail)")
    }

    @Test func anErrorThatSpeaksEnglishAloneIsQuoted() {
        struct Stranger: Error, CustomStringConvertible { let description = "out of luck" }
        let words = LocalizedText(of: Stranger())
        #expect(words.chinese == "系统报告“out of luck”" && words.english == "out of luck")
        #expect(LocalizedText(of: CancellationError()).chinese == "已中止")
    }
}

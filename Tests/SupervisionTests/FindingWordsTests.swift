import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// A finding as people read it.
struct FindingWordsTests {
    private func words(
        found: String? = nil,
        expected: String? = nil,
        evidence: String? = nil,
        reason: Reason? = nil,
        in language: Language = .chinese
    ) -> FindingWords {
        let text = LocalizedText(chinese: "某事", english: "something")
        var finding = Finding(
            rule: "rule",
            severity: .error,
            subject: "annual-report/2025",
            found: found,
            expected: expected,
            evidence: evidence,
            legalSource: text,
            message: text
        )
        finding.reason = reason
        return FindingWords(finding, in: language, civilTime: .china) { "《\($0)》" }
    }

    @Test func aReasonIsToldByItsNameAndAnythingElseAsItWasFound() {
        #expect(words(found: "connection-failed", reason: .failed(.connectionFailed)).found == "无法连接")
        #expect(
            words(found: "connection-failed", reason: .failed(.connectionFailed), in: .english).found == "no connection"
        )
        #expect(words(found: "7", reason: .failed(.connectionFailed)).found == "7")
        #expect(words(found: nil, reason: nil).found == nil)
    }

    /// Nobody can quote what is not there.
    @Test func whatIsAbsentIsNoPassage() {
        let absent = words(expected: "四、存在的主要问题", evidence: "四、存在的主要问题")
        #expect(absent.evidence == nil && absent.expected == "四、存在的主要问题")
        #expect(words(expected: "6", evidence: "合计 7").evidence == "合计 7")
    }

    @Test func datesAndReadingsAreToldInWords() {
        #expect(
            words(evidence: "shown 2026-02-12; first_seen 2026-02-13").evidence == "页面所示 2026-02-12；首次发现 2026-02-13"
        )
        #expect(words(evidence: "list 2026-02-12", in: .english).evidence == "the list 2026-02-12")
        #expect(words(evidence: "a: 2026-03-01T00:00:00Z (3)").evidence == "2026-03-01 08:00 完整读取列表 《a》，共 3 条")
        for passage in ["shown 2026-02-30", "shown", "某日 2026-02-12", "2026-02-12"] {
            #expect(words(evidence: passage).evidence == passage)
        }
    }
}

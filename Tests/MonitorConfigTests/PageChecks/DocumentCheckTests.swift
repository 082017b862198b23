import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// What the built-in pack says of the heads of documents.
struct DocumentCheckTests {
    private static let head: KeyValuePairs = [
        "索引号": "014367331/2026-00012", "发文机关": "云泽市教育局", "成文日期": "2026年3月2日", "发布日期": "2026-03-03",
        "发文字号": "云教发〔2026〕3号", "有效性": "有效",
    ]

    private func trial() throws -> PageTrial {
        var trial = try PageTrial(.document)
        trial.setLabels(Self.head)
        return trial
    }

    @Test func aWholeHeadLacksNothing() throws {
        #expect(try trial().rules == [])
    }

    @Test func blanksAndGapsInAHeadAreNamedTogether() throws {
        var trial = try trial()
        trial.setLabels(["索 引 号": "014367331/2026-00012", "有效性": " ", "成文日期": "2026年3月2日", "发布时间": "2026-03-03"])
        #expect(trial.rules == ["doc-metadata-missing"])
        #expect(trial.findings.first?.expected == "发文机关；有效性")
        #expect(trial.findings.first?.severity == .info)
        // What the head of one document lacks, the template lacks: it is told once for the column.
        #expect(trial.findings.first?.subject == trial.findings.first?.source?.rawValue)
    }

    @Test func newsHasNoHeadToBeIncomplete() throws {
        var trial = try trial()
        trial.setLabels(["来源": "市教育局", "发布时间": "2026-03-03"])
        #expect(trial.rules == [])
    }

    @Test func notEveryDocumentHasAValidity() throws {
        var trial = try trial()
        trial.setLabels(["索引号": "014367331/2026-00012", "发文机关": "局", "成文日期": "2026年3月2日", "发布日期": "2026-03-03"])
        #expect(trial.rules == [])
    }

    // MARK: Document number

    @Test func aNormativeDocumentWithoutNumberIsAWarning() throws {
        var trial = try trial()
        trial.page.title = "云泽市校外培训机构管理办法"
        trial.setLabels([
            "索引号": "014367331/2026-00012", "发文字号": "无", "发文机关": "云泽市教育局", "成文日期": "2026年3月2日", "有效性": "有效",
        ])
        trial.setText("第一条 为了规范校外培训，制定本办法。")
        #expect(trial.rules == ["doc-metadata-missing"])
        #expect(trial.findings.first?.severity == .warning)
        #expect(trial.findings.first?.expected == "发文字号")
    }

    @Test(arguments: ["云泽市校外培训机构管理办法解读", "关于公开征求《云泽市校外培训机构管理办法》意见的公告", "关于召开教师大会的通知"])
    func whatIsNoNormativeDocumentNeedsNoNumber(title: String) throws {
        var trial = try trial()
        trial.page.title = title
        trial.page.metadata["articletitle"] = title
        trial.setLabels(["索引号": "014367331/2026-00012", "发文机关": "云泽市教育局", "成文日期": "2026年3月2日", "有效性": "有效"])
        trial.setText("第一条 为了规范校外培训，制定本办法。")
        #expect(trial.rules == [])
    }

    @Test func newsOfANormativeDocumentNeedsNoNumber() throws {
        var trial = try trial()
        trial.page.title = "云泽市发布《校外培训机构管理规定》"
        trial.setLabels(["来源": "云泽日报"])
        trial.setText("本报讯，云泽市近日发布一项规定。")
        #expect(trial.rules == [])
    }

    @Test func aNumberAboveTheTextIsEnough() throws {
        var trial = try trial()
        trial.page.title = "云泽市校外培训机构管理办法"
        trial.setLabels(["索引号": "014367331/2026-00012", "发文机关": "局", "成文日期": "2026年3月2日", "发布日期": "2026-03-03"])
        trial.setText("云教规〔2026〕1号", "第一条 为了规范校外培训，制定本办法。")
        #expect(trial.rules == [])
    }

    // MARK: Index number

    @Test func twoDocumentsOfOneIndexNumberAreTold() throws {
        var trial = try trial()
        #expect(trial.judgement.indexNumber(of: trial.subject) == "014367331/2026-00012")
        trial.knownIndexNumbers = ["014367331/2026-00012": PageTrial.address("/other.html")]
        #expect(trial.rules == ["doc-index-duplicate"])
        #expect(trial.findings.first?.message.chinese.contains("/other.html") == true)
    }

    @Test(arguments: ["http://www.yunze.gov.cn/page.html", "https://www.yunze.gov.cn/page.html#top"])
    func aDocumentIsNoDuplicateOfItself(address: String) throws {
        var trial = try trial()
        trial.knownIndexNumbers = ["014367331/2026-00012": try #require(WebAddress(address))]
        #expect(trial.rules == [])
    }

    @Test(arguments: ["014367331", "0142768-8", "无", "12620600MB0523338C"])
    func theCodeOfAnOrganIsNoIndexNumber(value: String) throws {
        var trial = try trial()
        trial.setLabels(["索引号": value])
        #expect(trial.judgement.indexNumber(of: trial.subject) == nil)
    }

    // MARK: Validity

    @Test(arguments: [
        ("云泽市校车管理办法（已废止）", "云教规〔2026〕1号"), ("云泽市校车管理办法的通知", "云教规〔2026〕1号\n（此件已废止）"),
    ])
    func aRepealedDocumentInForceIsTold(title: String, text: String) throws {
        var trial = try trial()
        trial.page.title = title
        trial.setText(text)
        #expect(trial.rules == ["document-repealed-but-valid"])
        trial.setLabels(["索引号": "014367331/2026-00012", "有效性": "废止", "发文机关": "局", "成文日期": "2026年3月2日"])
        #expect(trial.rules == [])
    }

    @Test func whatADocumentRepealsIsAnother() throws {
        var trial = try trial()
        trial.setText("云教规〔2026〕1号", "本办法自发布之日起施行，原《云泽市校车管理办法》同时废止。")
        #expect(trial.rules == [])
    }

    @Test func interpretationIsAskedForOnlyWhereSomebodyWantsIt() throws {
        var trial = try trial()
        trial.page.title = "云泽市校外培训机构管理办法"
        trial.date(.publication, "2026-03-03")
        #expect(trial.rules == [])
    }
}

import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// What the built-in pack says of disclosure guides.
struct GuideCheckTests {
    @Test func missingFieldsAreNamedTogether() throws {
        var trial = try PageTrial(.guide)
        trial.page.blocks[5] = .text(TextBlock("联系电话：0873-5550100。"))
        let finding = try #require(trial.finding("guide-field-missing"))
        #expect(trial.rules == ["guide-field-missing"])
        #expect(finding.expected == "传真号码；互联网联系方式")
        #expect(finding.message.chinese.contains("缺少2项"))
    }

    @Test(arguments: [
        (1, "编排体系"), (2, "获取方式"), (3, "工作机构的名称"), (4, "办公地址；办公时间"), (5, "联系电话；传真号码；互联网联系方式"),
    ])
    func eachFieldIsMissedByItself(paragraph: Int, expected: String) throws {
        var trial = try PageTrial(.guide)
        trial.page.blocks[paragraph] = .text(TextBlock(String(repeating: "依法推进公开。", count: 12)))
        if paragraph == 2 {
            trial.page.blocks[0] = .text(TextBlock("根据《中华人民共和国政府信息公开条例》（国务院令第711号），编制本指南。"))
        }
        #expect(trial.finding("guide-field-missing")?.expected?.contains(expected) == true)
    }

    @Test func theHoursOfAdviceAreOfficeHours() throws {
        var trial = try PageTrial(.guide)
        trial.page.blocks[4] = .text(TextBlock("办公地址：云泽市人民路1号。咨询时间：工作日9:00至17:00。"))
        #expect(trial.rules == [])
    }

    @Test func fieldsInATableAreThere() throws {
        var trial = try PageTrial(.guide)
        let cells = [["传真", "0873-5550101"], ["邮箱", "gk@yunze.example"]].map { row in row.map { TableCell($0) } }
        trial.page.blocks[5] = .table(TableGrid(rows: cells + [[TableCell("电话"), TableCell("0873-5550100")]]))
        #expect(trial.rules == [])
    }

    @Test func aGuideInAFileOrAPictureLacksNothing() throws {
        var trial = try PageTrial(.guide)
        trial.setText("政府信息公开指南")
        #expect(trial.rules == [])
        trial.page.blocks = PageTrial.guide.prefix(4).map { .text(TextBlock($0)) }
        #expect(trial.rules == ["guide-field-missing"])
        let file = AttachmentLink(title: "云泽市教育局指南.pdf", address: PageTrial.address("/zn.pdf"), format: .pdf)
        trial.page.attachments = [file]
        #expect(trial.rules == [])
        // The form of a request beside the text is not the guide.
        trial.page.attachments[0].title = "申请表"
        #expect(trial.rules == ["guide-field-missing"])
    }

    @Test func aListOfGuidesAndAPageOfSomethingElseLackNothing() throws {
        var trial = try PageTrial(.guide)
        trial.page.blocks.removeLast(4)
        #expect(trial.rules == ["guide-field-missing"])
        trial.page.kind = .list
        #expect(trial.rules == [])
        trial.page.kind = .article
        trial.setText(String(repeating: "云泽市教育局召开专题会议，研究部署下半年重点工作，要求压实责任、务求实效。", count: 10))
        #expect(trial.rules == [])
    }

    /// Real sites put a script that checks browsers into pages that they then show whole.
    @Test func aChallengeScriptOnAWholePageHidesNothing() throws {
        var trial = try PageTrial(.guide)
        trial.page.signs = [PageSign(.challengeScript), PageSign(.redirectScript)]
        trial.page.blocks[5] = .text(TextBlock("联系电话：0873-5550100。"))
        #expect(trial.rules == ["guide-field-missing"])
        trial.page.kind = .challenge
        #expect(trial.rules == [])
    }

    // MARK: What no longer holds

    @Test(arguments: [
        "不能当场答复的，自收到申请之日起15个工作日内予以答复。", "本机关自收到申请之日起十五个工作日内作出答复。",
        "本机关将在15个工作日内予以书面答复。", "如需延长答复期限，延长期限最长不超过１５个工作日。",
    ])
    func theTermOfTheOldRegulationIsAnError(sentence: String) throws {
        var trial = try PageTrial(.guide)
        trial.page.blocks.append(.text(TextBlock(sentence)))
        let finding = try #require(trial.finding("guide-outdated"))
        #expect(finding.severity == .error)
        #expect(finding.reason?.text == "term-2008")
        #expect(finding.expected == "20个工作日")
        #expect(finding.evidence == sentence.replacing("。", with: ""))
    }

    @Test(arguments: [
        "行政机关应当书面征求第三方的意见，第三方应当自收到征求意见书之日起15个工作日内提出意见，逾期未答复的由行政机关决定是否公开。",
        "被征求意见机关应当自收到征求意见书之日起15个工作日内答复。", "申请人应当自收到补正通知之日起15个工作日内补正申请内容。",
        "条例修订前，答复申请的期限为15个工作日。", "自收到申请之日起20个工作日内答复，最长延长20个工作日。",
        "自收到申请之日起115个工作日内答复。", "对投诉举报，在15个工作日内予以答复。",
    ])
    func fifteenWorkingDaysOfOthersAreNoError(sentence: String) throws {
        var trial = try PageTrial(.guide)
        trial.page.blocks.append(.text(TextBlock(sentence)))
        #expect(trial.rules == [])
    }

    @Test func theNumberOfTheOldRegulationIsAnError() throws {
        var trial = try PageTrial(.guide)
        trial.page.blocks[0] = .text(TextBlock("根据《中华人民共和国政府信息公开条例》（国务院令第492号），编制本指南，方便获取政府信息。"))
        #expect(trial.finding("guide-outdated")?.reason?.text == "law-2008")
        trial.page.blocks[0] = .text(TextBlock("根据《条例》（国务院令第492号公布，国务院令第711号修订），编制本指南，方便获取政府信息。"))
        #expect(trial.rules == [])
    }

    @Test func anAbolishedOrganIsAWarning() throws {
        var trial = try PageTrial(.guide)
        trial.page.blocks.append(.text(TextBlock("也可以向云泽市工商行政管理局申请。")))
        #expect(trial.finding("guide-outdated")?.severity == .warning)
        trial.page.blocks[8] = .text(TextBlock("市场监管局（原工商行政管理局）受理。"))
        #expect(trial.rules == [])
    }

    @Test func severalSlipsAreOneFindingOfTheGravest() throws {
        var trial = try PageTrial(.guide)
        trial.page.blocks += [
            .text(TextBlock("也可以向云泽市工商行政管理局申请。")), .text(TextBlock("自收到申请之日起15个工作日内答复。")),
        ]
        #expect(trial.rules == ["guide-outdated"])
        #expect(trial.findings.first?.severity == .error)
        #expect(trial.findings.first?.found == "15个工作日；工商行政管理局")
    }
}

import Supervision
import Testing

/// The six sections of the forms of 2019 and 2021: there, in order, titled and numbered.
struct ContentSectionTests {
    private func judged(_ change: (inout ContentReport) -> Void) throws -> Judged {
        var report = ContentReport()
        change(&report)
        return try Judged(report.page, kind: .townshipGov)
    }

    /// What the content checks say beside the tables, which these reports abridge.
    private func rules(_ judged: Judged) -> [String] {
        let own: Set<String> = [
            "report-section-missing", "report-section-order", "report-section-title-variant", "report-section-extra",
            "report-gov-assessment-missing", "report-problems-empty", "report-other-empty", "report-fee-not-stated",
            "report-general-topics", "report-overview-too-long",
        ]
        return judged.rules.filter(own.contains)
    }

    @Test(arguments: ["N、T", "N．T", "N T", "（N）T", "第N部分 T", "<b>N、T</b>", "<b>T</b>"])
    func aCompleteReportIsCorrectHoweverItIsNumbered(_ style: String) throws {
        #expect(try rules(judged { $0.style = style }) == [])
    }

    @Test(arguments: [
        (0, "工作总体情况"), (0, "概述"), (0, "工作开展情况"), (1, "主动公开情况"), (1, "政府信息主动公开情况"), (2, "依申请公开情况"),
        (2, "政府信息公开申请办理情况"), (2, "处理依申请公开情况"), (3, "行政复议和诉讼情况"), (3, "行政复议情况"),
        (3, "因依申请公开引发的行政复议、行政诉讼情况"), (4, "存在的问题和不足"), (4, "下一步工作打算"), (4, "問題與改進"), (5, "其他"),
        (5, "其它需要说明的情况"),
    ])
    func aPartUnderAnotherTitleIsThere(_ index: Int, _ title: String) throws {
        let judged = try judged { $0.titles[index] = title }
        #expect(rules(judged) == ["report-section-title-variant"])
        #expect(judged.findings(of: "report-section-title-variant")[0].expected == ContentReport().titles[index])
    }

    @Test(arguments: 0..<6)
    func aPartThatIsNotThereIsTold(_ index: Int) throws {
        for isNumberedAnew in [true, false] {
            let judged = try judged {
                $0.order.remove(at: index)
                if !isNumberedAnew { $0.numerals = ["一", "二", "三", "四", "五", "六"] }
            }
            let found = judged.findings(of: "report-section-missing")
            #expect(found.map(\.severity) == [.error])
            #expect(found.map(\.expected) == [ContentReport().titles[index]])
            #expect(judged.findings(of: "report-section-order").isEmpty)
            // One cause, one finding.
            #expect(judged.findings(of: "report-other-empty").isEmpty)
        }
    }

    @Test func aTableWithoutItsHeadingIsNoMissingPart() throws {
        let judged = try judged {
            $0.titles[3] = "　"; $0.numerals = ["一", "二", "三", "", "五", "六"]
        }
        #expect(rules(judged) == ["report-section-title-variant"])
    }

    @Test func aPartWithoutItsTableIsAPartAllTheSame() throws {
        #expect(try rules(judged { $0.hasTables = false }) == [])
    }

    @Test(arguments: [[0, 1, 3, 2, 4, 5], [0, 2, 1, 3, 4, 5], [0, 1, 2, 4, 3, 5]])
    func partsInAnotherOrderAreTold(_ order: [Int]) throws {
        let judged = try judged { $0.order = order }
        #expect(rules(judged) == ["report-section-order"])
        #expect(judged.findings(of: "report-section-order").map(\.severity) == [.warning])
    }

    @Test(arguments: [
        ["一", "二", "二", "四", "五", "六"], ["一", "二", "三", "五", "四", "六"], ["一", "二", "四", "五", "六", "七"],
    ])
    func partsThatAreNumberedWronglyAreTold(_ numerals: [String]) throws {
        #expect(try rules(judged { $0.numerals = numerals }) == ["report-section-order"])
    }

    @Test func aSectionBesideTheSixIsTold() throws {
        let judged = try judged { $0.tail = ["七、重点领域信息公开情况", "本年做了若干工作。"] }
        #expect(rules(judged) == ["report-section-extra"])
        #expect(judged.findings(of: "report-section-extra")[0].found == "七、重点领域信息公开情况")
    }

    @Test(arguments: ["七、附件", "七、名词解释", "附：统计表"])
    func attachmentsAreNoExtraSections(_ heading: String) throws {
        #expect(try rules(judged { $0.tail = [heading] }) == [])
    }

    @Test func nothingIsMissingWhereThePageWasCut() throws {
        let report = ContentReport(order: [0])
        var cut = try Judged(report.page, kind: .townshipGov).report
        cut.isCutShort = true
        let (pack, duty) = try #require(Judged.book.get().duties.first)
        let context = ReportContext(agencyName: "青岩镇", agencyKind: .townshipGov)
        let found = ReportJudgement(pack: pack, duty: duty).findings(of: cut, in: context)
        #expect(!found.contains { $0.rule == "report-section-missing" || $0.rule == "report-other-empty" })
    }
}

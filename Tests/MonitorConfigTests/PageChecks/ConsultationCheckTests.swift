import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// What the built-in pack says of the time that drafts are open for comments.
struct ConsultationCheckTests {
    private func trial(_ text: String, published: String? = "2026-03-02") throws -> PageTrial {
        var trial = try PageTrial(.document)
        trial.page.title = "关于公开征求《云泽市停车管理办法（征求意见稿）》意见的公告"
        trial.setText("云政办〔2026〕3号", text)
        if let published { trial.date(.publication, published) }
        return trial
    }

    @Test(arguments: [
        ("征求意见时间：2026年3月2日至2026年3月15日。", "2026-03-02/2026-03-15"),
        ("征求意见时间为2026年3月2日起至3月15日止。", "2026-03-02/2026-03-15"),
        ("意见征集时间：2026-03-02 09:00 至 2026-03-15 18:00", "2026-03-02/2026-03-15"),
        ("公示期：2026年3月2日（星期一）—3月15日（星期日）。", "2026-03-02/2026-03-15"),
        ("征求意见时间：2025年12月25日至1月10日。", "2025-12-25/2026-01-10"),
        ("征集时间：2026.3.2-2026.3.15", "2026-03-02/2026-03-15"), ("征求意见期为3月2日至15日。", "2026-03-02/2026-03-15"),
        ("请于2026年3月15日前将意见反馈至我局。", "2026-03-02/2026-03-15"), ("请于3月15日前反馈意见。", "2026-03-02/2026-03-15"),
        ("意见反馈截止时间：2026年3月15日。", "2026-03-02/2026-03-15"),
        ("自公告发布之日起至2026年3月15日，向社会公开征求意见。", "2026-03-02/2026-03-15"),
        ("征求意见期限为7天。", "2026-03-02/2026-03-08"), ("公众可自公告发布之日起7日内提出意见。", "2026-03-02/2026-03-08"),
        ("公众可自公告发布之日起十日内提出意见。", "2026-03-02/2026-03-11"),
        ("公示期为5个工作日，欢迎提出意见。", "2026-03-02/2026-03-09"),
        ("征求意见时间：二〇二六年三月二日至二〇二六年三月十五日。", "2026-03-02/2026-03-15"),
    ])
    func aShortTimeIsToldInWhateverFormItIsWritten(text: String, expected: String) throws {
        let trial = try trial(text)
        #expect(trial.rules == ["consultation-too-short"])
        #expect(trial.findings.first?.found == expected)
    }

    @Test(arguments: [
        ("征求意见时间：2026年3月2日至2026年3月31日。", "2026-03-02"), ("征求意见时间：2025年12月20日至1月20日。", "2025-12-20"),
        ("请于1月20日前反馈意见。", "2025-12-20"), ("征求意见期限为30日。", "2026-03-02"),
        ("公示期为30个工作日，欢迎提出意见。", "2026-03-02"), ("自发布之日起三十日内提出意见。", "2026-03-02"),
        // Several times: the longest is meant.
        ("征求意见时间：2026年3月2日至2026年4月2日。\n听证意见报名：2026年3月2日至3月5日。", "2026-03-02"),
    ])
    func thirtyDaysAreEnough(text: String, published: String) throws {
        #expect(try trial(text, published: published).rules == [])
    }

    @Test func aReasonMakesAShortTimeFair() throws {
        #expect(try trial("因情况紧急，征求意见时间缩短为2026年3月2日至3月9日。").rules == [])
        // The draft itself speaks of urgent cases.
        let text = "征求意见时间：2026年3月2日至3月9日。\n第十条 遇紧急情况的，车辆可以临时停放。"
        #expect(try trial(text).rules == ["consultation-too-short"])
    }

    @Test(arguments: ["2026年3月2日至3月9日开展检查。", "欢迎提出意见。", "请于2026年3月15日前反馈意见。"])
    func withoutATimeNothingIsSaid(text: String) throws {
        #expect(try trial(text, published: nil).rules == [])
    }

    @Test(arguments: [
        "关于《云泽市停车管理办法》征求意见采纳情况的公告", "云泽市停车设备采购需求征求意见公告", "关于停车场环境影响评价征求意见的公示", "停车管理办法",
    ])
    func otherTitlesAreNoConsultations(title: String) throws {
        var trial = try trial("征求意见时间：2026年3月2日至2026年3月9日。")
        trial.page.title = title
        #expect(!trial.rules.contains("consultation-too-short"))
    }

    @Test func aProbableDateOfPublicationIsWorthLess() throws {
        var trial = try trial("征求意见期限为7天。", published: nil)
        trial.date(.publication, "2026-03-02", confidence: .probable)
        #expect(trial.finding("consultation-too-short")?.severity == .info)
    }
}

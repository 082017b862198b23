import Supervision
import Testing

/// Titles of files, whose lines are paragraphs.
struct TitleLinesTests {
    private static let whole = "云泽市发展和改革局2023年政府信息公开工作年度报告"

    @Test(arguments: [
        ["云泽市发展和改革局", "2023年政府信息公开工作年度报告"], ["云泽市发展和改革局2023年政府信息", "公开工作年度报告"],
        ["附件2", whole], ["云泽市人民政府", whole],
    ])
    func aTitleIsReadFromTheLinesOnWhichItStands(_ lines: [String]) throws {
        let text = (lines + ["一、总体情况", "公开工作有序开展。"]).joined(separator: "\n")
        let report = try Judged(text).report
        #expect(report.title == Self.whole)
        #expect(report.titleAgency == "云泽市发展和改革局")
    }
}

package import Supervision

extension SoughtDocuments {
    /// What a page is searched for that may show annual reports on disclosure.
    package static let annualReports = SoughtDocuments(
        names: ["年度报告", "年报", "年度工作报告", "年度情况报告"],
        subjects: ["政府信息公开", "政务公开", "信息公开"],
        standIns: ["工作报告", "工作总结", "情况汇报", "总结"],
        organEndings: ["局", "委", "办", "政府", "镇", "乡", "街道", "中心"]
    )
}

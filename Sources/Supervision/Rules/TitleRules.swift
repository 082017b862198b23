/// Which titles are annual reports, by the key words they hold.
package struct TitleRules: Equatable, Sendable {
    /// One of these names the subject: 政府信息公开, 政务公开, …
    package var subjects: [String]
    /// With one of these it is the statutory report: 年度报告, 年报.
    package var statutoryForms: [String]
    /// With one of these it stands in for the report: 工作总结, 情况汇报.
    package var substituteForms: [String]
    /// With one of these it is something else: 网站, 报表, 要点, 通知.
    package var excluded: [String]
    /// Words around the agency's name that are no part of it: 关于, 的, 工作.
    package var fillers: [String]
    /// What an agency says instead of its name: 我局, 本机关.
    package var selfReferences: [String]
    /// What a government's name has after its territory, and titles leave out: 人民政府, 管理委员会.
    package var governmentSuffixes: [String]
    /// How names of organs end (局, 委员会, 镇 …); a phrase with such an end that fits no agency is another organ.
    package var organEndings: [String]

    package init(
        subjects: [String],
        statutoryForms: [String],
        substituteForms: [String],
        excluded: [String],
        fillers: [String] = [],
        selfReferences: [String] = [],
        governmentSuffixes: [String] = [],
        organEndings: [String] = []
    ) {
        self.subjects = subjects
        self.statutoryForms = statutoryForms
        self.substituteForms = substituteForms
        self.excluded = excluded
        self.fillers = fillers
        self.selfReferences = selfReferences
        self.governmentSuffixes = governmentSuffixes
        self.organEndings = organEndings
    }
}

/// Which titles are documents of a duty, by the key words they hold, and how they name their agencies.
package struct TitleRules: Equatable, Sendable {
    /// One of these names the subject: 政府信息公开, 政务公开, …
    package var subjects: [String]
    /// With one of these it is the statutory report: 年度报告, 年报.
    package var statutoryForms: [String]
    /// With one of these it stands in for the report: 工作总结, 情况汇报.
    package var substituteForms: [String]
    /// With one of these it is something else: 报表, 要点, 通知.
    package var excluded: [String]
    /// Words around the agency's name that are no part of it: 关于, 的, 工作.
    package var fillers: [String]
    /// What an agency says instead of its name: 我局, 本机关.
    package var selfReferences: [String]
    /// What a government's name has after its territory, and titles leave out: 人民政府, 管理委员会.
    package var governmentSuffixes: [String]
    /// How names of organs end (局, 委员会, 镇 …); a phrase with such an end that fits no agency is another organ.
    package var organEndings: [String]
    /// How titles of this duty are told from others that speak of it.
    package var grammar: Grammar
    /// How agencies are called beside their names.
    package var agencyWords: AgencyWords

    package init(
        subjects: [String],
        statutoryForms: [String],
        substituteForms: [String],
        excluded: [String],
        fillers: [String] = [],
        selfReferences: [String] = [],
        governmentSuffixes: [String] = [],
        organEndings: [String] = [],
        grammar: Grammar = Grammar(),
        agencyWords: AgencyWords = AgencyWords()
    ) {
        self.subjects = subjects
        self.statutoryForms = statutoryForms
        self.substituteForms = substituteForms
        self.excluded = excluded
        self.fillers = fillers
        self.selfReferences = selfReferences
        self.governmentSuffixes = governmentSuffixes
        self.organEndings = organEndings
        self.grammar = grammar
        self.agencyWords = agencyWords
    }

    /// Whether a phrase ends as names of organs do.
    func isOrgan(_ phrase: String) -> Bool {
        organEndings.contains { phrase.ends(with: $0) }
    }

    /// Words by where they stand in a title: before its form, between subject and form, behind the form.
    package struct Grammar: Equatable, Sendable {
        /// Forms that name the report without its subject, in a list of such reports: 年度报告, 年报.
        package var formsAlone: [String]
        /// Words that only look like a form: 年报表, 年报送.
        package var formTraps: [String]
        /// Before the form, these make it something else: 关于做好, 政府网站.
        package var excludedBefore: [String]
        /// Behind the form, these make it something else: 编制, 的函, 目录.
        package var excludedBehind: [String]
        /// Behind the form, these mean nothing: 图片版, 附件, 全文.
        package var harmlessBehind: [String]
        /// Times that are no year: 上半年, 季度.
        package var partsOfYear: [String]
        /// Behind a year, these say that something was done with the report in it: 报送, 公布.
        package var passing: [String]
        /// What joins two subjects: 和, 暨.
        package var connectors: [String]
        /// Subjects that are of this duty only behind the name of an organ: 信息公开.
        package var weakSubjects: [String]
        /// Bodies whose disclosure is another duty: 大学, 医院.
        package var otherBodies: [String]
        /// With one of these as its subject, the document stands in for the one that is owed: 单位 before 预算.
        package var substituteSubjects: [String]
        /// Before the form, these name someone else than the agency that publishes: 次会议第 (of a proposal).
        package var unnamedBefore: [String]
        /// With one of these, the title names a document of another duty too: which of its years is which is not said.
        package var doubtful: [String]

        package init(
            formsAlone: [String] = [],
            formTraps: [String] = [],
            excludedBefore: [String] = [],
            excludedBehind: [String] = [],
            harmlessBehind: [String] = [],
            partsOfYear: [String] = [],
            passing: [String] = [],
            connectors: [String] = [],
            weakSubjects: [String] = [],
            otherBodies: [String] = [],
            substituteSubjects: [String] = [],
            unnamedBefore: [String] = [],
            doubtful: [String] = []
        ) {
            self.formsAlone = formsAlone
            self.formTraps = formTraps
            self.excludedBefore = excludedBefore
            self.excludedBehind = excludedBehind
            self.harmlessBehind = harmlessBehind
            self.partsOfYear = partsOfYear
            self.passing = passing
            self.connectors = connectors
            self.weakSubjects = weakSubjects
            self.otherBodies = otherBodies
            self.substituteSubjects = substituteSubjects
            self.unnamedBefore = unnamedBefore
            self.doubtful = doubtful
        }
    }
}

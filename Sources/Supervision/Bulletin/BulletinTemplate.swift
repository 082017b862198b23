/// How an office writes its bulletin: its texts, what it scores, and which rules only say what could not be seen.
package struct BulletinTemplate: Equatable, Sendable {
    /// The name that files of this kind bear.
    package static let schemaName = "disclosure-monitor/bulletin/v1"

    package var id: String
    /// What stands above it.
    package var title: BulletinText
    /// What it says, in order; annexes come last.
    package var sections: [Chapter]
    /// Issues that are less grave than this are not listed.
    package var leastSeverity: Severity
    /// Issues of this severity or above are serious: ranking goes by their number first.
    package var seriousSeverity: Severity
    /// How many days before the due day a document has to be there for a good example.
    package var earlyDays: Int
    /// How agencies are scored.
    package var scoring: BulletinScoring
    /// The rules by which a page could not be read: no issues, and nobody's fault.
    package var unreadRules: Set<Rule.ID>
    /// The rules by which something else could not be decided: no issues either.
    package var undecidedRules: Set<Rule.ID>
    /// The words of tables and charts.
    package var terms: [BulletinTerm: LocalizedText]
    /// What kinds of pages are called.
    package var pageKinds: [SourceKind: LocalizedText]

    package init(
        id: String,
        title: BulletinText,
        sections: [Chapter],
        leastSeverity: Severity,
        seriousSeverity: Severity,
        earlyDays: Int,
        scoring: BulletinScoring,
        unreadRules: Set<Rule.ID>,
        undecidedRules: Set<Rule.ID>,
        terms: [BulletinTerm: LocalizedText],
        pageKinds: [SourceKind: LocalizedText]
    ) {
        (self.id, self.title, self.sections) = (id, title, sections)
        (self.leastSeverity, self.seriousSeverity, self.earlyDays) = (leastSeverity, seriousSeverity, earlyDays)
        (self.scoring, self.unreadRules, self.undecidedRules) = (scoring, unreadRules, undecidedRules)
        (self.terms, self.pageKinds) = (terms, pageKinds)
    }

    /// One section or annex.
    package struct Chapter: Equatable, Sendable {
        /// Which tables and charts it holds.
        package var part: Part
        /// Its heading, without number.
        package var title: BulletinText
        /// What it says before its tables.
        package var paragraphs: [Paragraph]

        package init(part: Part, title: BulletinText, paragraphs: [Paragraph]) {
            (self.part, self.title, self.paragraphs) = (part, title, paragraphs)
        }
    }

    /// What a section is about.
    package enum Part: String, CaseIterable, Sendable {
        /// 总体情况: numbers and rates beside those of the last period, obligations by state, issues by severity.
        case overview
        /// 各地区情况.
        case territories
        /// 主要问题: words alone; the list is an annex.
        case issues
        /// 得分排名.
        case ranking
        /// 上期问题整改: what became of the cases that the last period left.
        case rectification
        /// 好的做法: who was early and complete.
        case goodExamples = "good_examples"
        /// 监测盲区: what could not be seen, and since when.
        case blindSpots = "blind_spots"
        /// 下一步工作: words alone.
        case nextSteps = "next_steps"
        /// 统计口径: how everything was counted, and what is held against nobody; words alone.
        case method
        /// Annex: the list of issues.
        case issueList = "issue_list"
        /// Annex: each point that was lost, and why.
        case scoreSheet = "score_sheet"
        /// Annex: the obligations of which it is not known how they stand.
        case unknownList = "unknown_list"

        /// Whether it stands behind the text.
        package var isAnnex: Bool { [.issueList, .scoreSheet, .unknownList].contains(self) }

        /// The parts without which a bulletin would say more than is known.
        package static let indispensable: [Part] = [.blindSpots, .method]
    }

    /// One paragraph.
    package struct Paragraph: Equatable, Sendable {
        /// What it says.
        package var text: BulletinText
        /// It is left out where this variable has no value or is 0; nil: it does not depend on one.
        package var condition: BulletinVariable?
        /// It is left out where this variable has a value that is not 0; nil: it does not depend on one.
        package var exception: BulletinVariable?

        package init(
            _ text: BulletinText,
            if condition: BulletinVariable? = nil,
            unless exception: BulletinVariable? = nil
        ) {
            (self.text, self.condition, self.exception) = (text, condition, exception)
        }
    }

    /// A word of tables and charts; its key where the template has none.
    func term(_ term: BulletinTerm, in language: Language) -> String { terms[term]?[language] ?? term.rawValue }
}

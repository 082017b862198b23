/// Some topics must be spoken of, in the whole report or in certain parts.
package struct TopicsCriterion: Equatable, Sendable {
    /// Ids of the parts that are looked at; empty: the whole report with its tables and the names of its files.
    package var parts: [String]
    /// What the report must speak of.
    package var topics: [Topic]
    /// Where so many topics have headings of their own, a topic without one is looked for by its strict words.
    package var headed: Int?
    /// The part that tells whether the text was read; nothing is told of a report in which it says next to nothing.
    package var unlessEmpty: String?
    /// Endings of names of agencies that need not speak of the topics: a 街道办事处 is no government of its own.
    package var exemptNames: [String]
    /// With fewer ideographs than these, the part of `unlessEmpty` is a heading whose text stands elsewhere.
    package var leastCharacters: Int

    package init(
        parts: [String] = [],
        topics: [Topic],
        headed: Int? = nil,
        unlessEmpty: String? = nil,
        exemptNames: [String] = [],
        leastCharacters: Int = usualLeastCharacters
    ) {
        self.parts = parts
        self.topics = topics
        self.headed = headed
        self.unlessEmpty = unlessEmpty
        self.exemptNames = exemptNames
        self.leastCharacters = leastCharacters
    }

    /// The least ideographs of that part where a pack names none.
    package static let usualLeastCharacters = 20

    /// One matter, and the words by which a sentence speaks of it.
    package struct Topic: Equatable, Sendable {
        /// What the topic is called in findings.
        package var title: String
        /// A text with one of these speaks of it.
        package var words: [String]
        /// Words that speak of it outside of the parts, too.
        package var anywhere: [String]
        /// A sentence that begins with one of these heads a paragraph on the topic.
        package var headings: [String]
        /// What speaks of it and of nothing else.
        package var strictWords: [String]

        package init(
            title: String,
            words: [String],
            anywhere: [String] = [],
            headings: [String] = [],
            strictWords: [String] = []
        ) {
            self.title = title
            self.words = words
            self.anywhere = anywhere
            self.headings = headings
            self.strictWords = strictWords
        }
    }

    /// The beginning of a sentence in which a heading is looked for: number, 一是, and a few words.
    private static let headingLength = 18

    func failures(in subject: ReportCase) -> [CheckFailure] {
        guard sight(of: subject) == .whole else { return [] }
        let report = subject.report
        let sections = sections(of: report)
        let all = subject.sentences.map(\.folded) + [report.tableText, report.title].map { FoldedText.fold($0) }
        let files = report.attachmentTitles.map { FoldedText.fold($0) }
        let own = subject.sentences.filter { $0.part.map(parts.contains) ?? false }.map(\.folded)
        let texts = parts.isEmpty ? all + files : own
        return topics.filter { topic in !all.contains { Self.holds($0, topic.anywhere) } }
            .filter { !isSpoken(of: $0, in: texts) }
            .map { CheckFailure(expected: $0.title, place: $0.title, evidence: sections.first?.heading) }
    }

    /// Whether the parts are there, with their text, and the agency is one that must speak of the topics.
    func sight(of subject: ReportCase) -> CheckSight {
        let sections = sections(of: subject.report)
        guard !isExempt(subject) else { return .nothing }
        let isThere = parts.isEmpty || !sections.isEmpty
        return !subject.report.isCutShort && isRead(subject) && isThere && !sections.contains(where: \.hasTable)
            ? .whole : .partial
    }

    private func sections(of report: Report) -> [ReportSection] {
        report.sections.filter { section in section.id.map(parts.contains) ?? false }
    }

    private func isExempt(_ subject: ReportCase) -> Bool {
        let names = [subject.context.agencyName, subject.report.titleAgency, subject.report.agencyName ?? ""]
        return names.contains { name in exemptNames.contains { FoldedText.fold(name).hasSuffix($0) } }
    }

    private func isRead(_ subject: ReportCase) -> Bool {
        guard let unlessEmpty else { return true }
        return !subject.sections(unlessEmpty).contains { ($0.ideographCount ?? .max) < leastCharacters }
    }

    private func isSpoken(of topic: Topic, in texts: [String]) -> Bool {
        let isHeaded = topics.count { Self.hasHeading($0, in: texts) } >= headed ?? .max
        guard isHeaded else { return texts.contains { Self.holds($0, topic.words) } }
        return Self.hasHeading(topic, in: texts) || texts.contains { Self.holds($0, topic.strictWords) }
    }

    private static func hasHeading(_ topic: Topic, in texts: [String]) -> Bool {
        texts.contains {
            holds(String(String.UnicodeScalarView($0.unicodeScalars.prefix(headingLength))), topic.headings)
        }
    }

    private static func holds(_ text: String, _ words: [String]) -> Bool { words.contains { text.holds($0) } }
}

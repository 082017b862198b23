/// How a page says from when until when it takes comments.
package struct ConsultationWindow: Equatable, Sendable {
    /// Only a sentence with one of these speaks of the time for comments: 征求意见, 反馈.
    package var contexts: [String]
    /// The whole of what stands between the first and the last day: `起至`.
    package var between: [TextPattern]
    /// What stands right before a last day, at the end of the text before it: `截止时间为`.
    package var beforeLastDay: [TextPattern]
    /// What stands right behind a last day: `前`.
    package var behindLastDay: [TextPattern]
    /// A length in days: the first group is the number, the second the unit.
    package var lengths: [TextPattern]
    /// Units that are working days: 工作日.
    package var workingDayUnits: [String]

    package init(
        contexts: [String],
        between: [TextPattern],
        beforeLastDay: [TextPattern],
        behindLastDay: [TextPattern],
        lengths: [TextPattern],
        workingDayUnits: [String]
    ) {
        self.contexts = contexts
        self.between = between
        self.beforeLastDay = beforeLastDay
        self.behindLastDay = behindLastDay
        self.lengths = lengths
        self.workingDayUnits = workingDayUnits
    }

    /// A time for comments, both days included.
    struct Period: Equatable {
        let first: CivilDate
        let last: CivilDate
        let evidence: String
        /// Whether the page names its last day or its length alone, so that it begins with publication.
        let isFromPublication: Bool

        var days: Int { last.daysSinceEpoch - first.daysSinceEpoch + 1 }
    }

    /// Longer ones are of something else, such as the years of a plan.
    private static let mostDays = 400

    func periods(in sentence: ReportSentence, published: CivilDate?, calendar: WorkingCalendar?) -> [Period] {
        guard contexts.contains(where: { sentence.folded.holds($0) }) else { return [] }
        let reader = PeriodScanner(window: self, scalars: DatedText.fold(sentence.text), published: published)
        let read = reader.ranges()
        let all = read.isEmpty ? reader.deadlines() + reader.lengths(by: calendar) : read
        return all.map { first, last, isFromPublication in
            Period(first: first, last: last, evidence: sentence.excerpt, isFromPublication: isFromPublication)
        }
        .filter { (1...Self.mostDays).contains($0.days) }
    }
}

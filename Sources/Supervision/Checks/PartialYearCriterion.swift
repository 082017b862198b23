/// Figures are counted to a day before the end of the year, so that they are not those of the year.
package struct PartialYearCriterion: Equatable, Sendable {
    /// Before the day that something is counted to: 截至, 截止.
    package var marks: [String]
    /// Between mark and day these say nothing: 今年, 到.
    package var skipped: [String]
    /// Parts of a year that are named without a month: 第三季度, 上半年.
    package var partsOfYear: [String]
    /// Behind a month, these are part of the day: 底, 末.
    package var endings: [String]
    /// Behind the day, these make it a deadline: 前.
    package var deadlines: [String]
    /// What is counted in an annual report: 公开, 受理, 办结.
    package var counted: [String]
    /// Behind a number, these make it a figure: 条, 件.
    package var units: [String]
    /// A sentence with one of these speaks of an event, a plan or a campaign: 征求意见, 报名.
    package var asides: [String]
    /// A stated period of fewer days is that of something else than the report.
    package var leastDays: Int

    package init(
        marks: [String],
        skipped: [String],
        partsOfYear: [String],
        endings: [String],
        deadlines: [String],
        counted: [String],
        units: [String],
        asides: [String],
        leastDays: Int
    ) {
        self.marks = marks
        self.skipped = skipped
        self.partsOfYear = partsOfYear
        self.endings = endings
        self.deadlines = deadlines
        self.counted = counted
        self.units = units
        self.asides = asides
        self.leastDays = leastDays
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        let counted = subject.sentences.compactMap { sentence -> CheckFailure? in
            guard marks.contains(where: { sentence.folded.holds($0) }) else { return nil }
            let parts = sentence.folded.split { $0 == ";" }
            return parts.lazy.compactMap { self.partialDay(in: String($0), of: subject) }.first.map { found in
                CheckFailure(
                    found: found,
                    expected: "\(subject.year)-12-31",
                    evidence: Excerpt.of(sentence, around: found)
                )
            }
        }
        return counted.isEmpty ? statedPart(of: subject) : counted
    }

    /// The period that the text states ends before the year does.
    private func statedPart(of subject: ReportCase) -> [CheckFailure] {
        guard let period = subject.report.period, period.isStated, let from = period.from,
            from.year == subject.year, period.year == subject.year, !Self.isEndOfYear(period.through),
            period.through.daysSinceEpoch - from.daysSinceEpoch >= leastDays,
            !asides.contains(where: { FoldedText.fold(period.evidence).holds($0) })
        else { return [] }
        return [
            CheckFailure(
                found: "\(period.through)",
                expected: "\(subject.year)-12-31",
                evidence: period.evidence
            )
        ]
    }

    private static func isEndOfYear(_ day: CivilDate) -> Bool { day.month == 12 && day.day == 31 }

    // MARK: One sentence

    /// The words that name the day, where a figure is counted to it.
    private func partialDay(in text: String, of subject: ReportCase) -> String? {
        guard !asides.contains(where: { text.holds($0) }) else { return nil }
        for mark in marks {
            for range in text.ranges(holding: mark) {
                let rest = Array(text[range.upperBound...].unicodeScalars.prefix(120))
                guard let end = partialEnd(in: rest, of: subject) else { continue }
                let before = text[..<range.lowerBound]
                let isCounted =
                    holdsFigure(rest[end...])
                    || (before.hasSuffix("(") && holdsFigure(before.unicodeScalars.suffix(60)))
                    || subject.forms.words.period.contains { text.holds($0) }
                if isCounted { return mark + String(String.UnicodeScalarView(rest[..<end])) }
            }
        }
        return nil
    }

    /// Where the day ends that stands at the beginning of `rest` and lies before the end of the year.
    private func partialEnd(in rest: [Unicode.Scalar], of subject: ReportCase) -> Int? {
        let start = skipping(skipped, in: rest, from: 0)
        if let part = partsOfYear.first(where: { rest[start...].starts(with: $0.unicodeScalars) }) {
            return start + part.unicodeScalars.count
        }
        guard let date = PartialDate(in: rest, at: start, inheritedYear: subject.year), date.month != nil,
            let last = date.last, last.year == subject.year, !Self.isEndOfYear(last)
        else { return nil }
        let isInherited = PartialDate(in: rest, at: start) == nil
        let end = skipping(endings, in: rest, from: date.range.upperBound)
        guard !isInherited || isOfReportYear(last, subject),
            !deadlines.contains(where: { rest[end...].starts(with: $0.unicodeScalars) })
        else { return nil }
        return end
    }

    /// A report that is written in March may count to the March of its own year: only a later month is surely last year's.
    private func isOfReportYear(_ day: CivilDate, _ subject: ReportCase) -> Bool {
        guard day.month <= subject.forms.regimes.map(\.due.month).max() ?? 12 else { return true }
        let written = [subject.report.signed, subject.report.publication(after: subject.year)?.date].compactMap(\.self)
            .max()
        guard let written, let next = CivilDate(year: day.year + 1, month: day.month, day: 1) else { return false }
        return written < next
    }

    private func skipping(_ words: [String], in scalars: [Unicode.Scalar], from start: Int) -> Int {
        var position = start
        while let word = words.first(where: { scalars[position...].starts(with: $0.unicodeScalars) }), !word.isEmpty {
            position += word.unicodeScalars.count
        }
        return position
    }

    /// Whether something that such a report counts is followed by a number with a unit.
    private func holdsFigure(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        let text = String(String.UnicodeScalarView(scalars))
        guard let start = counted.compactMap({ text.range(holding: $0)?.upperBound }).min() else { return false }
        var rest = text[start...].unicodeScalars
        while let digit = rest.firstIndex(where: \.isASCIIDigit) {
            rest = rest[digit...].drop { $0.isASCIIDigit || $0 == "," || $0 == "." }
            let unit = String(rest.drop { $0 == "余" || $0 == "多" || $0 == "万" }.prefix(4))
            if units.contains(where: { unit.hasPrefix($0) }) { return true }
        }
        return false
    }
}

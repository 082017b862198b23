/// Finds the period that a report states for its figures.
///
/// `本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止`, with dropped characters (`202411日至1231日`), in Chinese digits,
/// or as `截至2024年11月底` where that is all a report says.
struct PeriodReader {
    /// Words of a sentence that states the period: 统计期限, 时限, 所列数据.
    let words: [String]

    /// The period that `paragraphs` state; nil where none does.
    ///
    /// - Parameter reportYear: The year of a date that bears none, such as 11月底.
    func period(in paragraphs: [String], reportYear: Int?) -> ReportPeriod? {
        var best: ReportPeriod?
        for sentence in paragraphs.lazy.flatMap({ Self.sentences(of: $0) }) {
            guard let period = period(in: sentence, reportYear: reportYear) else { continue }
            if period.isStated, period.from != nil { return period }
            if best.map({ Self.prefers(period, to: $0) }) ?? true { best = period }
        }
        return best
    }

    private func period(in sentence: Substring, reportYear: Int?) -> ReportPeriod? {
        let folded = FoldedText.fold(sentence)
        guard folded.holds("截") || WrittenYear.stands(in: folded) else { return nil }
        let scalars = Array(folded.unicodeScalars)
        let isStated = words.contains { folded.holds($0) }
        let evidence = String(sentence.prefix(120))
        if let range = Self.range(in: scalars) {
            let period = ReportPeriod(from: range.from, through: range.through, isStated: isStated, evidence: evidence)
            // A span of some weeks is mostly that of a campaign.
            return isStated || period.isWholeYear ? period : nil
        }
        return Self.cutOff(in: scalars, reportYear: reportYear).map {
            ReportPeriod(from: nil, through: $0, isStated: isStated, evidence: evidence)
        }
    }

    /// A whole year before a day until which something was counted, and a later such day before an earlier one.
    private static func prefers(_ left: ReportPeriod, to right: ReportPeriod) -> Bool {
        (left.from == nil) == (right.from == nil) ? left.from == nil && left.through > right.through : left.from != nil
    }

    private static func sentences(of paragraph: String) -> [Substring] {
        paragraph.split { $0 == "。" || $0 == "；" || $0 == ";" || $0 == "\n" }
    }

    /// The first span from one date to another.
    private static func range(in scalars: [Unicode.Scalar]) -> (from: CivilDate, through: CivilDate)? {
        var position = 0
        while position < scalars.count {
            guard let first = PartialDate(in: scalars, at: position) else {
                position += 1
                continue
            }
            position = first.range.upperBound
            guard first.month != nil, let second = end(of: first, in: scalars) else { continue }
            if let from = first.first, let through = second.last, from < through { return (from, through) }
        }
        return nil
    }

    /// The date that follows `first` behind 至, 到 or a dash.
    private static func end(of first: PartialDate, in scalars: [Unicode.Scalar]) -> PartialDate? {
        var position = first.range.upperBound
        var hasMark = false
        while position < scalars.count, position - first.range.upperBound < 12 {
            let scalar = scalars[position]
            if marks.contains(scalar) {
                hasMark = true
            } else if !["起", "开", "始", ",", "止"].contains(scalar), hasMark || !isHour(scalar) {
                break
            }
            position += 1
        }
        guard hasMark else { return nil }
        return PartialDate(in: scalars, at: position, inheritedYear: first.year).flatMap { $0.month == nil ? nil : $0 }
    }

    /// `1月1日零时至`, `1月1日00:00—`, `1月1日（含）至`.
    private static func isHour(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIIDigit || ["零", "时", "点", "分", ":", "(", ")", "含"].contains(scalar)
    }

    private static let marks: Set<Unicode.Scalar> = ["至", "到", "-", "—", "–", "~", "～", "―", "─"]

    /// The day of `截至2024年11月底`, `截止11月末`.
    private static func cutOff(in scalars: [Unicode.Scalar], reportYear: Int?) -> CivilDate? {
        for position in scalars.indices.dropLast(3) where scalars[position] == "截" {
            guard scalars[position + 1] == "至" || scalars[position + 1] == "止" else { continue }
            var start = position + 2
            while start < scalars.count, ["到", "至", "目", "前", ":"].contains(scalars[start]) { start += 1 }
            guard let date = PartialDate(in: scalars, at: start, inheritedYear: reportYear), date.month != nil else {
                continue
            }
            return date.last
        }
        return nil
    }
}

/// A number is left out among the headings of the first level: 一、三、四.
struct HeadingGapCriterion {
    func failures(in subject: ReportCase) -> [CheckFailure] {
        let report = subject.report
        guard !report.isCutShort else { return [] }
        let printed = report.text.split(separator: "\n").compactMap { HeadingMark(String($0)) }
        return zip(report.sections, report.sections.dropFirst()).compactMap { before, behind in
            guard let first = before.number, let second = behind.number, second > first + 1,
                // The rows of a table have numbers of their own: 八、机构建设和保障经费情况.
                !report.tableText.contains(before.heading), !report.tableText.contains(behind.heading),
                // What was not read as a heading may be one all the same.
                !printed.contains(where: { $0.number > first && $0.number < second })
            else { return nil }
            return CheckFailure(
                found: "\(before.heading) → \(behind.heading)",
                place: behind.heading,
                evidence: behind.heading
            )
        }
    }
}

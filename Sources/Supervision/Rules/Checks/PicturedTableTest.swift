/// A statutory table is there only as a picture, which no machine and no blind reader can read.
struct PicturedTableTest {
    func failures(in case_: ReportCase) -> [CheckFailure] {
        let report = case_.report
        let pictures = report.signs.filter { $0.name == .imageOnly }.map(\.evidence)
        guard !pictures.isEmpty else { return [] }
        var seen = Set(report.tables.map(\.table))
        return case_.duty.tableForms.compactMap { form in
            guard seen.insert(form.table).inserted, let part = form.part else { return nil }
            let titles = case_.sections(part).map(\.title)
            guard let picture = pictures.first(where: { Self.isHeading($0, of: titles) }) else { return nil }
            return CheckFailure(place: form.title, evidence: picture)
        }
    }

    private static func isHeading(_ heading: String, of titles: [String]) -> Bool {
        let heading = FoldedText.bare(heading)
        return titles.contains { title in
            let title = FoldedText.bare(title)
            return !title.isEmpty && (heading.holds(title) || title.holds(heading) && heading.utf8.count > 12)
        }
    }
}

/// A statutory table is there only as a picture, which no machine and no blind reader can read.
struct PicturedTableCriterion {
    func failures(in subject: ReportCase) -> [CheckFailure] {
        let report = subject.report
        let pictures = report.picturedHeadings
        guard !pictures.isEmpty else { return [] }
        var seen = Set(report.tables.map(\.table))
        return subject.forms.tableForms.compactMap { form in
            guard seen.insert(form.table).inserted, let part = form.part else { return nil }
            guard let picture = report.picture(in: subject.sections(part)) else { return nil }
            return CheckFailure(place: form.title, evidence: picture)
        }
    }
}

extension Report {
    /// The headings under which the page has pictures in place of figures.
    var picturedHeadings: [String] {
        signs.filter { $0.name == .imageOnly || $0.name == .illustrated }.map(\.evidence)
    }

    /// The heading of one of `sections` under which there is a picture in place of figures.
    func picture(in sections: [ReportSection]) -> String? {
        let titles = sections.map { FoldedText.bare($0.title) }.filter { !$0.isEmpty }
        return picturedHeadings.first { heading in
            let heading = FoldedText.bare(heading)
            return titles.contains { heading.holds($0) || $0.holds(heading) && heading.utf8.count > 12 }
        }
    }
}

import Supervision

/// The dates that stand behind a page, in its metadata.
struct MetaDates {
    /// Names under which systems give the date of publication, in lower case.
    private static let publicationNames = [
        "pubdate", "publishdate", "pubtime", "publishtime", "publish_time", "firstpublishedtime",
        "article:published_time",
        "og:release_date", "releasedate", "dc.date.issued", "dcterms.issued", "datepublished", "createdate",
        "og:pubdate",
    ]
    /// Names under which systems say when they wrote the page.
    private static let generationNames = [
        "htmlgeneratetime", "generatetime", "lastmodifytime", "others", "pagegeneratetime",
    ]

    private(set) var dates: [PageDate] = []
    /// What shows that the date of publication is the time of generation; nil where nothing does.
    private(set) var generationEvidence: String?

    init(_ metadata: PageMetadata) {
        let generations = Self.generationNames.compactMap { name -> (text: String, date: WrittenDate)? in
            guard let text = metadata[name], name != "others" || text.contains("生成"),
                let date = WrittenDate.first(in: text)
            else { return nil }
            return (text, date)
        }
        for generation in generations {
            dates.append(
                PageDate(date: generation.date.date, kind: .generation, basis: .meta, evidence: generation.text)
            )
        }
        for name in Self.publicationNames {
            guard let text = metadata[name], let date = WrittenDate.first(in: text) else { continue }
            let generation = generations.first { Self.isSameMoment($0.date, date) }
            if let generation { generationEvidence = "\(name) \(text) = \(generation.text)" }
            dates.append(
                PageDate(
                    date: date.date,
                    kind: generation == nil ? .publication : .generation,
                    basis: .meta,
                    evidence: "\(name) \(text)"
                )
            )
        }
    }

    /// Whether both name the same minute, or nearly: a page is written within moments.
    private static func isSameMoment(_ first: WrittenDate, _ second: WrittenDate) -> Bool {
        guard first.date == second.date, let one = first.minuteOfDay, let other = second.minuteOfDay else {
            return false
        }
        return abs(one - other) <= 1
    }
}

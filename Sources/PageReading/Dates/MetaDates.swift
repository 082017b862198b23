import Supervision

/// The dates that stand behind a page, in its metadata.
struct MetaDates {
    /// Names under which systems give the date of publication, in lower case.
    private static let publicationNames = [
        "pubdate", "publishdate", "articlepubdate", "pubtime", "publishtime", "publish_time", "publish_date",
        "publish-date", "publish-time", "pub_date", "firstpublishedtime", "article:published_time",
        "bytedance:published_time", "og:published_time", "og:release_date", "releasedate", "release_date",
        "releasetime", "publisheddate", "published_time", "dc.date.issued", "dcterms.issued", "dc.date",
        "datepublished",
        "articledate", "fbrq", "fbsj", "createdate", "createtime", "create_time", "og:pubdate", "date",
    ]
    /// Names under which systems say when they wrote the page.
    private static let generationNames = [
        "htmlgeneratetime", "generatetime", "lastmodifytime", "others", "pagegeneratetime", "htmlcreatetime",
        "lastmodified", "last-modified", "article:modified_time", "bytedance:updated_time", "og:updated_time",
    ]

    /// Whether a field of this name, in lower case, gives the date of publication.
    static func isPublication(_ name: String) -> Bool { publicationNames.contains(name) }

    private(set) var dates: [PageDate] = []
    /// What shows that the date of publication is the time of generation; nil where nothing does.
    private(set) var generationEvidence: String?

    init(_ metadata: PageMetadata) {
        let generations = Self.generationNames.compactMap { name -> (text: String, date: WrittenDate)? in
            guard let text = metadata[name], name != "others" || text.contains("生成"),
                let date = Self.read(text)
            else { return nil }
            return (text, date)
        }
        for generation in generations {
            dates.append(
                PageDate(date: generation.date.date, kind: .generation, basis: .meta, evidence: generation.text)
            )
        }
        for name in Self.publicationNames {
            guard let text = metadata[name], let date = Self.read(text) else { continue }
            let generation = generations.first { Self.isSameMoment($0.date, date) }
            if let generation { generationEvidence = "\(name) \(text) = \(generation.text)" }
            dates.append(
                PageDate(
                    date: date.date,
                    kind: generation == nil ? .publication : .generation,
                    basis: .meta,
                    evidence: "\(name) \(text)",
                    confidence: date.isRepaired && generation == nil ? .probable : nil
                )
            )
        }
    }

    private static func read(_ text: String) -> WrittenDate? {
        WrittenDate.whole(text) ?? WrittenDate.first(in: text) ?? EnglishDate.read(text)
    }

    /// Whether both name the same minute, or nearly: a page is written within moments.
    private static func isSameMoment(_ first: WrittenDate, _ second: WrittenDate) -> Bool {
        guard first.date == second.date, let one = first.minuteOfDay, let other = second.minuteOfDay else {
            return false
        }
        return abs(one - other) <= 1
    }
}

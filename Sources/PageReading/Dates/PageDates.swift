import Supervision

/// Gathers every date that speaks of a page's document, best basis first.
struct PageDates {
    private(set) var dates: [PageDate] = []
    private(set) var generationEvidence: String?
    /// Texts in which a date stands that can be split into several.
    private(set) var ambiguities: [String] = []

    /// What dates of publication were read from whose labels stand in the text or behind it: a clear date of the
    /// metadata is better than a date that may be quoted.
    private var farPublications: Set<String> = []

    /// A page whose text is no document's, such as a list, has no `regions`.
    init(regions: PageRegions?, metadata: PageMetadata, address: WebAddress?) {
        var found: [PageDate] = []
        if let regions { found = readShown(regions) }
        let meta = MetaDates(metadata)
        generationEvidence = meta.generationEvidence
        if meta.dates.contains(where: { $0.kind == .publication }) {
            found.removeAll { $0.kind == .publication && farPublications.contains($0.evidence) }
        }
        found += meta.dates
        if let survey = regions?.survey { found += MachineDates.read(survey, before: regions?.bodyStart) }
        if let date = (address ?? metadata["url"].flatMap { WebAddress($0) }).flatMap(AddressDate.read) {
            found.append(date)
        }
        dates = Self.ordered(found)
    }

    /// Adds the date under the text.
    mutating func addSignature(of blocks: [ContentBlock]) {
        let signature = SignatureDate.find(in: blocks)
        dates = Self.ordered(dates + signature.dates)
        if let ambiguity = signature.ambiguity { ambiguities.append(ambiguity) }
    }

    /// Labelled dates, the clearest label first; where none is of publication, a date without a label.
    private mutating func readShown(_ regions: PageRegions) -> [PageDate] {
        let tape = TextTape(regions.survey, range: regions.survey.document.nodes.indices)
        let read = LabelledDate.read(tape.bytes.span)
        let labelled = read.dates.compactMap { found -> (date: PageDate, rank: Int)? in
            guard let rank = Self.rank(of: found.label, at: found.offset, tape, regions) else { return nil }
            return (PageDate(found, isCertain: rank < Self.doubtful && found.label.rank != DateLabel.updateRank), rank)
        }
        let nearby = Set(labelled.filter { $0.rank < Self.doubtful + 10 }.map(\.date.evidence))
        farPublications = Set(labelled.map(\.date.evidence)).subtracting(nearby)
        ambiguities = read.ambiguities.compactMap { found in
            Self.rank(of: found.label, at: found.offset, tape, regions).map { _ in found.evidence }
        }
        var dates = labelled.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.date)
        guard !dates.contains(where: { $0.kind == .publication }) else { return dates }
        let ranges = read.dates.map { $0.offset..<$0.date.range.upperBound }
        let unlabelled = HeaderDate(regions: regions, tape: tape, labelled: ranges).find()
        // Under a title stands in brackets, too, on which day a document was signed or adopted: where the head names a day
        // of issue, the brackets do not say when it was published.
        let isOfIssue = dates.contains { $0.kind == .issue } && unlabelled.date.map(Self.isBracketed) ?? false
        if let date = unlabelled.date, ambiguities.isEmpty, !isOfIssue { dates.append(date) }
        if let ambiguity = unlabelled.ambiguity { ambiguities.append(ambiguity) }
        return dates
    }

    private static func isBracketed(_ date: PageDate) -> Bool {
        guard let first = date.evidence.first, let last = date.evidence.last else { return false }
        return "（([【〔".contains(first) && "）)]】〕".contains(last)
    }

    /// From this rank on, a label's place makes it doubtful.
    private static let doubtful = 20
    /// How well a labelled date speaks of the document; nil where it speaks of something else.
    private static func rank(of label: DateLabel, at offset: Int, _ tape: TextTape, _ regions: PageRegions) -> Int? {
        let node = tape.node(at: offset)
        switch regions.place(of: node) {
        case .elsewhere: return nil
        case .head: return isOfEvent(label, tape, regions, node) ? nil : headRank(label, node, regions)
        case .behind: return label.isBare || label.rank == DateLabel.updateRank ? nil : label.rank + doubtful + 10
        case .body where regions.isInIndexTable(node): return headRank(label, node, regions)
        case .body:
            let line = tape.line(around: offset)
            let before = tape.bytes.span.extracting(line.lowerBound..<offset)
            let beginsLine = DateScanner.residue(of: before, without: before.count..<before.count) == 0
            if label.isBare || !beginsLine || line.count > 240 || regions.isInDataTable(node) { return nil }
            return label.rank + doubtful + 20
        }
    }

    private static func headRank(_ label: DateLabel, _ node: Int, _ regions: PageRegions) -> Int {
        label.rank + (regions.survey.isChrome[node] ? 20 : 0)
    }

    /// Whether 时间 stands at the beginning of a notice, before the place of what it announces.
    private static func isOfEvent(_ label: DateLabel, _ tape: TextTape, _ regions: PageRegions, _ node: Int) -> Bool {
        guard label.isBare, let text = regions.text, text.contains(node) else { return false }
        let end = label.range.upperBound
        return tape.bytes.span.extracting(end..<min(end + 240, tape.bytes.count)).contains("地点")
    }

    /// Without repetitions, by basis; the order within a basis stays.
    private static func ordered(_ dates: [PageDate]) -> [PageDate] {
        var kept: [PageDate] = []
        for date in dates {
            let isKnown = kept.contains { $0.date == date.date && $0.kind == date.kind && $0.basis == date.basis }
            if !isKnown { kept.append(date) }
        }
        return kept.enumerated().sorted { ($0.element.basis, $0.offset) < ($1.element.basis, $1.offset) }.map(\.element)
    }
}

extension PageDate {
    /// A date that stands behind its label.
    init(_ labelled: LabelledDate, isCertain: Bool = true) {
        let isProbable = labelled.date.isRepaired || !isCertain
        // An update comes after the publication, and nobody says how long after.
        let isUpdate = labelled.label.rank == DateLabel.updateRank
        self.init(
            date: labelled.date.date,
            kind: labelled.label.kind,
            basis: .shown,
            evidence: labelled.evidence,
            confidence: isUpdate ? .hint : isProbable && labelled.label.kind != .generation ? .probable : nil
        )
    }
}

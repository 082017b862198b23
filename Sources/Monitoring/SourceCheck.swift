package import Supervision

/// One pass over one source.
package struct SourceCheck: Sendable {
    let fetcher: any PageFetcher
    let reader: any PageReader
    let attachmentReader: any AttachmentReader
    let clock: any MonitorClock
    let rules: SupervisionRules

    package init(
        fetcher: any PageFetcher,
        reader: any PageReader,
        attachmentReader: any AttachmentReader,
        clock: any MonitorClock,
        rules: SupervisionRules
    ) {
        self.fetcher = fetcher
        self.reader = reader
        self.attachmentReader = attachmentReader
        self.clock = clock
        self.rules = rules
    }

    /// Looks at the list, then at the articles it leads to, and says what follows.
    ///
    /// Every outcome, a failed fetch included, is evaluated: a deadline passes whether or not a server answers.
    package func run(_ source: Source, after previous: SourceState) async -> SourceEvaluation {
        let list = await observe(source, after: previous)
        let catalogued = rules.evaluate(list, of: source, after: previous, at: clock.now())
        guard list.succeeded else { return catalogued }
        let articles = await observeArticles(of: catalogued.state, in: source)
        return rules.evaluate(articles, in: catalogued, at: clock.now())
    }

    // MARK: The list

    private func observe(_ source: Source, after previous: SourceState) async -> ListObservation {
        let observation = await observeFirstPage(of: source, after: previous)
        // Only an absent report needs the whole list; a column is judged by its newest rows.
        guard source.kind.isDutyList, case .read(let start, let validators, let digest) = observation else {
            return observation
        }
        let first = rules.duties(of: source).map(\.firstReportYear).min() ?? rules.firstReportYear
        let walk = ListWalk(fetcher: fetcher, reader: reader, source: source, firstReportYear: first)
        let list = await walk.list(from: start)
        guard !list.rows.isEmpty else { return .unreadable(reason: "no-rows") }
        // That the first page is unchanged says nothing about the pages behind it: the next look goes to all of them.
        let isOnePage = list.rows.count == start.rows.count
        return isOnePage
            ? .read(list, validators: validators, digest: digest)
            : .read(list, validators: PageValidators(), digest: nil)
    }

    /// A function of its own, so that the page's bytes are let go before anything else is fetched.
    private func observeFirstPage(of source: Source, after previous: SourceState) async -> ListObservation {
        let isKnown = previous.readingKey == rules.readingKey(of: source)
        let validators = isKnown ? previous.validators : PageValidators()
        switch await fetcher.fetch(FetchRequest(address: source.address, validators: validators)) {
        case .notModified(let validators): return .unchanged(validators: validators)
        case .refused(let refusal): return .blocked(refusal)
        case .failed(let failure): return .unreachable(failure)
        case .fetched(let page):
            if isKnown, page.digest == previous.digest { return .unchanged(validators: page.validators) }
            return observation(of: reader.read(page, as: .list, rowPath: source.rowPath), of: source, from: page)
        }
    }

    private func observation(of reading: ReadPage, of source: Source, from page: FetchedPage) -> ListObservation {
        if reading.kind == .challenge { return .blocked(FetchRefusal(status: 200, sign: .challengePage)) }
        let list = reading.usableList
        // The columns of years are followed for reports alone.
        let isFound = list?.rows.isEmpty == false || (list != nil && source.kind.isDutyList)
        guard let list = isFound ? list : servedReport(in: reading, at: source) else {
            // An empty list is a page that could not be read, never a list without reports.
            let isNamed = reading.kind != .list && reading.kind != .other && reading.kind != .article
            return .unreadable(reason: isNamed ? reading.kind.rawValue : "no-rows")
        }
        return .read(list, validators: page.validators, digest: page.digest)
    }

    /// Some columns show their newest report in place of a list: it is there, and what else there may be is not known.
    private func servedReport(in reading: ReadPage, at source: Source) -> ListReading? {
        let isDocument = reading.kind == .article || reading.kind == .report
        guard isDocument, let title = reading.title,
            rules.duties(of: source).contains(where: { ReportTitle(title, rules: $0.duty.titles).form != .other })
        else { return nil }
        let row = ListRow(title: title, address: source.address, date: reading.published?.date)
        var list = ListReading(rows: [row])
        list.isCutShort = true
        return list
    }

    // MARK: Articles

    private func observeArticles(
        of state: SourceState,
        in source: Source
    ) async -> [WebAddress: ArticleObservation] {
        let check = ArticleCheck(
            fetcher: fetcher,
            reader: reader,
            attachmentReader: attachmentReader,
            rules: rules,
            source: source
        )
        var observations: [WebAddress: ArticleObservation] = [:]
        await withTaskGroup(of: (WebAddress, ArticleObservation).self) { group in
            for report in rules.reportsToRead(in: state) {
                group.addTask { (report.address, await check.observe(report)) }
            }
            for await (address, observation) in group {
                observations[address] = observation
            }
        }
        return observations
    }
}

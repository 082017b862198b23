package import Supervision

/// One pass over one source.
package struct SourceCheck: Sendable {
    let fetcher: any PageFetcher
    let reader: any PageReader
    let clock: any MonitorClock
    let rules: SupervisionRules

    package init(
        fetcher: any PageFetcher,
        reader: any PageReader,
        clock: any MonitorClock,
        rules: SupervisionRules
    ) {
        self.fetcher = fetcher
        self.reader = reader
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
        let articles = await observeArticles(of: catalogued.state)
        return rules.evaluate(articles, in: catalogued, at: clock.now())
    }

    // MARK: The list

    private func observe(_ source: Source, after previous: SourceState) async -> ListObservation {
        let observation = await observeFirstPage(of: source, after: previous)
        // Only an absent report needs the whole list; a column is judged by its newest rows.
        guard source.kind == .annualReportList, case .read(let list, let validators, let digest) = observation else {
            return observation
        }
        return .read(await whole(list), validators: validators, digest: digest)
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
            return observation(of: reader.read(page, as: .list), from: page)
        }
    }

    private func observation(of reading: ReadPage, from page: FetchedPage) -> ListObservation {
        if reading.kind == .challenge { return .blocked(FetchRefusal(status: 200, sign: .challengePage)) }
        guard var list = reading.list, !list.rows.isEmpty else {
            // An empty list is a page that could not be read, never a list without reports.
            let isNamed = reading.kind != .list && reading.kind != .other && reading.kind != .article
            return .unreadable(reason: isNamed ? reading.kind.rawValue : "no-rows")
        }
        list.isCutShort = list.isCutShort || reading.signs.contains { $0.name == .cutShort }
        return .read(list, validators: page.validators, digest: page.digest)
    }

    /// The list with the pages that follow, up to a bound; where one cannot be read, the list stays as far as it came.
    private func whole(_ first: ListReading) async -> ListReading {
        var list = first
        var visited: Set<WebAddress> = []
        while !list.isWhole, list.pagesRead < Self.mostPages, let next = list.nextPage, visited.insert(next).inserted {
            guard case .fetched(let page) = await fetcher.fetch(FetchRequest(address: next)),
                let more = reader.read(page, as: .list).list, list.append(more)
            else { break }
        }
        return list
    }

    /// No agency has reported for so long that its reports fill more pages.
    private static let mostPages = 20

    // MARK: Articles

    private func observeArticles(of state: SourceState) async -> [WebAddress: ArticleObservation] {
        var observations: [WebAddress: ArticleObservation] = [:]
        await withTaskGroup(of: (WebAddress, ArticleObservation).self) { group in
            for report in rules.reportsToRead(in: state) {
                group.addTask { (report.address, await observe(report)) }
            }
            for await (address, observation) in group {
                observations[address] = observation
            }
        }
        return observations
    }

    private func observe(_ report: KnownReport) async -> ArticleObservation {
        let isKnown = report.article?.contentHash != nil
        let validators = isKnown ? report.article?.validators : nil
        let request = FetchRequest(address: report.address, validators: validators ?? PageValidators())
        switch await fetcher.fetch(request) {
        case .notModified(let validators): return .unchanged(validators: validators)
        case .refused(let refusal): return .unreadable(reason: refusal.reason)
        case .failed(let failure):
            return failure.reason == .notFound ? .gone : .unreadable(reason: failure.text)
        case .fetched(let page):
            if isKnown, page.digest == report.article?.digest { return .unchanged(validators: page.validators) }
            return observation(of: reader.read(page, as: .article), of: report, from: page)
        }
    }

    private func observation(of reading: ReadPage, of report: KnownReport, from page: FetchedPage) -> ArticleObservation
    {
        switch reading.kind {
        case .notFound: return .gone
        case .challenge, .scriptOnly, .empty: return .unreadable(reason: reading.kind.rawValue)
        case .list, .article, .report, .other: break
        }
        guard let (_, duty) = rules.reportDuty, let agency = rules.watchlist.agency(report.agency) else {
            return .unreadable(reason: "no-duty")
        }
        let expectation = ReportReader.Expectation(
            rowTitle: report.title,
            listDate: report.listDate,
            statedYear: report.reportYear.year,
            agencyKind: agency.kind
        )
        let content = ReportReader(duty: duty).report(in: reading, expecting: expectation)
        return .read(content, validators: page.validators, digest: page.digest)
    }
}

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
        let visit = await observe(source, after: previous)
        let now = clock.now()
        let catalogued = rules.evaluate(visit.list, probe: visit.probe, of: source, after: previous, at: now)
        guard catalogued.state.standing == .ok else { return catalogued }
        let articles = await observeArticles(of: catalogued.state, in: source)
        var evaluation = rules.evaluate(articles, in: catalogued, at: clock.now())
        evaluation.state.examination = await examination(of: visit, at: source, after: previous)
        return evaluation
    }

    private func examination(of visit: Visit, at source: Source, after previous: SourceState) async -> Examination? {
        let examination = PageExamination(
            fetcher: fetcher,
            reader: reader,
            attachmentReader: attachmentReader,
            rules: rules,
            source: source,
            now: clock.now()
        )
        return await examination.examine(visit.page, rows: visit.list.rows, after: previous.examination)
    }

    /// What one look at a source came to.
    private struct Visit {
        var list: ListObservation
        /// What it showed of the site's availability; nil where it shows nothing.
        var probe: ProbeOutcome?
        /// The page with its surroundings, where it is to be judged; nil where it need not be.
        var page: ReadPage?
    }

    // MARK: The list

    private func observe(_ source: Source, after previous: SourceState) async -> Visit {
        var visit = await observeFirstPage(of: source, after: previous)
        // Only an absent document needs the whole list; a column is judged by its newest rows.
        guard source.kind.isDutyList, case .read(let start, let validators, let digest) = visit.list,
            previous.list?.wasServed(from: start.servedFrom) != false
        else { return visit }
        let first = rules.duties(of: source).map(\.firstReportYear).min() ?? rules.firstReportYear
        let walk = ListWalk(fetcher: fetcher, reader: reader, source: source, firstReportYear: first)
        let list = await walk.list(from: start)
        guard !list.rows.isEmpty else { return Visit(list: .unreadable(reason: "no-rows")) }
        // That the first page is unchanged says nothing about the pages behind it: the next look goes to all of them.
        let isOnePage = list.rows.count == start.rows.count
        visit.list =
            isOnePage
            ? .read(list, validators: validators, digest: digest)
            : .read(list, validators: PageValidators(), digest: nil)
        return visit
    }

    /// A function of its own, so that the page's bytes are let go before anything else is fetched.
    private func observeFirstPage(of source: Source, after previous: SourceState) async -> Visit {
        let isKnown = previous.readingKey == rules.readingKey(of: source)
        // By other rules, a page is judged again at once.
        let isJudged =
            rules.judgesPage(of: source)
            && (!isKnown || PageExamination.isDue(previous.examination, at: clock.now()))
        let validators = isKnown && !isJudged ? previous.validators : PageValidators()
        let answer = await fetcher.fetch(FetchRequest(address: source.address, validators: validators))
        let probe = source.kind == .home ? rules.probe(answer) : nil
        switch answer {
        case .notModified(let validators): return Visit(list: .unchanged(validators: validators), probe: probe)
        case .refused(let refusal): return Visit(list: .blocked(refusal))
        case .failed(let failure): return Visit(list: .unreachable(failure), probe: probe)
        case .fetched(let page):
            let served = Relocation.target(of: page)
            if isKnown, page.digest == previous.digest, previous.list?.wasServed(from: served) != false {
                let judged = isJudged ? reader.read(page, as: .surroundings) : nil
                return Visit(list: .unchanged(validators: page.validators), probe: probe, page: judged)
            }
            return self.visit(page, at: source, isJudged: isJudged, probe: probe, servedFrom: served)
        }
    }

    /// A page that is not what it was. One that changes seldom is judged when it does.
    private func visit(
        _ page: FetchedPage,
        at source: Source,
        isJudged: Bool,
        probe: ProbeOutcome?,
        servedFrom served: WebAddress?
    ) -> Visit {
        guard source.kind.isPage else {
            let reading = reader.read(page, as: .list, rowPath: source.rowPath)
            let observation = observation(of: reading, of: source, from: page).served(from: served)
            let judged = isJudged && observation.succeeded ? reader.read(page, as: .surroundings) : nil
            return Visit(list: observation, probe: probe, page: judged)
        }
        let reading = reader.read(page, as: .surroundings)
        let observation = pageObservation(of: reading, at: source, from: page).served(from: served)
        guard observation.succeeded else {
            return Visit(list: observation, probe: probe.map { _ in .failed })
        }
        let isSettled = source.kind != .home && rules.judgesPage(of: source)
        return Visit(list: observation, probe: probe, page: isJudged || isSettled ? reading : nil)
    }

    private func observation(of reading: ReadPage, of source: Source, from page: FetchedPage) -> ListObservation {
        if reading.kind == .challenge { return .blocked(FetchRefusal(status: 200, sign: .challengePage)) }
        let list = reading.usableList
        // The columns of years are followed for reports alone.
        let isFound = list?.rows.isEmpty == false || (list != nil && source.kind.isDutyList)
        guard let list = isFound ? list : servedReport(in: reading, at: source) else {
            if let blank = blankObservation(of: reading, at: source, from: page) { return blank }
            // An empty list is a page that could not be read, never a list without reports.
            let isNamed = reading.kind != .list && reading.kind != .other && reading.kind != .article
            return .unreadable(reason: isNamed ? reading.kind.rawValue : "no-rows")
        }
        return .read(list, validators: page.validators, digest: page.digest)
    }

    /// A column that says itself that it holds nothing. Of lists of reports it is not believed: too much hangs on it.
    private func blankObservation(of reading: ReadPage, at source: Source, from page: FetchedPage) -> ListObservation? {
        guard source.kind == .column, [.list, .other, .article].contains(reading.kind),
            let sign = rules.blankSign(of: reader.read(page, as: .surroundings))
        else { return nil }
        var list = ListReading(rows: [])
        list.blankSign = sign
        return .read(list, validators: page.validators, digest: page.digest)
    }

    /// What a home page, platform or guide shows: its rows are the links of its matter.
    private func pageObservation(of reading: ReadPage, at source: Source, from page: FetchedPage) -> ListObservation {
        switch reading.kind {
        case .challenge: return .blocked(FetchRefusal(status: 200, sign: .challengePage))
        case .notFound, .scriptOnly, .empty: return .unreadable(reason: reading.kind.rawValue)
        case .list, .article, .report, .other: break
        }
        return .read(ListReading(linksOf: reading), validators: page.validators, digest: page.digest)
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

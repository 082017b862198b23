import FoundationEssentials
import Supervision

/// One look at the page that a source is: at its list, and at the page itself where it is to be judged.
struct SourceLook: Sendable {
    let access: PageAccess
    let rules: SupervisionRules
    let source: Source

    /// What the look came to.
    struct Outcome: Sendable {
        var list: ListObservation
        /// What it showed of the site's availability; nil where it shows nothing.
        var probe: ProbeOutcome?
        /// Through what the list was read that only a script draws; nil for others.
        var through: ReadThrough?
        /// The page with its surroundings, where it is to be judged; nil where it need not be.
        var page: ReadPage?
    }

    func look(after previous: SourceState, at now: Date) async -> Outcome {
        let isInFull = rules.wantsFullAnswer(of: source, after: previous, at: now)
        var (outcome, page) = await lookAtFirstPage(after: previous, isInFull: isInFull, at: now)
        if let page, let data = page.data, wantsData(outcome.list) {
            await look(at: data, on: page, after: previous, isInFull: isInFull, &outcome)
            return outcome
        }
        // Only an absent document needs the whole list; a column is judged by its newest rows.
        guard source.kind.isDutyList, case .read(let start, let validators, let digest) = outcome.list,
            previous.list?.wasServed(from: start.servedFrom) != false
        else { return outcome }
        let first = rules.duties(of: source).map(\.firstReportYear).min() ?? rules.firstReportYear
        let walk = ListWalk(
            access: access,
            rules: rules,
            source: source,
            firstReportYear: first,
            isInFull: isInFull
        )
        let list = await walk.list(from: start)
        guard !list.rows.isEmpty else { return Outcome(list: .unreadable(reason: .word(.noRows))) }
        // That the first page is unchanged says nothing about the pages behind it: the next look goes to all of them.
        let isOnePage = list == start && (list.isWhole || list.nextPage == nil)
        outcome.list =
            isOnePage
            ? .read(list, validators: validators, digest: digest)
            : .read(list, validators: PageValidators(), digest: nil)
        return outcome
    }

    // MARK: Data

    /// Whether what the page shows itself is not enough. A column is judged by its newest rows, and a pager that names the
    /// next page is followed.
    private func wantsData(_ list: ListObservation) -> Bool {
        switch list {
        case .unreadable: true
        case .read(let list, _, _):
            source.kind.isDutyList && list.mayHaveOtherRows(than: rules.sought(in: source))
        case .unchanged, .blocked, .unreachable: false
        }
    }

    private func look(
        at data: DataList,
        on page: VisitedPage,
        after previous: SourceState,
        isInFull: Bool,
        _ outcome: inout Outcome
    ) async {
        let isKnown = previous.readingKey == rules.readingKey(of: source) && previous.standing == .ok
        // A text that has changed is confirmed by another reading of it.
        let isAwaited =
            !data.family.answer.text.isEmpty
            && previous.reports.contains { $0.article?.unconfirmedContentHash != nil }
        let walk = DataListWalk(access: access, rules: rules, source: source, list: data, isInFull: isInFull)
        let look = await walk.look(known: isKnown && !isAwaited ? previous.digest : nil)
        outcome.through = look.through
        switch (outcome.list, look.observation) {
        // Rows that the page shows itself stand, where the data give none; they may not be all.
        case (.read(var list, _, _), .unreadable):
            list.isCutShort = true
            // That the page is as it was must not keep the data from being asked for again.
            outcome.list = .read(list, validators: PageValidators(), digest: nil)
        case (_, .read(let list, let validators, let digest)):
            let named = list.named(by: page)
            outcome.list = .read(named, validators: validators, digest: digest).served(from: page.servedFrom)
        case (_, let observation): outcome.list = observation.served(from: page.servedFrom)
        }
    }

    // MARK: The first page

    private func lookAtFirstPage(
        after previous: SourceState,
        isInFull: Bool,
        at now: Date
    ) async -> (Outcome, VisitedPage?) {
        let isKnown = previous.readingKey == rules.readingKey(of: source)
        // By other rules, a page is judged again at once.
        let isJudged =
            rules.judgesPage(of: source) && (!isKnown || PageExamination.isDue(previous.examination, at: now))
        // A page that changes seldom is judged when it does, too.
        let isJudgedWhereChanged =
            isJudged || (source.kind.isPage && source.kind != .home && rules.judgesPage(of: source))
        var known: KnownPage?
        if isKnown {
            known = KnownPage(validators: previous.validators, digest: previous.digest, list: previous.list)
            known?.isReadAgain = isJudged
        }
        let visit = await access.visit(
            VisitRequest(
                source.address,
                for: purposes(isJudged: isJudgedWhereChanged),
                seeking: rules.sought(in: source),
                rowPath: source.kind.isPage ? nil : source.rowPath,
                known: known,
                isInFull: isInFull,
                families: source.kind.isPage ? [] : rules.siteFamilies
            )
        )
        var outcome = Outcome(list: observation(of: visit), probe: probe(visit))
        if isJudgedWhereChanged, outcome.list.succeeded, case .page(let page) = visit { outcome.page = page.reading }
        return (outcome, visit.came)
    }

    private func purposes(isJudged: Bool) -> ReadingPurpose {
        if isJudged { return [.everything, .coveredFile] }
        if source.kind.isPage { return .everything }
        return source.kind == .column ? [.list, .notice] : .list
    }

    private func observation(of visit: Visit) -> ListObservation {
        switch visit {
        case .page(let page) where page.isAsKnown: .unchanged(validators: page.validators, age: page.age)
        case .page(let page): observation(of: page).served(from: page.servedFrom)
        case .unchanged(let validators, _, let age): .unchanged(validators: validators, age: age)
        case .refused(let refusal): .blocked(refusal)
        case .failed(let failure): .unreachable(failure)
        case .noPage(let none): observation(of: none).served(from: none.page?.servedFrom)
        }
    }

    private func observation(of none: NoPage) -> ListObservation {
        if none.why == .kind(.challenge) { return .blocked(FetchRefusal(status: 200, sign: .challengePage)) }
        // A menu that leads to the columns of years may stand on a page that only scripts fill.
        if source.kind.isDutyList, let page = none.page, let list = page.reading.usableList {
            return .read(list.named(by: page), validators: page.validators, digest: page.digest)
        }
        return .unreadable(reason: none.why.reason)
    }

    private func observation(of page: VisitedPage) -> ListObservation {
        guard let list = source.kind.isPage ? ListReading(linksOf: page.reading) : list(on: page.reading) else {
            // An empty list is a page that could not be read, never a list without reports.
            return .unreadable(reason: page.reading.kind == .report ? .shows(.report) : .word(.noRows))
        }
        // Rows stand there, and nobody can say what they are.
        if list.isIllegible, !source.kind.isPage { return .unreadable(reason: .word(.illegibleTitles)) }
        return .read(list.named(by: page), validators: page.validators, digest: page.digest)
    }

    private func list(on page: ReadPage) -> ListReading? {
        // The columns of years are followed for reports alone.
        if let list = page.usableList, !list.rows.isEmpty || source.kind.isDutyList { return list }
        return servedReport(in: page) ?? servedDocument(in: page) ?? blankList(on: page)
    }

    /// Of some columns one document is all that there has to be.
    private func servedDocument(in page: ReadPage) -> ListReading? {
        guard source.kind == .column, page.kind == .article || page.kind == .report, let title = page.title,
            rules.ruleBook.columns?.rules.columnClass(source.columnClass)?.mayBeDocument == true
        else { return nil }
        return ListReading(rows: [ListRow(title: title, address: source.address, date: page.published?.date)])
    }

    /// Some columns show their newest report in place of a list: it is there, and what else there may be is not known.
    private func servedReport(in page: ReadPage) -> ListReading? {
        let isDocument = page.kind == .article || page.kind == .report
        guard isDocument, let title = page.title,
            rules.duties(of: source).contains(where: { ReportTitle(title, rules: $0.duty.titles).form != .other })
        else { return nil }
        let row = ListRow(title: title, address: source.address, date: page.published?.date)
        var list = ListReading(rows: [row])
        list.isCutShort = true
        return list
    }

    /// A column that says itself that it holds nothing. Of lists of reports it is not believed: too much hangs on it.
    private func blankList(on page: ReadPage) -> ListReading? {
        guard source.kind == .column, page.kind != .report, let sign = rules.blankSign(of: page) else { return nil }
        var list = ListReading(rows: [])
        list.blankSign = sign
        return list
    }

    // MARK: Availability

    /// What asking for a home page showed of its site. A server that refuses this monitor alone has not failed, be it
    /// by a status or by a page that wants proof.
    private func probe(_ visit: Visit) -> ProbeOutcome? {
        guard source.kind == .home else { return nil }
        switch visit {
        case .page(let page): return rules.probe(openedIn: page.seconds)
        case .unchanged(_, let seconds, _): return rules.probe(openedIn: seconds)
        case .refused: return nil
        case .failed(let failure): return rules.probe(failure)
        case .noPage(let none):
            switch none.why {
            // A browser shows what scripts draw: the server has answered.
            case .kind(.scriptOnly): return rules.probe(openedIn: none.page?.seconds)
            case .kind(.challenge), .kind(.empty), .file, .unreadableFile, .readingTooSlow, .leftForNextCheck,
                .scriptLink:
                return nil
            case .kind, .noBody: return rules.probe(openedIn: none.page?.seconds).map { _ in .failed }
            }
        }
    }
}

extension ListReading {
    /// The list with what the page calls itself, and with its age.
    fileprivate func named(by page: VisitedPage) -> ListReading {
        var list = self
        list.name = page.reading.metadata["columnname"] ?? page.reading.title
        list.owner = page.reading.metadata["sitename"]
        list.age = max(list.age, page.age)
        return list
    }
}

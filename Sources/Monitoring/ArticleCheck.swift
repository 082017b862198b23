import Supervision

/// One look at the article of a report, and at the file that holds the report where the article is only its cover.
struct ArticleCheck: Sendable {
    let fetcher: any PageFetcher
    let reader: any PageReader
    let attachmentReader: any AttachmentReader
    let rules: SupervisionRules
    let source: Source

    func observe(_ report: KnownReport) async -> ArticleObservation {
        // A row that only a script follows bears the address of its list and a fragment: there is no page of its own.
        guard !report.address.text.hasPrefix(source.address.text + "#") else {
            return .unreadable(reason: "script-link")
        }
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
            return await observation(of: page, showing: report)
        }
    }

    private func observation(of page: FetchedPage, showing report: KnownReport) async -> ArticleObservation {
        if attachmentReader.format(of: page) != nil {
            switch await attachmentReader.read(page) {
            case .unreadable(let problem): return .unreadable(reason: problem.reason.rawValue)
            case .read(let blocks, let isCut):
                return observation(of: reader.read(blocks, of: page).cut(isCut), report, from: page)
            }
        }
        let reading = reader.read(page, as: .article)
        switch reading.kind {
        case .notFound: return .gone
        case .challenge, .scriptOnly, .empty: return .unreadable(reason: reading.kind.rawValue)
        case .list, .article, .report, .other: break
        }
        return reading.isCover
            ? await observation(ofCover: reading, report) : observation(of: reading, report, from: page)
    }

    private func observation(of reading: ReadPage, _ report: KnownReport, from page: FetchedPage) -> ArticleObservation
    {
        guard let content = self.report(in: reading, known: report) else { return .unreadable(reason: "no-duty") }
        return .read(content, validators: page.validators, digest: page.digest)
    }

    // MARK: Files

    /// A page whose matter is a file. Nothing makes the next request conditional: the file may change under a page
    /// that does not.
    private func observation(ofCover page: ReadPage, _ report: KnownReport) async -> ArticleObservation {
        guard let link = page.coveredFile else {
            return .unreadable(reason: AttachmentProblem.Reason.unknownFormat.rawValue)
        }
        switch await fetcher.fetch(FetchRequest(address: link.address)) {
        case .notModified: return .unreadable(reason: "attachment")
        case .refused(let refusal): return .unreadable(reason: "attachment-\(refusal.reason)")
        case .failed(let failure): return .unreadable(reason: "attachment-\(failure.text)")
        case .fetched(let file):
            switch await attachmentReader.read(file) {
            case .unreadable(let problem): return .unreadable(reason: problem.reason.rawValue)
            case .read(let blocks, let isCut):
                let whole = page.completed(with: blocks, isCut: isCut)
                guard let content = self.report(in: whole, known: report) else {
                    return .unreadable(reason: "no-duty")
                }
                return .read(content, validators: PageValidators(), digest: nil)
            }
        }
    }

    private func report(in page: ReadPage, known: KnownReport) -> Report? {
        guard let (_, duty) = rules.duty(known.duty), let agency = rules.watchlist.agency(known.agency) else {
            return nil
        }
        let expectation = ReportReader.Expectation(
            rowTitle: known.title,
            listDate: known.listDate,
            statedYear: known.reportYear.year,
            agencyKind: agency.kind
        )
        return ReportReader(forms: duty.forms).report(in: page, expecting: expectation)
    }
}

import FoundationEssentials
import Supervision

/// One look at the article of a report, and at the file that holds the report where the article is only its cover.
struct ArticleCheck: Sendable {
    let access: PageAccess
    let rules: SupervisionRules
    let source: Source
    /// When the check is made.
    let now: Date

    /// Nil where the page, or the file that holds the report, was left for the next check.
    ///
    /// - Parameter text: The page as its list gave it; where that is the report, no other page is asked for.
    func observe(_ report: KnownReport, given text: String? = nil) async -> ArticleObservation? {
        if let text, let observation = await observation(of: text, showing: report) { return observation }
        let visit = await access.visit(
            VisitRequest(
                report.address,
                for: [.article, .file, .coveredFile, .furtherPages],
                seeking: rules.sought(in: source),
                listedAt: source.address,
                known: report.article.flatMap(Self.known),
                isInFull: rules.wantsFullAnswer(of: report, at: now)
            )
        )
        guard !visit.isLeft else { return nil }
        switch visit {
        case .page(let page): return await observation(of: page, showing: report)
        case .unchanged(let validators, _, _): return .unchanged(validators: validators)
        case .refused(let refusal): return .unreadable(reason: refusal.reason)
        case .failed(let failure):
            return failure.reason == .notFound ? .gone : .unreadable(reason: failure.word)
        case .noPage(let none):
            return none.why == .kind(.notFound) ? .gone : .unreadable(reason: none.why.reason)
        }
    }

    /// What a report that was read before is known by.
    private static func known(_ article: ArticleState) -> KnownPage? {
        guard article.contentHash != nil else { return nil }
        return KnownPage(validators: article.validators, digest: article.digest)
    }

    /// Nil where the text is no report, or less than all of it: then the page itself has to be looked at.
    private func observation(of text: String, showing report: KnownReport) async -> ArticleObservation? {
        let page = FetchedPage(
            requested: report.address,
            address: report.address,
            contentType: "text/html; charset=utf-8",
            body: Data(text.utf8),
            digest: ContentDigest(high: StableHash.of(text), low: UInt64(text.utf8.count)),
            fetchedAt: now
        )
        let request = VisitRequest(
            report.address,
            for: .article,
            seeking: rules.sought(in: source),
            listedAt: source.address,
            known: report.article.flatMap(Self.known)
        )
        switch await access.visit(of: page, as: request) {
        case .unchanged: return .unchanged(validators: PageValidators())
        case .page(let page) where !page.reading.isCover && page.reading.continuation == nil:
            let observation = await observation(of: page, showing: report)
            if case .read = observation { return observation }
            return nil
        case .page, .noPage, .refused, .failed: return nil
        }
    }

    private func observation(of page: VisitedPage, showing report: KnownReport) async -> ArticleObservation {
        // A page that is gone often leads to the entrance of its site.
        if report.missedReadings > 0, let address = page.servedFrom,
            Relocation(from: report.address, to: address).isToEntrance
        {
            return .gone
        }
        if let file = page.unreadFile { return .unreadable(reason: file.reason) }
        let content: Report?
        do {
            content = try await access.read(page.digest) { rules.report(on: page.reading, of: report) }
        } catch {
            return .unreadable(reason: .word(.readingTooSlow))
        }
        guard let content else { return .unreadable(reason: .word(.noDuty)) }
        // The file may change under a cover that does not, and so may a further page: nothing makes the next request
        // conditional.
        return page.reading.isCover || page.isOneOfSeveral
            ? .read(content, validators: PageValidators(), digest: nil)
            : .read(content, validators: page.validators, digest: page.digest)
    }
}

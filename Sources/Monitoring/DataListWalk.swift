import Supervision

/// Reads a list that only a script draws, page by page, through the requests that the script would make.
struct DataListWalk: Sendable {
    let access: PageAccess
    let rules: SupervisionRules
    let source: Source
    let list: DataList
    /// Whether the server itself is to answer, and no cache.
    let isInFull: Bool

    /// What the walk came to.
    struct Outcome: Sendable {
        var observation: ListObservation
        var through: ReadThrough
    }

    /// No agency has reported for so long that its reports fill more pages.
    private static let mostPages = 20

    /// - Parameter known: Of the first page of the answer when it was last read in full; where it is the same, nothing is read.
    func look(known: ContentDigest?) async -> Outcome {
        let size = list.family.paging.size
        guard let (candidate, first) = await firstPage(size: size) else {
            let words = "the entry makes no request of what the page names"
            return failure(.dataAnswerRefused, words, at: list.page)
        }
        let address = first.request.address
        if let digest = first.digest, digest == known, !isInFull {
            // It says nothing of the pages behind it: like the word of a server, this is no reading.
            return Outcome(observation: .unchanged(validators: PageValidators(), age: nil), through: through(address))
        }
        switch first.outcome {
        case .refused(let refusal): return failure(.dataAnswerRefused, refusal.reason.text, at: address)
        case .failed(let failed): return failure(.dataAnswerRefused, failed.word.text, at: address)
        case .answer(.refused(let words)): return failure(.dataAnswerRefused, words, at: address)
        case .answer(.unproven(let words)): return failure(.dataAnswerUnproven, words, at: address)
        case .answer(.empty): return failure(.noRows, "the answer says that there is no row", at: address)
        case .answer(.rows(let rows, let answered)):
            let whole = await withFurtherPages(rows, size: answered ?? size, candidate: candidate)
            return Outcome(
                observation: .read(whole, validators: PageValidators(), digest: first.digest),
                through: through(address)
            )
        }
    }

    /// The first page by the request that the host is known to answer, else by the first that it does.
    private func firstPage(size: Int) async -> (candidate: Int, visit: PageAccess.DataVisit)? {
        let known = access.candidates.of(list.family.id, on: list.page.host)
        var last: (candidate: Int, visit: PageAccess.DataVisit)?
        for candidate in known.map({ [$0] }) ?? Array(list.family.requests.indices) {
            guard let visit = await visit(page: 1, size: size, candidate: candidate) else { continue }
            // That a path is not there says less than an answer that proves nothing.
            if last == nil || !visit.isNotThere { last = (candidate, visit) }
            switch visit.outcome {
            case .answer(.rows), .answer(.empty):
                access.candidates.note(candidate, of: list.family.id, on: list.page.host)
                return last
            case .failed(let failure) where failure.reason != .notFound: return last
            case .refused: return last
            default: continue
            }
        }
        return last
    }

    /// The list as far as it goes. It is whole where its own count is met, to the row; one that counts nothing is where an
    /// answer behind its last rows proves itself and has none. That rows come again is no end: the server may not know the
    /// number that was sent.
    private func withFurtherPages(_ first: ListReading, size: Int, candidate: Int) async -> ListReading {
        guard list.family.paging.first != nil else { return first }
        var reading = first
        let isCounted = first.rowsTotal != nil || first.pagesTotal != nil
        // A count of just a full page may be that page's own: the next one tells.
        let isDoubtful = first.rowsTotal == first.rows.count && first.rows.count >= size
        var isProvenEnd = false
        for page in 2...Self.mostPages where source.kind.isDutyList {
            let isMet = isCounted && reading.isWhole && !(isDoubtful && page == 2)
            guard !isMet, !reading.isCutShort, let visit = await visit(page: page, size: size, candidate: candidate)
            else {
                break
            }
            if case .answer(.empty) = visit.outcome { isProvenEnd = true }
            guard case .answer(.rows(let more, _)) = visit.outcome, reading.append(more) else { break }
        }
        let hasMore = reading.rowsTotal.map { reading.rows.count - reading.repeatedRows > $0 } ?? false
        if hasMore || !isCounted && !isProvenEnd { reading.isCutShort = true }
        return reading
    }

    private func visit(page: Int, size: Int, candidate: Int) async -> PageAccess.DataVisit? {
        await access.visit(
            list,
            page: page,
            size: size,
            candidate: candidate,
            isInFull: isInFull,
            seeking: rules.sought(in: source)
        )
    }

    private func through(_ address: WebAddress, failure: String? = nil) -> ReadThrough {
        ReadThrough(family: list.family.id, address: address, failure: failure.map { FieldText.bounded($0) })
    }

    private func failure(_ word: Reason.Word, _ words: String, at address: WebAddress) -> Outcome {
        Outcome(observation: .unreadable(reason: .word(word)), through: through(address, failure: words))
    }
}

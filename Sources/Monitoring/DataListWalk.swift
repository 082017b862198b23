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
        guard let (candidate, first) = await firstPage() else {
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
        case .answer(.rows(let rows, let size)):
            let pages = await furtherPages(of: DataListPages(rows, pageSize: size, of: list.family), candidate)
            return Outcome(
                observation: .read(
                    pages.list,
                    validators: PageValidators(),
                    digest: pages.isSettled ? first.digest : nil
                ),
                through: through(address)
            )
        }
    }

    /// The first page by the request that the host is known to answer, or, where that is gone, by the first that it does.
    private func firstPage() async -> (candidate: Int, visit: PageAccess.DataVisit)? {
        let known = access.candidates.of(list.family.id, on: list.page.host)
        let others = list.family.requests.indices.filter { $0 != known }
        var last: (candidate: Int, visit: PageAccess.DataVisit)?
        for candidate in [known].compactMap(\.self) + others {
            let size = list.family.paging.size
            guard let visit = await visit(page: 1, size: size, candidate: candidate) else { continue }
            // That a path is not there says less than an answer that proves nothing.
            if last == nil || !visit.isNotThere { last = (candidate, visit) }
            switch visit.outcome {
            case .answer(.rows), .answer(.empty):
                access.candidates.note(candidate, of: list.family.id, on: list.page.host)
                return last
            case .failed where !visit.isNotThere: return last
            case .refused: return last
            default: if candidate == known, !visit.isNotThere { return last }
            }
        }
        return last
    }

    private func furtherPages(of first: DataListPages, _ candidate: Int) async -> DataListPages {
        var pages = first
        for page in 2...Self.mostPages where source.kind.isDutyList {
            guard pages.goesOn, let visit = await visit(page: page, size: pages.size, candidate: candidate) else {
                break
            }
            pages.take(visit)
        }
        return pages
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

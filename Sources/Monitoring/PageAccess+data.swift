package import Supervision

/// Lists that only a script draws: what a page tells of one, and what the data answer.
extension PageAccess {
    /// The visit with what the page tells of such a list, where rows are missing to which it does not lead itself.
    func withData(_ visit: Visit, of page: FetchedPage, as request: VisitRequest) async -> Visit {
        guard !request.families.isEmpty else { return visit }
        switch visit {
        case .page(var visited) where visited.reading.list?.mayHaveOtherRows(than: request.sought) ?? true:
            visited.data = await derivation(in: page, as: request)
            return .page(visited)
        case .noPage(let none):
            guard var visited = none.page, none.why != .file, none.why != .kind(.challenge),
                none.why != .kind(.notFound)
            else { return visit }
            visited.data = await derivation(in: page, as: request)
            return .noPage(NoPage(none.why, visited))
        default: return visit
        }
    }

    /// What the page that came tells of such a list; one further script is read where it is needed. Runs after the page was
    /// read, so that pages of no family cost nothing but the look for their signs.
    func derivation(in page: FetchedPage, as request: VisitRequest) async -> DataList? {
        guard !request.families.isEmpty else { return nil }
        var files: [WebAddress: FetchedPage] = [:]
        for _ in 0...Self.mostFiles {
            let known = files
            let derivation = try? await read(page.digest) {
                reader.derivation(in: page, at: request.address, by: request.families, with: known)
            }
            switch derivation ?? nil {
            case nil: return nil
            case .list(let list): return list
            case .needs(let address, _):
                guard address.host == page.address.host, files[address] == nil,
                    case .fetched(let file) = await fetch(FetchRequest(address: address)),
                    Relocation.target(of: file).map({ $0.host == address.host }) ?? true
                else { return nil }
                files[address] = file
            }
        }
        return nil
    }

    /// No family names more scripts.
    private static let mostFiles = 2

    /// Asks for the first page of a list as a check does, for a person who wants to see what comes.
    package func firstPage(of list: DataList, seeking sought: SoughtDocuments) async -> DataVisit? {
        var last: DataVisit?
        for candidate in list.family.requests.indices {
            let size = list.family.paging.size
            last =
                await visit(list, page: 1, size: size, candidate: candidate, isInFull: false, seeking: sought) ?? last
            if case .answer(.rows) = last?.outcome { break }
        }
        return last
    }

    /// What one request for data came to.
    package struct DataVisit: Sendable {
        /// What was asked.
        package var request: FetchRequest
        /// Of the answer; nil where none came.
        var digest: ContentDigest?
        /// What came.
        package var outcome: Outcome

        /// Whether the server says that there is nothing at that address.
        var isNotThere: Bool {
            guard case .failed(let failure) = outcome else { return false }
            return failure.reason == .notFound
        }

        /// What came in answer.
        package enum Outcome: Sendable {
            case answer(DataAnswer)
            case refused(FetchRefusal)
            case failed(FetchFailure)
        }
    }

    /// Asks for one page of a list; nil where the entry makes no request of what the page gave, or one to another host.
    func visit(
        _ list: DataList,
        page: Int,
        size: Int,
        candidate: Int,
        isInFull: Bool,
        seeking sought: SoughtDocuments
    ) async -> DataVisit? {
        guard var request = reader.request(of: list, page: page, size: size, candidate: candidate),
            request.address.host == list.page.host
                || request.address.host == list.family.requests[candidate].namedHost
        else { return nil }
        request.isPastCaches = isInFull
        var visit = DataVisit(request: request, digest: nil, outcome: .answer(.refused("not-modified")))
        switch await fetch(request) {
        case nil: visit.outcome = .answer(.refused(Reason.word(.leftForNextCheck).text))
        case .notModified: break
        case .refused(let refusal): visit.outcome = .refused(refusal)
        case .failed(let failure): visit.outcome = .failed(failure)
        case .fetched(let answer):
            visit.digest = answer.digest
            if let target = Relocation.target(of: answer), target.host != request.address.host {
                visit.outcome = .answer(.refused("redirected to \(target.host)"))
                break
            }
            do {
                let read = try await read(answer.digest) { reader.read(answer, of: list, seeking: sought) }
                visit.outcome = .answer(read.aged(answer.age))
            } catch {
                visit.outcome = .answer(.refused(Reason.word(.readingTooSlow).text))
            }
        }
        return visit
    }
}

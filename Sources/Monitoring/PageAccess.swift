package import Supervision

/// The one place where an address is asked for and what came is read.
package struct PageAccess: Sendable {
    private let fetcher: any PageFetcher
    let reader: any PageReader
    private let attachmentReader: any AttachmentReader
    let lane: ReadingLane
    /// Which requests for data hosts have answered.
    let candidates: AnsweredCandidates
    /// What the check has taken for which addresses are visited; nil where a person asks for one.
    private let spending: CheckSpending?
    private let meter: (any WorkMeter)?

    /// - Parameter lane: Where everything is read that came from a server.
    package init(
        fetcher: any PageFetcher,
        reader: any PageReader,
        attachmentReader: any AttachmentReader,
        lane: ReadingLane = .shared
    ) {
        self.init(
            fetcher: fetcher,
            reader: reader,
            attachmentReader: attachmentReader,
            lane: lane,
            candidates: AnsweredCandidates(),
            spending: nil
        )
    }

    init(
        fetcher: any PageFetcher,
        reader: any PageReader,
        attachmentReader: any AttachmentReader,
        lane: ReadingLane,
        candidates: AnsweredCandidates,
        spending: CheckSpending?,
        meter: (any WorkMeter)? = nil
    ) {
        self.fetcher = fetcher
        self.reader = reader
        self.attachmentReader = attachmentReader
        self.lane = lane
        self.candidates = candidates
        self.spending = spending
        self.meter = meter
    }

    /// Asks for an address and reads the page that stands there once, for all the purposes of `request`.
    ///
    /// Never throws: whatever happens is one of the outcomes.
    package func visit(_ request: VisitRequest) async -> Visit {
        guard !request.isFollowedByScriptAlone else { return .noPage(NoPage(.scriptLink)) }
        let visit = await followingJump(of: await visitPage(request), request)
        guard case .page(let page) = visit else { return visit }
        if request.purposes.contains(.coveredFile), page.reading.isCover { return .page(await followed(page)) }
        if request.purposes.contains(.furtherPages) { return await joined(page, as: request) }
        return visit
    }

    /// A page of a column that only leads on, by a refresh, a script or its one frame, is a redirect: one hop inside of the
    /// host is followed.
    private func followingJump(of visit: Visit, _ request: VisitRequest) async -> Visit {
        let page = visit.came
        guard request.purposes.contains(.list), page?.data == nil, let target = page?.reading.jump,
            target.host == request.address.host, target.withoutFragment != request.address.withoutFragment
        else { return visit }
        return await visitPage(request.leading(to: target)).served(from: target)
    }

    /// Whether the server gives something at `address`, by its headers alone. Servers that do not know HEAD, or treat
    /// it badly, have to be visited before anything is said of the address.
    package func answersHead(at address: WebAddress) async -> Bool {
        if case .fetched = await fetch(FetchRequest(address: address, method: .head)) { return true }
        return false
    }

    /// Reads something out of bytes of that digest, in the lane, when the check has its turn there.
    func read<Value: Sendable>(
        _ digest: ContentDigest,
        _ body: @escaping @Sendable () async -> Value
    ) async throws(ReadingTooSlow) -> Value {
        let body = timed(body)
        guard let spending else { return try await lane.read(digest, body) }
        let result = await spending.reading { () async -> Result<Value, ReadingTooSlow> in
            let start = ContinuousClock.now
            do throws(ReadingTooSlow) {
                let value = try await lane.read(digest, body)
                spending.noteReading(start.duration(to: .now), isGivenUp: false)
                return .success(value)
            } catch {
                spending.noteReading(start.duration(to: .now), isGivenUp: !Task.isCancelled)
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The same work, timed from when it begins in its thread.
    private func timed<Value: Sendable>(
        _ body: @escaping @Sendable () async -> Value
    ) -> @Sendable () async -> Value {
        guard let meter else { return body }
        return {
            let start = ContinuousClock.now
            let value = await body()
            meter.note(.parsing(seconds: start.duration(to: .now).inSeconds))
            return value
        }
    }

    /// What a request comes to; nil where it is left for the next check.
    func fetch(_ request: FetchRequest) async -> FetchResult? {
        if request.address.isOverlong {
            return .failed(FetchFailure(.invalidAddress, detail: "the address is longer than any server takes"))
        }
        guard let spending else { return await fetcher.fetch(request) }
        guard spending.takesRequest() else { return nil }
        var request = request
        request.account = spending.account
        request.robots = spending.robots
        let result = await fetcher.fetch(request)
        spending.note(result)
        return result
    }

    // MARK: The page

    /// A function of its own, so that the page's bytes are let go before anything else is fetched.
    func visitPage(_ request: VisitRequest) async -> Visit {
        let result = await fetch(
            FetchRequest(
                address: request.address,
                validators: request.validators,
                isPastCaches: request.isInFull
            )
        )
        switch result {
        case nil: return .noPage(NoPage(.leftForNextCheck))
        case .notModified(let validators): return .unchanged(validators, seconds: nil, age: nil)
        case .refused(let refusal): return .refused(refusal)
        case .failed(let failure): return .failed(failure)
        case .fetched(let page): return await visit(of: page, as: request)
        }
    }

    /// What a page that came shows, for all the purposes of `request`.
    func visit(of page: FetchedPage, as request: VisitRequest) async -> Visit {
        let served = Relocation.target(of: page)
        let isAsKnown = request.known?.isSame(page.digest, servedFrom: served) ?? false
        if isAsKnown, request.known?.isReadAgain == false {
            return .unchanged(page.validators, seconds: page.seconds, age: page.age)
        }
        let visited = { @Sendable (reading: ReadPage) in
            VisitedPage(page, reading, servedFrom: served, isAsKnown: isAsKnown)
        }
        guard !page.body.isEmpty else {
            return .noPage(NoPage(.noBody, visited(ReadPage(address: page.address, kind: .empty))))
        }
        do {
            let visit = try await read(page.digest) { await read(page, as: request, visited) }
            return await withData(visit, of: page, as: request)
        } catch {
            return .noPage(NoPage(.readingTooSlow))
        }
    }

    /// Reads what came, whatever it is. Runs in the lane.
    private func read(
        _ page: FetchedPage,
        as request: VisitRequest,
        _ visited: @Sendable (ReadPage) -> VisitedPage
    ) async -> Visit {
        let isFile = attachmentReader.format(of: page) != nil
        if isFile, request.purposes.contains(.file) {
            switch await attachmentReader.read(page) {
            case .unreadable(let problem): return .noPage(NoPage(.unreadableFile(problem)))
            case .read(let blocks, let isCut):
                return .page(visited(reader.read(blocks, of: page, seeking: request.sought).cut(isCut)))
            }
        }
        let read = reader.read(page, as: request.purposes, rowPath: request.rowPath, seeking: request.sought)
        let reading = visited(read)
        if isFile { return .noPage(NoPage(.file, reading)) }
        let kind = reading.reading.kind
        return kind.showsNothing ? .noPage(NoPage(.kind(kind), reading)) : .page(reading)
    }

    // MARK: The file that it covers

    /// A page whose matter is a file, with what the file says, or why that cannot be read.
    private func followed(_ cover: VisitedPage) async -> VisitedPage {
        var page = cover
        guard let link = cover.reading.coveredFile else {
            page.unreadFile = .noneReadable
            return page
        }
        guard let spending else { return await completed(page, from: link.address) }
        guard spending.takesFile() else {
            page.unreadFile = .leftForNextCheck
            return page
        }
        return await spending.file { await completed(cover, from: link.address) }
    }

    private func completed(_ cover: VisitedPage, from address: WebAddress) async -> VisitedPage {
        var page = cover
        switch await fetch(FetchRequest(address: address)) {
        case nil: page.unreadFile = .leftForNextCheck
        case .notModified: page.unreadFile = .notModified
        case .refused(let refusal): page.unreadFile = .refused(refusal)
        case .failed(let failure): page.unreadFile = .failed(failure)
        case .fetched(let file):
            do {
                switch try await read(file.digest, { await attachmentReader.read(file) }) {
                case .unreadable(let problem): page.unreadFile = .unreadable(problem)
                case .read(let blocks, let isCut): page.reading = page.reading.completed(with: blocks, isCut: isCut)
                }
            } catch {
                page.unreadFile = .readingTooSlow
            }
        }
        return page
    }
}

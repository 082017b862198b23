import FoundationEssentials
package import Supervision

/// A web site made of values: every address has an answer, and a page is served as the value that is read out of it.
///
/// It is fetcher and readers in one, because the bytes it sends mean something to it alone: equal pages are equal bytes.
package final class SiteOfValues: PageFetcher, PageReader, AttachmentReader {
    /// What the server does when it is asked for an address.
    package enum Answer: Sendable {
        case page(ReadPage)
        /// A file that is no page, and what reading it comes to.
        case file(AttachmentFormat, AttachmentReading)
        case refused(FetchRefusal)
        case failed(FetchFailure)
        /// 304 whether or not the request was conditional, as broken servers do.
        case notModified

        package static let blocked = Answer.refused(FetchRefusal(status: 412, sign: .status))
        package static let unreachable = Answer.failed(FetchFailure(.timedOut, detail: "no answer"))
        package static let gone = Answer.failed(FetchFailure(.notFound, status: 404, detail: "Not Found"))

        /// 429 with `Retry-After`.
        package static func limited(forSeconds seconds: Int) -> Answer {
            .refused(FetchRefusal(status: 429, sign: .status, retryAfterSeconds: seconds))
        }
    }

    private struct State {
        var answers: [WebAddress: Answer] = [:]
        var bodies: [WebAddress: Data] = [:]
        var pages: [Data: ReadPage] = [:]
        var files: [Data: (format: AttachmentFormat, reading: AttachmentReading)] = [:]
        var requests: [FetchRequest] = []
        var rowPaths: [WebAddress: String?] = [:]
        var readings: [WebAddress: [ReadingPurpose]] = [:]
        var sought: [WebAddress: SoughtDocuments] = [:]
        var sendsEntityTags = false
        var entityTag: String?
        var ages: [WebAddress: Double] = [:]
        var redirects: [WebAddress: WebAddress] = [:]
        var seconds: [WebAddress: Double] = [:]
    }

    private let clock: any MonitorClock
    private let state = Locked(State())

    package init(clock: any MonitorClock) {
        self.clock = clock
    }

    // MARK: What stands there

    /// Lets `address` answer so from now on. An address without an answer is not found.
    package func answer(_ answer: Answer, at address: WebAddress) {
        state.withLock { state in
            let standing = state.bodies[address].flatMap { state.pages[$0] }
            state.answers[address] = answer
            switch answer {
            case .page(let page) where page != standing:
                let body = Self.body(of: page)
                state.bodies[address] = body
                state.pages[body] = page
            case .file(let format, let reading):
                let body = Self.body(of: reading)
                state.bodies[address] = body
                state.files[body] = (format, reading)
            case .page, .refused, .failed, .notModified: break
            }
        }
    }

    private static func body(of value: some Sendable) -> Data {
        Data(StableHash.hexadecimal(StableHash.of(String(describing: value))).utf8)
    }

    package func serve(_ page: ReadPage, at address: WebAddress) {
        answer(.page(page), at: address)
    }

    /// Puts the reports in a list at `address`, and their articles where the rows lead.
    package func publish(_ reports: [SampleReport], at address: WebAddress, total: Int? = nil) {
        serve(SamplePages.list(reports.map(\.row), total: total), at: address)
        for report in reports {
            serve(report.page, at: report.row.address)
        }
    }

    /// Takes a report out of the list at `address`, and its article with it.
    package func takeDown(_ report: SampleReport, leaving others: [SampleReport], at address: WebAddress) {
        publish(others, at: address)
        answer(.gone, at: report.row.address)
    }

    /// Sends whoever asks for `address` to another one, or no longer.
    package func redirect(_ address: WebAddress, to target: WebAddress?) {
        state.withLock { $0.redirects[address] = target }
    }

    /// Lets the answer at `address` take so long, in seconds.
    package func delay(_ address: WebAddress, by seconds: Double?) {
        state.withLock { $0.seconds[address] = seconds }
    }

    /// Whether pages bear entity tags, and conditional requests for them are answered with 304.
    package func sendEntityTags(_ isOn: Bool) {
        state.withLock { $0.sendsEntityTags = isOn }
    }

    /// Whether every page bears this tag, whatever stands on it; nil ends that.
    package func sendEntityTag(_ tag: String?) {
        state.withLock { state in
            state.entityTag = tag
            state.sendsEntityTags = tag != nil
        }
    }

    /// Lets the copy at `address` be so old, in seconds; 0 is one that the server made for whoever asked.
    package func age(_ address: WebAddress, seconds: Double) {
        state.withLock { $0.ages[address] = seconds }
    }

    /// Every request for `address` so far.
    package func requests(for address: WebAddress) -> [FetchRequest] {
        state.withLock { state in state.requests.filter { $0.address == address } }
    }

    // MARK: Fetching and reading

    package func fetch(_ request: FetchRequest) async -> FetchResult {
        state.withLock { state in
            state.requests.append(request)
            switch state.answers[state.redirects[request.address] ?? request.address] ?? .gone {
            case .refused(let refusal): return .refused(refusal)
            case .failed(let failure): return .failed(failure)
            case .notModified: return .notModified(request.validators)
            case .page, .file: return result(of: request, state)
            }
        }
    }

    private func result(of request: FetchRequest, _ state: State) -> FetchResult {
        let address = state.redirects[request.address] ?? request.address
        let body = state.bodies[address] ?? Data()
        let bytes = String(decoding: body, as: UTF8.self)
        let tag = state.entityTag ?? bytes
        let validators = PageValidators(entityTag: state.sendsEntityTags ? tag : nil)
        if state.sendsEntityTags, request.validators.entityTag == tag { return .notModified(validators) }
        return .fetched(
            FetchedPage(
                requested: request.address,
                address: address,
                contentType: "text/html; charset=utf-8",
                validators: validators,
                body: body,
                digest: ContentDigest(high: StableHash.of(bytes), low: UInt64(body.count)),
                fetchedAt: clock.now(),
                seconds: state.seconds[address] ?? 0.1,
                age: state.ages[address] ?? 0
            )
        )
    }

    package func read(
        _ page: FetchedPage,
        as purposes: ReadingPurpose,
        rowPath: String?,
        seeking sought: SoughtDocuments
    ) -> ReadPage {
        state.withLock { state in
            state.sought[page.address] = sought
            state.readings[page.address, default: []].append(purposes)
            state.rowPaths[page.address] = .some(rowPath)
            return state.pages[page.body] ?? ReadPage(kind: .empty)
        }
    }

    /// The expression for rows that `address` was last read with; nil where it was read without one, or never.
    package func rowPath(of address: WebAddress) -> String? {
        state.withLock { $0.rowPaths[address] ?? nil }
    }

    /// What the page that `address` serves was read for, one entry for each time that it was parsed.
    package func readings(of address: WebAddress) -> [ReadingPurpose] {
        state.withLock { $0.readings[address] ?? [] }
    }

    /// The documents that the page at `address` was last searched for; nil where it was never read.
    package func sought(at address: WebAddress) -> SoughtDocuments? {
        state.withLock { $0.sought[address] }
    }

    package func read(_ blocks: [ContentBlock], of file: FetchedPage, seeking sought: SoughtDocuments) -> ReadPage {
        ReadPage(address: file.address, kind: .article, blocks: blocks)
    }

    package func format(of file: FetchedPage) -> AttachmentFormat? {
        state.withLock { $0.files[file.body]?.format }
    }

    package func read(_ file: FetchedPage) async -> AttachmentReading {
        state.withLock { $0.files[file.body]?.reading }
            ?? .unreadable(AttachmentProblem(.unknownFormat, detail: "no file"))
    }
}

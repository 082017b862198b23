import CCurl
import FoundationEssentials
import Supervision

extension FetchResult {
    /// Says what an answer means for whoever asked for the page.
    init(_ answer: TransferAnswer, to request: FetchRequest, digestSeed: UInt64, at now: Date) {
        if let failure = FetchFailure(answer), !answer.isSettledByStatus {
            self = .failed(failure)
        } else if answer.status == 304 {
            self = Self.notModified(answer, request)
        } else if let sign = FetchRefusal.Sign(answer, to: request.method) {
            self = .refused(
                FetchRefusal(status: answer.status, sign: sign, retryAfterSeconds: answer.retryAfterSeconds)
            )
        } else if pageStatuses.contains(answer.status) {
            self = .fetched(FetchedPage(answer, to: request, digestSeed: digestSeed, at: now))
        } else {
            self = .failed(FetchFailure(status: answer.status, retryAfterSeconds: answer.retryAfterSeconds))
        }
    }

    private static func notModified(_ answer: TransferAnswer, _ request: FetchRequest) -> FetchResult {
        guard !request.validators.isEmpty else {
            let detail = "the server answered 304 to a request without conditions"
            return .failed(FetchFailure(.protocolError, status: 304, detail: detail))
        }
        return .notModified(
            PageValidators(
                entityTag: answer.entityTag ?? request.validators.entityTag,
                lastModified: answer.lastModified ?? request.validators.lastModified
            )
        )
    }

    /// `fetched`, or why not, for the log.
    var summary: String {
        switch self {
        case .fetched(let page): "fetched \(page.body.count) bytes"
        case .notModified: "not-modified"
        case .refused(let refusal): "refused \(refusal.reason.text)"
        case .failed(let failure): "failed \(failure.word.text): \(failure.detail)"
        }
    }
}

/// OK, Accepted (some sites answer pages so) and Non-Authoritative Information.
private let pageStatuses: Set<Int> = [200, 202, 203]

extension TransferAnswer {
    /// Whether the status says everything even where the body came broken or was too large.
    fileprivate var isSettledByStatus: Bool {
        guard status >= 400 else { return false }
        return switch (code, limit) {
        case (_, .bodyTooLarge): true
        case (CURLE_PARTIAL_FILE, nil), (CURLE_BAD_CONTENT_ENCODING, nil): true
        default: false
        }
    }
}

extension FetchFailure {
    fileprivate init(status: Int, retryAfterSeconds: Int?) {
        let isAbsent = status == 404 || status == 410
        self.init(
            isAbsent ? .notFound : .httpStatus,
            status: status,
            detail: "the server answered \(status)",
            retryAfterSeconds: retryAfterSeconds
        )
    }
}

extension FetchedPage {
    fileprivate init(_ answer: TransferAnswer, to request: FetchRequest, digestSeed: UInt64, at now: Date) {
        self.init(
            requested: request.address,
            address: answer.redirectedTo.flatMap { WebAddress($0) } ?? request.address,
            contentType: answer.contentType,
            validators: PageValidators(entityTag: answer.entityTag, lastModified: answer.lastModified),
            body: answer.body,
            digest: ContentDigest(of: answer.body, seed: digestSeed),
            fetchedAt: now,
            seconds: answer.seconds,
            answered: answer.cacheSigns.answered,
            age: answer.cacheSigns.age(at: now)
        )
    }
}

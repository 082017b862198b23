import FoundationEssentials
import PageFetching
import Supervision
import TestSupport
import Testing

extension CurlFetcher {
    /// The moment at which everything in these tests is fetched.
    static let moment = Date(timeIntervalSince1970: 1_767_225_600)

    /// A fetcher that may contact 127.0.0.1 and nothing else.
    static func onLoopback(_ change: (inout FetchPolicy) -> Void = { _ in }) throws -> CurlFetcher {
        try CurlFetcher(policy: .onLoopback(change), digestSeed: 7) { moment }
    }

    func fetch(_ address: WebAddress, _ validators: PageValidators = PageValidators()) async -> FetchResult {
        await fetch(FetchRequest(address: address, validators: validators))
    }
}

extension FetchPolicy {
    static func onLoopback(_ change: (inout FetchPolicy) -> Void = { _ in }) -> FetchPolicy {
        let loopback = IPNetwork("127.0.0.1/32").map { [$0] } ?? []
        var policy = FetchPolicy(
            timeout: .seconds(300),
            maxBodyBytes: 10 << 20,
            concurrency: 64,
            perHostConcurrency: 64,
            perHostDelay: .zero,
            userAgent: FetchPolicy.userAgent(version: "0", contact: nil)
        )
        policy.addresses = AddressPolicy(allowed: loopback)
        change(&policy)
        return policy
    }
}

extension FetchResult {
    var page: FetchedPage? {
        if case .fetched(let page) = self { page } else { nil }
    }

    var validators: PageValidators? {
        if case .notModified(let validators) = self { validators } else { nil }
    }

    var refusal: FetchRefusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }

    var failure: FetchFailure? {
        if case .failed(let failure) = self { failure } else { nil }
    }

    var text: String? {
        page.map { String(decoding: $0.body, as: UTF8.self) }
    }
}

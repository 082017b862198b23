import FoundationEssentials
import PageFetching
import SuiteTags
import Supervision
import TestSupport
import Testing

/// Everything that a server may do on the wire, each with the word that it comes to, from one server.
@Suite(.tags(.bulk))
struct HostileAnswersTests {
    private static let most = 1 << 20

    private func fetcher() throws -> CurlFetcher {
        try CurlFetcher.onLoopback {
            $0.maxBodyBytes = Self.most
            $0.timeout = .seconds(600)
        }
    }

    @Test func eachHasANamedOutcome() async throws {
        let server = try LoopbackServer { request in
            let number = Int(request.target.dropFirst()) ?? -1
            return HostileAnswer.all.indices.contains(number)
                ? HostileAnswer.all[number].answer : .redirect(to: "/self")
        }
        let fetcher = try fetcher()
        for (number, hostile) in HostileAnswer.all.enumerated() {
            let outcome = await fetcher.fetch(try server.address("/\(number)")).outcome
            #expect(hostile.outcomes.contains(outcome), "\(hostile.name): \(outcome)")
        }
        // Until then its thread may hold the last answer.
        await fetcher.shutdown()
        #expect(fetcher.heldBodyBytes == 0)
    }

    /// A server whose heads are damaged at random: each answer ends, and in a word.
    @Test func damagedHeadsEnd() async throws {
        let good =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: \"a\"\r\nContent-Length: 4\r\n\r\nbody"
        let chunked =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: identity\r\n\r\n4\r\nbody\r\n0\r\n\r\n"
        let redirect =
            "HTTP/1.1 302 Found\r\nLocation: /nowhere\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n"
        let tokens = [
            "\r\n", "\r\n\r\n", ":", "HTTP/1.1 ", "Content-Length: 99999999999\r\n", "Location: //\r\n", "\t", "1xx",
            "0\r\n",
        ]
        let heads = Array(Mutants(of: [good, chunked, redirect], tokens: tokens, seed: 41))
        let server = try LoopbackServer { request in
            let number = Int(request.target.dropFirst()) ?? -1
            return heads.indices.contains(number) ? .init([.send(Data(heads[number]))]) : .page(status: 404)
        }
        let fetcher = try fetcher()
        for number in heads.indices {
            let outcome = await fetcher.fetch(try server.address("/\(number)")).outcome
            #expect(!outcome.contains("timed-out") && outcome.utf8.count < 60, "\(outcome)")
        }
        // Until then its thread may hold the last answer.
        await fetcher.shutdown()
        #expect(fetcher.heldBodyBytes == 0)
    }
}

extension FetchResult {
    /// What it came to, in the words of the status: `fetched 12`, `failed truncated`.
    fileprivate var outcome: String {
        switch self {
        case .fetched(let page): "fetched \(page.body.count)"
        case .notModified: "not-modified"
        case .refused: "refused"
        case .failed(let failure): "failed \(failure.word.text)"
        }
    }
}

import FoundationEssentials
import Glibc
import MonitorConfig
import Monitoring
import PageFetching
import Supervision

/// Why an input that a command was given could not be had.
struct InputProblem: Error, CustomStringConvertible {
    let description: String

    init(_ input: String, _ problem: String) {
        description = "\(input): \(problem)"
    }
}

/// What a command was given: the path of a file, or an address.
enum PageInput {
    static func isAddress(_ input: String) -> Bool { input.hasPrefix("http://") || input.hasPrefix("https://") }
}

/// Reads local files within bounds.
enum LocalFile {
    /// More than any page has; a report that is larger is not read by anyone.
    static let largest = 64 << 20

    static func read(_ path: String) throws -> FetchedPage {
        var information = stat()
        guard stat(path, &information) == 0 else {
            throw InputProblem(path, "\(String(cString: strerror(errno))). Check the path.")
        }
        guard information.st_mode & S_IFMT != S_IFDIR else {
            throw InputProblem(path, "this is a directory; name one file.")
        }
        guard Int(information.st_size) <= largest else {
            throw InputProblem(path, "the file has \(information.st_size) bytes; more than \(largest) are not read.")
        }
        guard let body = try? Data(contentsOf: URL(filePath: path)) else {
            throw InputProblem(path, "the file cannot be read. Check its permissions.")
        }
        guard !body.isEmpty else { throw InputProblem(path, "the file is empty.") }
        guard let address = WebAddress("http://localhost/") else { throw InputProblem(path, "no address.") }
        return FetchedPage(
            requested: address,
            address: address,
            contentType: path.lowercased().hasSuffix(".txt") ? "text/plain" : nil,
            body: body,
            digest: ContentDigest(high: 0, low: 0),
            fetchedAt: Date()
        )
    }
}

/// Goes to one address for a person who named it.
enum WebPage {
    /// The bytes that stand at an address, for what is no page, such as a status document.
    ///
    /// - Throws: `InputProblem` where they cannot be had.
    static func bytes(at text: String) async throws -> [UInt8] {
        switch try await asking(text, { await $0.fetch(FetchRequest(address: $1)) }) {
        case .fetched(let page): return Array(page.body)
        case .notModified: throw InputProblem(unasked304: text)
        case .refused(let refusal): throw InputProblem(text, refusal)
        case .failed(let failure): throw InputProblem(text, failure)
        }
    }

    /// What visiting an address came to; `readers` read what is there.
    ///
    /// - Throws: `InputProblem` where `text` is no address.
    static func visit(
        _ text: String,
        for purposes: ReadingPurpose,
        seeking sought: SoughtDocuments,
        by readers: (pages: any PageReader, files: any AttachmentReader),
        families: [SiteFamily] = []
    ) async throws -> Visit {
        try await asking(text) { fetcher, address in
            let access = PageAccess(fetcher: fetcher, reader: readers.pages, attachmentReader: readers.files)
            return await access.visit(VisitRequest(address, for: purposes, seeking: sought, families: families))
        }
    }

    /// What the first page of a list that only a script draws came to.
    static func data(
        of list: DataList,
        at text: String,
        seeking sought: SoughtDocuments,
        by readers: (pages: any PageReader, files: any AttachmentReader)
    ) async throws -> PageAccess.DataVisit? {
        try await asking(text) { fetcher, _ in
            await PageAccess(fetcher: fetcher, reader: readers.pages, attachmentReader: readers.files)
                .firstPage(of: list, seeking: sought)
        }
    }

    private static func asking<Answer: Sendable>(
        _ text: String,
        _ ask: (CurlFetcher, WebAddress) async -> Answer
    ) async throws -> Answer {
        guard let address = WebAddress(text) else {
            throw InputProblem(text, "this is no http or https address.")
        }
        // The address was named by the person at the terminal, who may well mean a machine of their own.
        var policy = FetchPolicy(FetchSettings())
        policy.maxBodyBytes = LocalFile.largest
        policy.addresses = AddressPolicy(allowsPrivateAddresses: true)
        let fetcher = try CurlFetcher(policy: policy, digestSeed: 0, now: { Date() })
        let answer = await ask(fetcher, address)
        await fetcher.shutdown()
        return answer
    }
}

extension InputProblem {
    init(_ input: String, _ refusal: FetchRefusal) {
        self.init(input, "the server refuses this machine (\(refusal.reason.text)); what the page shows is unknown.")
    }

    init(_ input: String, _ failure: FetchFailure) {
        self.init(input, "\(failure.word.text): \(failure.detail)")
    }

    init(unasked304 input: String) {
        self.init(input, "the server answered 304 to an unconditional request.")
    }
}

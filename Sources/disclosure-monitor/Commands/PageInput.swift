import FoundationEssentials
import Glibc
import MonitorConfig
import Monitoring
import PageFetching
import Supervision

/// What a command was given: the path of a file, or an address.
enum PageInput {
    static func isAddress(_ input: String) -> Bool { input.hasPrefix("http://") || input.hasPrefix("https://") }
}

/// Reads local files within bounds.
enum LocalFile {
    /// More than any page has; a report that is larger is not read by anyone.
    static let largest = 64 << 20
    /// The name that stands for standard input.
    static let standardInput = "-"

    static func read(_ path: String) throws -> FetchedPage {
        guard path != standardInput else { return try readStandardInput() }
        var information = stat()
        guard stat(path, &information) == 0 else {
            let cause = SystemCause(errno).words
            throw InputProblem(path, "无法打开（\(cause.chinese)）。请检查路径。", "\(cause.english). Check the path.")
        }
        guard information.st_mode & S_IFMT != S_IFDIR else {
            throw InputProblem(path, "这是目录，请指定一个文件。", "this is a directory; name one file.")
        }
        guard Int(information.st_size) <= largest else { throw tooLarge(path, Int(information.st_size)) }
        guard let body = try? Data(contentsOf: URL(filePath: path)) else {
            throw InputProblem(path, "文件无法读取，请检查权限。", "the file cannot be read. Check its permissions.")
        }
        return try page(of: body, named: path)
    }

    /// Bytes as the page or file that they are.
    ///
    /// - Parameter name: Where they are from; what it ends with tells plain text.
    static func page(of body: Data, named name: String) throws -> FetchedPage {
        guard !body.isEmpty else { throw InputProblem(name, "文件是空的。", "the file is empty.") }
        guard let address = WebAddress("http://localhost/") else { throw InputProblem(name, "没有地址。", "no address.") }
        return FetchedPage(
            requested: address,
            address: address,
            contentType: name.lowercased().hasSuffix(".txt") ? "text/plain" : nil,
            body: body,
            digest: ContentDigest(high: 0, low: 0),
            fetchedAt: Date()
        )
    }

    private static func readStandardInput() throws -> FetchedPage {
        guard let body = StandardInput.bytes(atMost: largest) else { throw tooLarge(standardInput, largest + 1) }
        return try page(of: Data(body), named: standardInput)
    }

    private static func tooLarge(_ path: String, _ size: Int) -> InputProblem {
        InputProblem(
            path,
            "文件有 \(size) 字节，超过 \(largest) 字节的不读取。",
            "the file has \(size) bytes; more than \(largest) are not read."
        )
    }
}

/// What is piped into the program.
enum StandardInput {
    /// Everything up to its end; nil where it is more than `limit`.
    static func bytes(atMost limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = block.withUnsafeMutableBytes { Glibc.read(0, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            guard bytes.count + count <= limit else { return nil }
            bytes += block[..<count]
        }
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
    /// - Parameter fetcher: What goes there, where several addresses are gone to: it knows how often a host was asked.
    /// - Throws: `InputProblem` where `text` is no address.
    static func visit(
        _ text: String,
        for purposes: ReadingPurpose,
        seeking sought: SoughtDocuments,
        by readers: (pages: any PageReader, files: any AttachmentReader),
        families: [SiteFamily] = [],
        through fetcher: CurlFetcher? = nil
    ) async throws -> Visit {
        try await asking(text, through: fetcher) { fetcher, address in
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

    /// What goes to addresses that a person named.
    static func fetcher() throws -> CurlFetcher {
        // The address was named by the person at the terminal, who may well mean a machine of their own.
        var policy = FetchPolicy(FetchSettings())
        policy.maxBodyBytes = LocalFile.largest
        policy.addresses = AddressPolicy(allowsPrivateAddresses: true)
        return try CurlFetcher(policy: policy, digestSeed: 0, now: { Date() })
    }

    private static func asking<Answer: Sendable>(
        _ text: String,
        through shared: CurlFetcher? = nil,
        _ ask: (CurlFetcher, WebAddress) async -> Answer
    ) async throws -> Answer {
        guard let address = WebAddress(text) else {
            throw InputProblem(text, "这不是 http 或 https 地址。", "this is no http or https address.")
        }
        if let shared { return await ask(shared, address) }
        let fetcher = try fetcher()
        let answer = await ask(fetcher, address)
        await fetcher.shutdown()
        return answer
    }
}

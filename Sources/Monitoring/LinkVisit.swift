import Supervision

/// Follows single links of a page, as gently as the question allows: for the headers alone before anything else.
struct LinkVisit: Sendable {
    let fetcher: any PageFetcher
    let reader: any PageReader
    let attachmentReader: any AttachmentReader
    let rules: SupervisionRules

    func follow(_ link: FollowedLink) async -> LinkOutcome {
        switch link.how {
        case .probe: await probe(link.address)
        case .readList: await readList(link.address)
        case .readFile: await readFile(link.address)
        }
    }

    /// Servers that do not know HEAD, or treat it badly, are asked again with GET before anything is said.
    private func probe(_ address: WebAddress) async -> LinkOutcome {
        if case .fetched = await fetcher.fetch(FetchRequest(address: address, method: .head)) { return .alive }
        return await fetched(address) { page in
            if attachmentReader.format(of: page) != nil { return .alive }
            let reading = reader.read(page, as: .article)
            if reading.kind == .notFound { return .dead(reason: "soft-404") }
            return reading.signs.contains { $0.name == .loginForm } ? .dead(reason: "login-form") : .alive
        }
    }

    private func readList(_ address: WebAddress) async -> LinkOutcome {
        await fetched(address) { page in
            let reading = reader.read(page, as: .surroundings)
            if reading.kind == .notFound { return .dead(reason: "soft-404") }
            if let list = reading.usableList, !list.rows.isEmpty {
                return .list(rows: list.rows.count, saysBlank: false)
            }
            guard reading.kind == .list || reading.kind == .other else {
                return .unknown(reason: reading.kind.rawValue)
            }
            return .list(rows: 0, saysBlank: rules.blankSign(of: reading) != nil)
        }
    }

    private func readFile(_ address: WebAddress) async -> LinkOutcome {
        switch await fetcher.fetch(FetchRequest(address: address)) {
        case .fetched(let file): return await outcome(of: file)
        case let other: return Self.outcome(of: other)
        }
    }

    private func outcome(of file: FetchedPage) async -> LinkOutcome {
        guard !file.body.isEmpty else { return .unreadableFile(reason: "empty") }
        guard attachmentReader.format(of: file) != nil else {
            let reading = reader.read(file, as: .article)
            return reading.kind == .notFound ? .dead(reason: "soft-404") : .alive
        }
        guard case .unreadable(let problem) = await attachmentReader.read(file) else { return .alive }
        switch problem.reason {
        case .noText, .damaged, .encrypted: return .unreadableFile(reason: problem.reason.rawValue)
        // Formats that people open and this program does not, and what is wrong here, say nothing about the file.
        case .unknownFormat, .tooLarge, .timedOut, .readerMissing: return .unknown(reason: problem.reason.rawValue)
        }
    }

    private func fetched(_ address: WebAddress, _ judge: (FetchedPage) -> LinkOutcome) async -> LinkOutcome {
        switch await fetcher.fetch(FetchRequest(address: address)) {
        case .fetched(let page): page.body.isEmpty ? .dead(reason: "empty") : judge(page)
        case let other: Self.outcome(of: other)
        }
    }

    /// Only what the server says of the address counts: a refusal, a pause or a trouble of its own may pass.
    private static func outcome(of result: FetchResult) -> LinkOutcome {
        switch result {
        case .fetched, .notModified: .alive
        case .refused(let refusal): .unknown(reason: refusal.reason)
        case .failed(let failure):
            failure.reason == .notFound ? .dead(reason: failure.text) : .unknown(reason: failure.text)
        }
    }
}

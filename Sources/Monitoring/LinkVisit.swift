import Supervision

/// Follows single links of a page, as gently as the question allows: for the headers alone before anything else.
struct LinkVisit: Sendable {
    let access: PageAccess
    let rules: SupervisionRules

    func follow(_ link: FollowedLink) async -> LinkOutcome {
        switch link.how {
        case .probe: await probe(link.address)
        case .readList: listOutcome(of: await visit(link.address, for: .everything))
        case .readFile: fileOutcome(of: await visit(link.address, for: [.article, .file]))
        }
    }

    private func visit(_ address: WebAddress, for purposes: ReadingPurpose) async -> Visit {
        await access.visit(VisitRequest(address, for: purposes, seeking: rules.sought))
    }

    private func probe(_ address: WebAddress) async -> LinkOutcome {
        if await access.answersHead(at: address) { return .alive }
        let visit = await visit(address, for: .article)
        if let outcome = Self.outcome(ofServer: visit) { return outcome }
        let asksForLogin = visit.reading?.signs.contains { $0.name == .loginForm } ?? false
        return asksForLogin ? .dead(reason: .word(.loginForm)) : .alive
    }

    private func listOutcome(of visit: Visit) -> LinkOutcome {
        if let outcome = Self.outcome(ofServer: visit) { return outcome }
        if case .noPage(let none) = visit { return .unknown(reason: none.why.reason) }
        guard let reading = visit.reading else { return .alive }
        if let list = reading.usableList, !list.rows.isEmpty { return .list(rows: list.rows.count, saysBlank: false) }
        guard reading.kind == .list || reading.kind == .other else { return .unknown(reason: .shows(reading.kind)) }
        return .list(rows: 0, saysBlank: rules.blankSign(of: reading) != nil)
    }

    private func fileOutcome(of visit: Visit) -> LinkOutcome {
        if case .noPage(let none) = visit {
            if none.why == .noBody { return .unreadableFile(reason: none.why.reason) }
            if case .unreadableFile(let problem) = none.why { return Self.outcome(of: problem) }
        }
        return Self.outcome(ofServer: visit) ?? .alive
    }

    private static func outcome(of problem: AttachmentProblem) -> LinkOutcome {
        switch problem.reason {
        case .noText, .damaged, .encrypted: .unreadableFile(reason: .file(problem.reason))
        // Formats that people open and this program does not, and what is wrong here, say nothing about the file.
        case .unknownFormat, .tooLarge, .timedOut, .readerMissing: .unknown(reason: .file(problem.reason))
        }
    }

    /// What the server says of the address, which is all that counts: a refusal, a pause or a trouble of its own may
    /// pass. Nil where there is something, whatever it shows.
    private static func outcome(ofServer visit: Visit) -> LinkOutcome? {
        switch visit {
        case .page: nil
        case .unchanged: .alive
        case .refused(let refusal): .unknown(reason: refusal.reason)
        case .failed(let failure):
            failure.reason == .notFound ? .dead(reason: failure.word) : .unknown(reason: failure.word)
        case .noPage(let none):
            switch none.why {
            case .noBody: .dead(reason: none.why.reason)
            case .kind(.notFound): .dead(reason: .word(.softNotFound))
            case .kind(.challenge), .readingTooSlow, .leftForNextCheck: .unknown(reason: none.why.reason)
            case .kind, .file, .unreadableFile, .scriptLink: nil
            }
        }
    }
}

extension Visit {
    /// What was read, be it a page or not.
    fileprivate var reading: ReadPage? {
        switch self {
        case .page(let page): page.reading
        case .noPage(let none): none.page?.reading
        case .unchanged, .refused, .failed: nil
        }
    }
}

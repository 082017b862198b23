import AttachmentReading
import Monitoring
import PageFetching
import PageReading
import Supervision

/// A command's input as it is read: a page, a file that is none, or a page whose matter is a file.
enum InputReading {
    static let pages = HTMLPageReader()
    private static let files = AttachmentFileReader()

    /// Throws `InputProblem` where the input cannot be had.
    ///
    /// - Parameter sought: The documents of the duties by which the input is read.
    static func page(
        _ input: String,
        seeking sought: SoughtDocuments,
        through fetcher: CurlFetcher? = nil
    ) async throws -> ReadPage {
        guard PageInput.isAddress(input) else { return await page(of: try LocalFile.read(input), input, sought) }
        return try page(try await visit(input, seeking: sought, through: fetcher), input)
    }

    /// What going to an address comes to, with the list of one of `families` where the page shows that only a script draws it.
    static func visit(
        _ input: String,
        seeking sought: SoughtDocuments,
        families: [SiteFamily] = [],
        through fetcher: CurlFetcher? = nil
    ) async throws -> Visit {
        try await WebPage.visit(
            input,
            for: [.matter, .file, .coveredFile, .furtherPages],
            seeking: sought,
            by: (pages: pages, files: files),
            families: families,
            through: fetcher
        )
    }

    /// What the first page of a list that only a script draws comes to.
    static func data(
        of list: DataList,
        at input: String,
        seeking sought: SoughtDocuments
    ) async throws -> PageAccess.DataVisit? {
        try await WebPage.data(of: list, at: input, seeking: sought, by: (pages: pages, files: files))
    }

    /// What is read of a visit to `input`.
    static func page(_ visit: Visit, _ input: String) throws -> ReadPage {
        switch visit {
        case .page(let page): return try whole(page)
        case .noPage(let none): return reading(of: none)
        case .unchanged: throw InputProblem(unasked304: input)
        case .refused(let refusal): throw InputProblem(input, refusal)
        case .failed(let failure): throw InputProblem(input, failure)
        }
    }

    /// A local page has no address: its links lead nowhere, and no host contradicts what it says of itself.
    static func page(of file: FetchedPage, _ path: String, _ sought: SoughtDocuments) async -> ReadPage {
        guard files.format(of: file) != nil else {
            return pages.read(file.body, name: path, contentType: file.contentType, seeking: sought)
        }
        switch await files.read(file) {
        case .unreadable(let problem): return ReadPage(address: file.address, signs: [sign(of: problem)])
        case .read(let blocks, let isCut): return pages.read(blocks, of: file, seeking: sought).cut(isCut)
        }
    }

    /// A person is shown what came, whatever it is.
    private static func reading(of none: NoPage) -> ReadPage {
        if case .unreadableFile(let problem) = none.why { return ReadPage(signs: [sign(of: problem)]) }
        if none.why == .readingTooSlow { return ReadPage(signs: [signOfSlowReading]) }
        return none.page?.reading ?? ReadPage(kind: .empty)
    }

    private static func whole(_ page: VisitedPage) throws -> ReadPage {
        let link = page.reading.coveredFile?.address.text ?? ""
        switch page.unreadFile {
        case nil, .noneReadable: return page.reading
        case .notModified: throw InputProblem(unasked304: link)
        case .refused(let refusal): throw InputProblem(link, refusal)
        case .failed(let failure): throw InputProblem(link, failure)
        case .unreadable(let problem):
            var reading = page.reading
            reading.signs.append(sign(of: problem))
            return reading
        case .readingTooSlow, .leftForNextCheck:
            var reading = page.reading
            reading.signs.append(signOfSlowReading)
            return reading
        }
    }

    private static let signOfSlowReading = PageSign(.notText, evidence: Reason.word(.readingTooSlow).text)

    private static func sign(of problem: AttachmentProblem) -> PageSign {
        PageSign(.notText, evidence: "\(problem.reason.rawValue): \(problem.detail)")
    }
}

import AttachmentReading
import PageReading
import Supervision

/// A command's input as it is read: a page, a file that is none, or a page whose matter is a file.
enum InputReading {
    private static let pages = HTMLPageReader()
    private static let files = AttachmentFileReader()

    /// Throws `InputProblem` where the input cannot be had.
    static func page(_ input: String) async throws -> ReadPage {
        guard PageInput.isAddress(input) else { return await reading(ofFile: input, try LocalFile.read(input)) }
        let page = try await WebPage.fetch(input)
        if files.format(of: page) != nil { return await reading(of: page) }
        let reading = pages.read(page, as: .everything)
        guard let link = reading.coveredFile else { return reading }
        return await completed(reading, with: try await WebPage.fetch(link.address.text))
    }

    /// A local page has no address: its links lead nowhere, and no host contradicts what it says of itself.
    private static func reading(ofFile path: String, _ file: FetchedPage) async -> ReadPage {
        if files.format(of: file) != nil { return await reading(of: file) }
        return pages.read(file.body, name: path, contentType: file.contentType)
    }

    private static func reading(of file: FetchedPage) async -> ReadPage {
        switch await files.read(file) {
        case .unreadable(let problem): return ReadPage(address: file.address, signs: [sign(of: problem)])
        case .read(let blocks, let isCut):
            return pages.read(blocks, of: file).cut(isCut)
        }
    }

    private static func completed(_ cover: ReadPage, with file: FetchedPage) async -> ReadPage {
        switch await files.read(file) {
        case .unreadable(let problem):
            var page = cover
            page.signs.append(sign(of: problem))
            return page
        case .read(let blocks, let isCut): return cover.completed(with: blocks, isCut: isCut)
        }
    }

    private static func sign(of problem: AttachmentProblem) -> PageSign {
        PageSign(.notText, evidence: "\(problem.reason.rawValue): \(problem.detail)")
    }
}

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
        let isCover = reading.signs.contains { $0.name == .attachmentOnly }
        guard isCover, let link = reading.attachments.first(where: \.format.isReadable) else { return reading }
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
            var page = pages.read(blocks, of: file)
            if isCut { page.signs.append(PageSign(.cutShort, evidence: "attachment")) }
            return page
        }
    }

    private static func completed(_ cover: ReadPage, with file: FetchedPage) async -> ReadPage {
        var page = cover
        switch await files.read(file) {
        case .unreadable(let problem): page.signs.append(sign(of: problem))
        case .read(let blocks, let isCut):
            page.blocks += blocks
            if isCut { page.signs.append(PageSign(.cutShort, evidence: "attachment")) }
        }
        return page
    }

    private static func sign(of problem: AttachmentProblem) -> PageSign {
        PageSign(.notText, evidence: "\(problem.reason.rawValue): \(problem.detail)")
    }
}

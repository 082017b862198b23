import FoundationEssentials
import Supervision

/// Reads PDF with poppler's programs: the words from pdftotext, the rules of tables from the drawn page.
struct PDFReader: Sendable {
    let toolbox: PDFToolbox
    let runner: ProgramRunner
    let limits: AttachmentLimits

    func read(_ body: Data) async throws(AttachmentProblem) -> ExtractedText {
        // A reader restores what it can of a file that ends early, and says nothing of the pages it lost.
        guard body.suffix(4096).holds(Array("%%EOF".utf8)) else {
            throw AttachmentProblem(.damaged, detail: "the PDF ends before its end mark; fetch it again")
        }
        return try await runner.session { () async throws(AttachmentProblem) in
            let file = try MemoryFile(body)
            return try await readDocument(file.descriptor)
        }
    }

    private func readDocument(_ input: CInt) async throws(AttachmentProblem) -> ExtractedText {
        let facts = try PDFFacts(await run(toolbox.info, [], input), limits: limits)
        let printed = try await run(toolbox.words, ["-bbox", "-nodiag", "-enc", "UTF-8"], input, ["-"])
        guard printed.exitCode == 0 else {
            throw AttachmentProblem(
                .damaged,
                detail: "pdftotext ended with \(printed.exitCode.map(String.init) ?? "a signal")"
            )
        }
        let listing = WordListing(printed.output, limits: limits)
        let images = ImageListing(try await run(toolbox.images, ["-list"], input).output)
        let quality = TextQuality(pages: listing.pages, images: images)
        try quality.check(hasCharacterTables: toolbox.hasCharacterTables)
        var isCut = listing.isCut || listing.pages.count < facts.pages || quality.hasUnreadablePages
        // What poppler could not read of a page, it leaves out.
        isCut = isCut || printed.complaints.contains("Syntax Error")
        var layouts: [PageLayout] = []
        var drawn = 0
        for (index, page) in listing.pages.enumerated() {
            guard PageLayout.mayHoldTables(page) else {
                layouts.append(PageLayout(page))
                continue
            }
            drawn += 1
            let tables = drawn <= limits.drawnPages ? try await tables(of: page, number: index + 1, input) : nil
            isCut = isCut || tables == nil
            layouts.append(PageLayout(page, tables: tables ?? []))
        }
        isCut = isCut || layouts.contains(where: \.hasUnreadTable)
        var text = DocumentAssembly(pages: layouts, limits: limits).text()
        text.isCut = text.isCut || isCut
        return text
    }

    private func run(
        _ program: ProgramRunner.Program,
        _ options: [String],
        _ input: CInt,
        _ output: [String] = []
    ) async throws(AttachmentProblem) -> ProgramRunner.Outcome {
        try await runner.run(program, options + [ProgramRunner.inputPath] + output, input: input)
    }

    // MARK: Tables

    /// The tables of a page; nil where the page cannot be drawn, or has more rules than any table.
    private func tables(
        of page: PDFPage,
        number: Int,
        _ input: CInt
    ) async throws(AttachmentProblem) -> [FilledTable]? {
        let options = [
            "-f", "\(number)", "-l", "\(number)", "-scale-to", "\(limits.drawnPixels)", "-gray", "-aa", "no",
            "-aaVector", "no",
        ]
        let outcome = try await run(toolbox.drawing, options, input)
        guard outcome.exitCode == 0, let drawing = PageDrawing(outcome.output, of: page, limits: limits) else {
            return nil
        }
        return FilledTable.all(on: page, drawing, limits: limits)
    }
}

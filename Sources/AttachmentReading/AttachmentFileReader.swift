package import Supervision

/// Reads attached files: PDF by poppler's programs, DOCX itself. Every other format is recognised and named.
package struct AttachmentFileReader: AttachmentReader {
    private let limits: AttachmentLimits
    private let pdf: PDFReader

    package init(limits: AttachmentLimits = AttachmentLimits()) {
        self.init(limits: limits, toolbox: PDFToolbox(), clock: ContinuousClock())
    }

    /// - Parameter clock: What measures the time that programs may take.
    init(limits: AttachmentLimits, toolbox: PDFToolbox, clock: any Clock<Duration>) {
        self.limits = limits
        pdf = PDFReader(toolbox: toolbox, runner: ProgramRunner(limits: limits, clock: clock), limits: limits)
    }

    package func format(of file: FetchedPage) -> AttachmentFormat? {
        FileKind(file, limits: limits)?.format
    }

    package func read(_ file: FetchedPage) async -> AttachmentReading {
        guard file.body.count <= limits.fileBytes else {
            let detail = "the file has \(file.body.count) bytes; the limit is \(limits.fileBytes)"
            return .unreadable(AttachmentProblem(.tooLarge, detail: detail))
        }
        guard let kind = FileKind(file, limits: limits) else {
            return .unreadable(AttachmentProblem(.unknownFormat, detail: "the file is of no known format"))
        }
        if let problem = kind.problem { return .unreadable(problem) }
        do {
            let text = kind == .pdf ? try await pdf.read(file.body) : try WordReader(limits: limits).read(file.body)
            return .read(text.blocks, isCut: text.isCut)
        } catch let problem {
            return .unreadable(problem)
        }
    }
}

/// What was read out of a file.
struct ExtractedText: Equatable {
    var blocks: [ContentBlock] = []
    /// Whether a limit left something out.
    var isCut = false

    /// Whether there is a table or a visible character.
    var isEmpty: Bool { blocks.isEmpty }
}

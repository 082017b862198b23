import Supervision

/// Puts the pages of a document together: paragraphs and tables go on over page ends.
struct DocumentAssembly {
    private let pages: [PageLayout]
    private let limits: AttachmentLimits
    private let join: ParagraphJoin
    private var blocks: [ContentBlock] = []
    private var isCut = false
    private var tableCells = 0

    /// The paragraph that is being read.
    private var paragraph = ""
    private var isEmphasised = false
    private var lastLine: (line: PDFLine, page: PDFPage)?

    /// The pieces of the table that is being read, and the page of the last piece.
    private var pieces: [FilledTable] = []
    private var lastTablePage = 0

    init(pages: [PageLayout], limits: AttachmentLimits) {
        let running = RunningLines(pages)
        self.pages = pages.map { page in
            var page = page
            page.remove(running.lines(of: page))
            return page
        }
        self.limits = limits
        join = ParagraphJoin(self.pages)
    }

    func text() -> ExtractedText {
        var assembly = self
        for (number, page) in pages.enumerated() {
            for (index, item) in page.items.enumerated() {
                switch item {
                case .line(let line): assembly.add(line, on: page.page)
                case .table(let table): assembly.add(table, on: number, isFirst: index == 0)
                }
            }
        }
        assembly.finishParagraph()
        assembly.finishTable()
        return ExtractedText(blocks: assembly.blocks, isCut: assembly.isCut)
    }

    private mutating func add(_ line: PDFLine, on page: PDFPage) {
        finishTable()
        if let last = lastLine, !join.starts(line, on: page, after: last.line, on: last.page),
            paragraph.utf8.count < limits.paragraphBytes
        {
            LineJoin.append(line.text, to: &paragraph, isSpaced: true)
        } else {
            finishParagraph()
            paragraph = line.text
            isEmphasised = join.isEmphasised(line)
        }
        lastLine = (line, page)
    }

    private mutating func add(_ table: FilledTable, on page: Int, isFirst: Bool) {
        finishParagraph()
        let goesOn = isFirst && lastTablePage == page - 1 && (pieces.last.map { TableJoin.fits($0, table) } ?? false)
        if !goesOn { finishTable() }
        pieces.append(table)
        lastTablePage = page
    }

    private mutating func finishParagraph() {
        if !paragraph.isEmpty { append(.text(TextBlock(paragraph, isEmphasised: isEmphasised))) }
        paragraph = ""
        lastLine = nil
    }

    private mutating func finishTable() {
        guard !pieces.isEmpty else { return }
        let grid = TableJoin.grid(of: pieces)
        pieces = []
        tableCells += grid.rows.count * grid.columnCount
        guard tableCells <= limits.tableCells else {
            isCut = true
            return
        }
        append(.table(grid))
    }

    private mutating func append(_ block: ContentBlock) {
        if blocks.count < limits.blocks {
            blocks.append(block)
        } else {
            isCut = true
        }
    }
}

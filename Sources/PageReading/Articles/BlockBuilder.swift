import Supervision

/// Reads the blocks of an article in document order: paragraphs, headings and data tables.
struct BlockBuilder {
    private let survey: PageSurvey
    private let limits: ReadingLimits
    private var tables: MarkupTableReader
    private var pictures = TablePictures()
    /// Titles of the sections whose table is a picture.
    var picturedSections: [String] { pictures.titles }
    /// Titles of the sections that hold a picture beside their words, and no figures.
    var illustratedSections: [String] { pictures.illustrated }
    private(set) var blocks: [ContentBlock] = []
    private(set) var isCut = false
    private var line = TextLine()
    private var emphasisedBytes = 0
    private var printedBytes = 0
    /// Nodes before this one stand in bold.
    private var boldEnd = 0

    init(_ survey: PageSurvey, limits: ReadingLimits) {
        self.survey = survey
        self.limits = limits
        tables = MarkupTableReader(document: survey.document, limits: limits)
    }

    mutating func read(_ range: Range<Int>) {
        let document = survey.document
        var node = range.lowerBound
        // The ends of the block elements around `node`, innermost last.
        var blockEnds: [Int] = []
        while node < range.upperBound, blocks.count < limits.blocks {
            while let end = blockEnds.last, node >= end {
                blockEnds.removeLast()
                finishLine()
            }
            node = visit(node, document, &blockEnds, isRoot: node == range.lowerBound)
        }
        finishLine()
        pictures.finish()
        isCut = isCut || node < range.upperBound || tables.isCut
    }

    /// Reads one node and returns the next.
    private mutating func visit(_ node: Int, _ document: HTMLDocument, _ blockEnds: inout [Int], isRoot: Bool) -> Int {
        let element = document.nodes[node]
        if element.tag == .text {
            append(document.bytes.span.extracting(document.textRange(node)), isBold: node < boldEnd)
            return node + 1
        }
        let isLeftOut = element.tag.isSilent || (survey.isChrome[node] && !isRoot) || element.flags.contains(.hidden)
        if isLeftOut || isNeighbours(node), !isRoot { return max(document.end(of: node), node + 1) }
        if element.tag == .br {
            finishLine()
            return node + 1
        }
        if element.tag == .img { pictures.addImage() }
        if element.tag == .table ? appendTable(node) : element.tag.isBlock && appendBoxes(node) {
            return max(document.end(of: node), node + 1)
        }
        if element.tag.isBlock {
            finishLine()
            blockEnds.append(document.end(of: node))
        }
        if element.tag.isBold || element.flags.contains(.bold) { boldEnd = max(boldEnd, document.end(of: node)) }
        return node + 1
    }

    /// Whether an element beside the text holds hardly more than links: related documents.
    private func isNeighbours(_ node: Int) -> Bool {
        survey.isAside[node] && survey.linkCount(in: node) > 0 && survey.textBytes(in: node) < 120
    }

    /// Appends a data table, and before it what is printed above its cells: the caption, and a first row that is a
    /// heading. False for a table that only lays the page out.
    private mutating func appendTable(_ table: Int) -> Bool {
        guard let grid = tables.grid(of: table) else { return false }
        finishLine()
        for text in tables.textBesideCells(of: table) { append(TextBlock(text)) }
        if let title = grid.title { append(TextBlock(title, isEmphasised: true)) }
        append(grid)
        return true
    }

    private mutating func appendBoxes(_ container: Int) -> Bool {
        guard let grid = tables.boxGrid(of: container) else { return false }
        finishLine()
        append(grid)
        return true
    }

    private mutating func append(_ grid: TableGrid) {
        pictures.add(grid)
        blocks.append(.table(grid))
    }

    private mutating func append(_ text: TextBlock) {
        pictures.add(text.text)
        blocks.append(.text(text))
    }

    private mutating func append(_ text: Span<UInt8>, isBold: Bool) {
        // Conditions of a word processor that are no comments: `<![if !supportEmptyParas]>`.
        if let mark = text.firstIndex(ofByte: ASCII.lessThan, from: 0), text.has("<![", at: mark),
            let end = text.firstIndex(of: "]>", from: mark)
        {
            append(text.extracting(0..<mark), isBold: isBold)
            append(text.extracting(end + 2..<text.count), isBold: isBold)
            return
        }
        line.append(text)
        let bytes = TextInk(text).bytes
        printedBytes += bytes
        if isBold { emphasisedBytes += bytes }
    }

    private mutating func finishLine() {
        if !line.isEmpty, !PageTool.isTool(line.bytes.span) {
            let isEmphasised = printedBytes > 0 && emphasisedBytes == printedBytes
            append(TextBlock(line.string, isEmphasised: isEmphasised))
        }
        line.removeAll()
        emphasisedBytes = 0
        printedBytes = 0
    }
}

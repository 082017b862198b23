import Supervision

/// The main part of a Word document, read as its elements come.
struct WordDocument: XMLEvents {
    private let styles: WordStyles
    private var numbering: WordNumbering
    private let limits: AttachmentLimits
    private var blocks: [ContentBlock] = []
    private var isCut = false
    private(set) var hasPictures = false
    private var tableCells = 0
    private var blockCount = 0

    /// Paragraphs inside one another: those of text boxes stand inside of the paragraph that bears the box.
    private var paragraphs: [WordParagraph] = []
    private var tables: [(table: WordTable, cell: WordTable.Cell)] = []
    private var depth = 0
    /// The depth of an element whose content is left out.
    private var silentDepth: Int?
    private var isText = false
    private var properties: Properties = .none

    /// Whose properties are being read.
    private enum Properties { case none, paragraph, run, row, cell }

    init(styles: WordStyles, numbering: WordNumbering, limits: AttachmentLimits) {
        self.styles = styles
        self.numbering = numbering
        self.limits = limits
    }

    var text: ExtractedText { ExtractedText(blocks: blocks, isCut: isCut) }

    var isFull: Bool { blockCount >= limits.blocks || depth > limits.depth }

    // MARK: Elements

    mutating func start(_ name: String, _ attributes: XMLAttributes) {
        depth += 1
        if isFull { isCut = true }
        guard silentDepth == nil else { return }
        switch name {
        // What was deleted or moved away, the second copy of a text box, the texts of fields and of comments.
        case "del", "moveFrom":
            if properties == .row, name == "del" { tables.withLast { $0.table.deleteRow() } }
            silentDepth = depth
        case "Fallback", "instrText", "delText", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange",
            "rubyPr", "rt":
            silentDepth = depth
        case "p": paragraphs.append(WordParagraph())
        case "r": paragraphs.withLast { $0.beginRun() }
        case "t": isText = true
        case "tab", "ptab": if properties == .none { append(" ") }
        case "br", "cr": if properties == .none { breakLine() }
        case "noBreakHyphen": append("-")
        case "sym": append(UnreadableText.mark)
        case "blip", "imagedata": showPicture()
        case "altChunk": isCut = true
        case "pPr", "rPr", "trPr", "tcPr": beginProperties(name)
        case "tbl": tables.append((WordTable(limits: limits), WordTable.Cell()))
        case "tr": tables.withLast { $0.table.beginRow() }
        case "tc": tables.withLast { $0.cell = WordTable.Cell() }
        default: readProperty(name, attributes)
        }
    }

    mutating func end(_ name: String) {
        defer { depth -= 1 }
        if let silent = silentDepth {
            if silent == depth { silentDepth = nil }
            return
        }
        switch name {
        case "p": finishParagraph()
        case "r": paragraphs.withLast { $0.endRun() }
        case "t": isText = false
        case "pPr", "trPr", "tcPr": properties = .none
        // The properties of a run may stand inside those of a paragraph, for its end mark.
        case "rPr": properties = paragraphs.last?.isInRun == false ? .paragraph : .none
        case "tc": tables.withLast { $0.table.add($0.cell) }
        case "tr": tables.withLast { $0.table.endRow() }
        case "tbl": finishTable()
        default: break
        }
    }

    mutating func text(_ text: String) {
        if isText, silentDepth == nil { append(text) }
    }

    // MARK: Properties

    private mutating func beginProperties(_ name: String) {
        switch name {
        case "pPr": properties = .paragraph
        case "rPr": properties = paragraphs.last?.isInRun == true ? .run : .none
        case "trPr": properties = .row
        default: properties = .cell
        }
    }

    private mutating func readProperty(_ name: String, _ attributes: XMLAttributes) {
        let value = attributes["val"]
        switch properties {
        case .none: break
        case .paragraph:
            paragraphs.withLast { $0.set(name, value, styles) }
        case .run:
            paragraphs.withLast { $0.setRun(name, value, styles) }
        case .row:
            guard name == "gridBefore" else { return }
            tables.withLast { $0.table.leaveOut(Int(value ?? "") ?? 0) }
        case .cell:
            tables.withLast { Self.setCell(&$0.cell, name, value) }
        }
    }

    private static func setCell(_ cell: inout WordTable.Cell, _ name: String, _ value: String?) {
        switch name {
        case "gridSpan": cell.columns = value.flatMap { Int($0) } ?? 1
        case "vMerge": cell.rowSpan = value == "restart" ? .begins : .goesOn
        default: break
        }
    }

    // MARK: Text

    private mutating func append(_ text: String) {
        var isAppended = true
        paragraphs.withLast { isAppended = $0.append(text, limit: limits.paragraphBytes) }
        if !isAppended { isCut = true }
    }

    private mutating func showPicture() {
        hasPictures = true
        tables.withLast { $0.cell.hasImage = true }
    }

    /// A line break ends a line that a person sees: the rest is another block.
    private mutating func breakLine() {
        guard var paragraph = paragraphs.popLast() else { return }
        let rest = paragraph.cutAtLineEnd()
        emit(paragraph)
        paragraphs.append(rest)
    }

    private mutating func finishParagraph() {
        guard let paragraph = paragraphs.popLast() else { return }
        emit(paragraph)
    }

    private mutating func emit(_ paragraph: WordParagraph) {
        var paragraph = paragraph
        if paragraph.takesNumber, let place = paragraph.numbering(styles) { paragraph.number = numbering.next(place) }
        if let block = paragraph.block(styles) { append(.text(block)) }
    }

    private mutating func append(_ block: ContentBlock) {
        blockCount += 1
        if tables.isEmpty {
            blocks.append(block)
        } else {
            tables.withLast { $0.cell.blocks.append(block) }
        }
    }

    private mutating func finishTable() {
        guard let finished = tables.popLast() else { return }
        isCut = isCut || finished.table.isCut
        for block in finished.table.blocks() {
            if case .table(let grid) = block {
                tableCells += grid.rows.count * grid.columnCount
                guard tableCells <= limits.tableCells else {
                    isCut = true
                    continue
                }
            }
            append(block)
        }
    }
}

extension Array {
    /// Changes the last element, where there is one.
    mutating func withLast(_ body: (inout Element) -> Void) {
        guard let last = indices.last else { return }
        body(&self[last])
    }
}

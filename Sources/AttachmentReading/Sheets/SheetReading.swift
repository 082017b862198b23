import Supervision

/// The cells of one sheet, row by row, as its XML tells them.
struct SheetReading: XMLEvents {
    private(set) var rows: [LedgerRow] = []
    private(set) var problems: [LedgerProblem] = []

    private let strings: [String]
    private let limits: AttachmentLimits
    private var cells = 0
    private var row = 0
    private var column = 0
    private var type = ""
    private var value = ""
    private var isValue = false

    init(strings: [String], limits: AttachmentLimits) {
        self.strings = strings
        self.limits = limits
    }

    var isFull: Bool { cells > limits.tableCells || problems.count > 500 }

    mutating func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "row":
            row = attributes["r"].flatMap { Int($0) } ?? row + 1
            column = 0
            rows.append(LedgerRow(number: row, cells: []))
        case "c":
            column = attributes["r"].flatMap(Self.column) ?? column + 1
            (type, value) = (attributes["t"] ?? "n", "")
        case "v", "t": isValue = true
        case "f": report(row, column, "单元格中是公式。请改为文字或数值后再导入。", "The cell holds a formula. Put its value there as text.")
        case "mergeCell": reportMerged(attributes["ref"] ?? "")
        default: break
        }
    }

    mutating func end(_ name: String) {
        switch name {
        case "v", "t": isValue = false
        case "c": endCell()
        default: break
        }
    }

    mutating func text(_ text: String) {
        if isValue, value.utf8.count < limits.paragraphBytes { value += text }
    }

    private mutating func endCell() {
        guard !rows.isEmpty, (1...limits.columns).contains(column), !value.isEmpty else { return }
        cells += 1
        let text = type == "s" ? Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? "" : value
        let missing = column - rows[rows.count - 1].cells.count
        if missing > 0 { rows[rows.count - 1].cells += Array(repeating: "", count: missing) }
        rows[rows.count - 1].cells[column - 1] = text
    }

    private mutating func reportMerged(_ range: String) {
        let first = range.split(separator: ":").first.map(String.init) ?? ""
        let number = Int(first.drop { !$0.isNumber })
        report(
            number,
            Self.column(first),
            "单元格 \(range) 是合并单元格。请取消合并，逐格填写。",
            "The cells \(range) are merged. Take them apart and fill each."
        )
    }

    private mutating func report(_ row: Int?, _ column: Int?, _ chinese: String, _ english: String) {
        problems.append(
            LedgerProblem(row: row, column: column, LocalizedText(chinese: chinese, english: english))
        )
    }

    /// The number of a column by the letters of a reference: 28 for `AB7`; nil where there are none.
    static func column(_ reference: String) -> Int? {
        let letters = reference.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        guard (1...3).contains(letters.count) else { return nil }
        return letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
    }
}

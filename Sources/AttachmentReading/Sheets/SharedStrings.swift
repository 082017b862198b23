/// The texts of a workbook that its cells name by number (ECMA-376, part 1, 18.4).
struct SharedStrings: XMLEvents {
    private(set) var all: [String] = []
    private let limits: AttachmentLimits
    private var isText = false
    /// The reading of a text in another script (`rPh`) is none of the text.
    private var phoneticDepth = 0

    init(limits: AttachmentLimits) {
        self.limits = limits
    }

    var isFull: Bool { all.count > limits.tableCells }

    mutating func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "si": all.append("")
        case "t": isText = true
        case "rPh": phoneticDepth += 1
        default: break
        }
    }

    mutating func end(_ name: String) {
        if name == "t" { isText = false }
        if name == "rPh" { phoneticDepth -= 1 }
    }

    mutating func text(_ text: String) {
        guard isText, phoneticDepth == 0, let last = all.indices.last, all[last].utf8.count < limits.paragraphBytes
        else { return }
        all[last] += text
    }
}

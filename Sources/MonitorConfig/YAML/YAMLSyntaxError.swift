import Yams

/// Why a text is no YAML document.
struct YAMLSyntaxError: Error {
    let fault: Fault
    let place: Place

    init(fault: Fault, place: Place) {
        self.fault = fault
        self.place = place
    }

    /// Translates what Yams throws; `text` is what it was given.
    init(_ error: any Error, in text: String) {
        if let error = error as? YAMLSyntaxError {
            self = error
            return
        }
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            // Where the file ends inside of a quoted text, what matters is where the text begins.
            let isOpenEnd = problem == "found unexpected end of stream"
            let place = Place(isOpenEnd ? context?.mark ?? mark : mark)
            // What is wrong there may come of a sign that was typed as Chinese is, on this line or before.
            if let sign = FullWidthSign.nearest(before: place, in: text) {
                self.init(fault: .fullWidthSign(sign.sign), place: sign.place)
                return
            }
            self.init(fault: Self.fault(problem, at: place, in: text), place: place)
        case .composer(_, let problem, let mark, _):
            self.init(fault: Self.fault(problem, at: Place(mark), in: text), place: Place(mark))
        case .reader(let problem, let offset, _, _):
            self.init(fault: .syntax(problem), place: PlaceReader.place(ofByte: offset ?? 0, in: text))
        default:
            self.init(fault: .syntax("\(error)"), place: .start)
        }
    }

    private static func fault(_ problem: String, at place: Place, in text: String) -> Fault {
        if hasTabIndentation(line: place.line, of: text) {
            return .tab
        }
        switch problem {
        case "but found another document": return .secondDocument
        case let problem where problem.hasPrefix("Maximum nesting level"): return .tooDeep
        default: return .syntax(problem)
        }
    }

    /// Whether the line's indentation holds a tab, which YAML forbids (YAML 1.2, section 6.1).
    private static func hasTabIndentation(line number: Int, of text: String) -> Bool {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
        guard lines.indices.contains(number - 1) else { return false }
        return lines[number - 1].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.contains(9)
    }
}

/// A sentence with blanks, and the facts that it is true of.
///
/// `some,left0|全年收到申请{new}件` is said where both facts hold. `{new}` is a known value; `{a:10-90}` is a number of its
/// own; `{a+b}` and `{a-b}` count with these; `{a%b}` is a share in percent of the one in the other.
struct SentenceTemplate {
    let text: String
    let conditions: [String]

    init(_ source: String) {
        if let bar = source.firstIndex(of: "|"), source[..<bar].allSatisfy(\.isASCII) {
            conditions = source[..<bar].split(separator: ",").map(String.init)
            text = String(source[source.index(after: bar)...])
        } else {
            conditions = []
            text = source
        }
    }

    /// The sentence, or nil where one of its conditions does not hold.
    func filled(_ facts: ReportFacts, _ dice: inout Dice) -> String? {
        guard conditions.allSatisfy({ facts.holds($0) }) else { return nil }
        let pieces = text.split(separator: "{", omittingEmptySubsequences: false)
        var own = facts.numbers
        for piece in pieces.dropFirst() {
            guard let end = piece.firstIndex(of: "}"), let colon = piece[..<end].firstIndex(of: ":") else { continue }
            let bounds = piece[piece.index(after: colon)..<end].split(separator: "-").compactMap { Int($0) }
            own[String(piece[..<colon])] = dice.number(bounds[0]...bounds[1])
        }
        var result = String(pieces.first ?? "")
        for piece in pieces.dropFirst() {
            guard let end = piece.firstIndex(of: "}") else { continue }
            result += Self.value(String(piece[..<end]), own, facts.words) + piece[piece.index(after: end)...]
        }
        return result
    }

    private static func value(_ blank: String, _ numbers: [String: Int], _ words: [String: String]) -> String {
        let name = blank.split(separator: ":").first.map(String.init) ?? blank
        if let word = words[name] { return word }
        if let percent = name.firstIndex(of: "%") {
            let part = count(String(name[..<percent]), numbers)
            let whole = max(1, count(String(name[name.index(after: percent)...]), numbers))
            let tenths = (part * 2000 + whole) / (2 * whole)
            return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
        }
        return "\(count(name, numbers))"
    }

    private static func count(_ sum: String, _ numbers: [String: Int]) -> Int {
        sum.split(separator: "+").reduce(0) { total, term in
            let parts = term.split(separator: "-").map(String.init)
            let values = parts.map { name -> Int in
                guard let value = numbers[name] ?? Int(name) else { preconditionFailure("no fact is called \(name)") }
                return value
            }
            return total + values[0] - values.dropFirst().reduce(0, +)
        }
    }
}

import Supervision

/// The numbers that Word puts in front of paragraphs (`word/numbering.xml`): `一、` is not in the text.
struct WordNumbering: XMLEvents {
    /// One level of a list.
    struct Level: Equatable {
        var start = 1
        var format = "decimal"
        /// The text with `%1` to `%9` for the numbers of the levels.
        var text = ""
    }

    private struct List {
        var definition: String?
        /// First numbers of this list alone, by level.
        var starts: [Int: Int] = [:]
    }

    private var definitions: [String: [Int: Level]] = [:]
    private var lists: [String: List] = [:]
    private var definition: String?
    private var list: String?
    private var level: Int?
    /// The last number given at each level of each definition.
    private var counters: [String: [Int: Int]] = [:]
    /// The lists whose own first numbers were given.
    private var begun: Set<String> = []

    var isFull: Bool { definitions.count + lists.count >= 10_000 }

    // MARK: Reading

    mutating func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "abstractNum":
            definition = attributes["abstractNumId"]
        case "num":
            list = attributes["numId"]
            if let list { lists[list] = List() }
        case "abstractNumId":
            if let list { lists[list]?.definition = attributes["val"] }
        case "lvl", "lvlOverride":
            level = attributes["ilvl"].flatMap { Int($0) }.flatMap { (0...8).contains($0) ? $0 : nil }
            if let definition, let level, name == "lvl" { definitions[definition, default: [:]][level] = Level() }
        case "startOverride":
            if let list, let level { lists[list]?.starts[level] = Self.number(attributes["val"]) }
        case "start": change { $0.start = Self.number(attributes["val"]) ?? 1 }
        case "numFmt": change { $0.format = attributes["val"] ?? "decimal" }
        case "lvlText": change { $0.text = attributes["val"] ?? "" }
        default: break
        }
    }

    private mutating func change(_ body: (inout Level) -> Void) {
        guard let definition, let level, var known = definitions[definition]?[level] else { return }
        body(&known)
        definitions[definition]?[level] = known
    }

    private static func number(_ text: String?) -> Int? {
        text.flatMap { Int($0) }.flatMap { (0...30_000).contains($0) ? $0 : nil }
    }

    mutating func end(_ name: String) {
        switch name {
        case "abstractNum": definition = nil
        case "num": list = nil
        case "lvl": level = list == nil ? nil : level
        case "lvlOverride": level = nil
        default: break
        }
    }

    mutating func text(_ text: String) {}

    // MARK: Numbering

    /// The number of the next paragraph at a level of a list, as it is printed; empty where none is.
    mutating func next(_ place: WordStyles.NumberingPlace) -> String {
        let level = min(max(place.level ?? 0, 0), 8)
        guard let id = place.list, id != "0", let list = lists[id], let definition = list.definition,
            let levels = definitions[definition], let format = levels[level]
        else { return "" }
        var numbers = counters[definition] ?? [:]
        if let start = list.starts[level], begun.insert("\(id).\(level)").inserted {
            numbers[level] = start
        } else {
            numbers[level] = numbers[level].map { $0 + 1 } ?? format.start
        }
        for deeper in level + 1..<10 { numbers[deeper] = nil }
        counters[definition] = numbers
        return Self.print(format.text, levels: levels, numbers: numbers)
    }

    private static func print(_ text: String, levels: [Int: Level], numbers: [Int: Int]) -> String {
        var result = ""
        var isPlace = false
        for character in text {
            if isPlace, let place = character.wholeNumberValue, (1...9).contains(place) {
                let format = levels[place - 1]
                result += WordNumeral.text(
                    numbers[place - 1] ?? format?.start ?? 1,
                    format: format?.format ?? "decimal"
                )
                isPlace = false
            } else if character == "%" {
                isPlace = true
            } else {
                result.append(character)
                isPlace = false
            }
        }
        return result
    }
}

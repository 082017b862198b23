import Supervision

/// The styles of paragraphs and characters that a document names (`word/styles.xml`).
struct WordStyles: XMLEvents {
    struct Style: Equatable {
        var basedOn: String?
        var isHeading: Bool?
        var isBold: Bool?
        var isHidden: Bool?
        var numbering: NumberingPlace?
    }

    /// A list and a level of it.
    struct NumberingPlace: Equatable {
        var list: String?
        var level: Int?
    }

    private var styles: [String: Style] = [:]
    private var current: String?
    private var style = Style()

    var isFull: Bool { styles.count >= 5_000 }

    mutating func start(_ name: String, _ attributes: XMLAttributes) {
        if name == "style" {
            current = attributes["styleId"]
            style = Style()
            return
        }
        guard current != nil else { return }
        switch name {
        case "name":
            if attributes["val"]?.lowercased().hasPrefix("heading ") == true { style.isHeading = true }
        case "basedOn": style.basedOn = attributes["val"]
        case "outlineLvl": style.isHeading = WordValue.isHeadingLevel(attributes["val"])
        case "b": style.isBold = WordValue.isOn(attributes["val"])
        case "vanish": style.isHidden = WordValue.isOn(attributes["val"])
        case "numPr": style.numbering = NumberingPlace()
        case "numId": style.numbering?.list = attributes["val"]
        case "ilvl": style.numbering?.level = attributes["val"].flatMap { Int($0) }
        default: break
        }
    }

    mutating func end(_ name: String) {
        guard name == "style", let current else { return }
        styles[current] = style
        self.current = nil
    }

    mutating func text(_ text: String) {}

    /// A style with what it takes from the styles that it is based on.
    func resolved(_ id: String?) -> Style {
        var result = Style()
        var next = id
        for _ in 0..<16 {
            guard let id = next, let style = styles[id] else { break }
            result.isHeading = result.isHeading ?? style.isHeading
            result.isBold = result.isBold ?? style.isBold
            result.isHidden = result.isHidden ?? style.isHidden
            result.numbering = result.numbering ?? style.numbering
            next = style.basedOn
        }
        return result
    }
}

/// Values as Word writes them.
enum WordValue {
    /// A switch is on where it has no value.
    static func isOn(_ value: String?) -> Bool {
        !(value.map { ["0", "false", "off"].contains($0) } ?? false)
    }

    /// Levels 0 to 8 are headings, 9 is text.
    static func isHeadingLevel(_ value: String?) -> Bool {
        value.flatMap { Int($0) }.map { (0...8).contains($0) } ?? false
    }
}

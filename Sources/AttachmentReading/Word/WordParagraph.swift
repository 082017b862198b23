import Supervision

/// A paragraph of a Word document while it is read.
struct WordParagraph {
    private var text = ""
    private var style: String?
    private var isHeading: Bool?
    private var numberingPlace: WordStyles.NumberingPlace?
    /// What Word prints in front of it.
    var number = ""
    /// Whether it is counted in its list: not what follows a line break.
    private(set) var takesNumber = true

    private(set) var isInRun = false
    private var isRunBold: Bool?
    private var isRunHidden = false
    private var printed = 0
    private var bold = 0
    /// Characters whose boldness is that of the paragraph's style.
    private var unstyled = 0

    // MARK: Runs

    mutating func beginRun() {
        isInRun = true
        isRunBold = nil
        isRunHidden = false
    }

    mutating func endRun() {
        isInRun = false
        isRunBold = nil
        isRunHidden = false
    }

    mutating func setRun(_ name: String, _ value: String?, _ styles: WordStyles) {
        switch name {
        case "b": isRunBold = WordValue.isOn(value)
        case "vanish": isRunHidden = WordValue.isOn(value)
        case "rStyle":
            let style = styles.resolved(value)
            isRunBold = isRunBold ?? style.isBold
            isRunHidden = isRunHidden || style.isHidden == true
        default: break
        }
    }

    /// False where the paragraph is full.
    mutating func append(_ piece: String, limit: Int) -> Bool {
        guard !isRunHidden else { return true }
        guard text.utf8.count + piece.utf8.count <= limit else { return false }
        text += piece
        let count = piece.unicodeScalars.count { !InvisibleText.holds($0) }
        printed += count
        if isRunBold == true { bold += count }
        if isRunBold == nil { unstyled += count }
        return true
    }

    // MARK: Properties

    mutating func set(_ name: String, _ value: String?, _ styles: WordStyles) {
        switch name {
        case "pStyle": style = value
        case "outlineLvl": isHeading = WordValue.isHeadingLevel(value)
        case "numPr": numberingPlace = WordStyles.NumberingPlace()
        case "numId": numberingPlace?.list = value
        case "ilvl": numberingPlace?.level = value.flatMap { Int($0) }
        default: break
        }
    }

    /// The list and level that it is counted in; its own before that of its style.
    func numbering(_ styles: WordStyles) -> WordStyles.NumberingPlace? {
        let inherited = styles.resolved(style).numbering
        guard let own = numberingPlace else { return inherited }
        return WordStyles.NumberingPlace(list: own.list ?? inherited?.list, level: own.level ?? inherited?.level)
    }

    /// Ends the text at a line break, and returns the paragraph that goes on.
    mutating func cutAtLineEnd() -> WordParagraph {
        var rest = self
        rest.text = ""
        rest.printed = 0
        rest.bold = 0
        rest.unstyled = 0
        rest.takesNumber = takesNumber && printed == 0
        takesNumber = takesNumber && printed > 0
        return rest
    }

    /// The paragraph as a block; nil where nothing of it is seen.
    func block(_ styles: WordStyles) -> TextBlock? {
        guard printed > 0 else { return number.isEmpty ? nil : TextBlock(number) }
        let style = styles.resolved(style)
        let allBold = bold + (style.isBold == true ? unstyled : 0) == printed
        return TextBlock(number + Self.tidied(text), isEmphasised: isHeading ?? style.isHeading ?? false || allBold)
    }

    /// White space folded to single spaces, none at the ends.
    private static func tidied(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        var isSpace = false
        for scalar in text.unicodeScalars {
            if InvisibleText.holds(scalar) {
                isSpace = isSpace || scalar.properties.isWhitespace
            } else {
                if isSpace, !view.isEmpty { view.append(" ") }
                isSpace = false
                view.append(scalar)
            }
        }
        return String(view)
    }
}

package import Supervision

/// How a terminal shows text: plain where nothing else is known of it.
package struct TerminalStyle: Sendable {
    /// Whether it is told colours (ECMA-48, section 8.3.117).
    package var isColourful: Bool
    /// How wide it is; nil: lines are as long as they want.
    package var columns: Int?

    package init(isColourful: Bool = false, columns: Int? = nil) {
        (self.isColourful, self.columns) = (isColourful, columns)
    }

    /// A colour, never the only sign of what it says.
    package enum Tone: Int, Sendable {
        case red = 31
        case green = 32
        case yellow = 33
        case violet = 35
    }

    /// `text` in a colour.
    package func painted(_ text: String, _ tone: Tone?) -> String {
        guard isColourful, let tone else { return text }
        return "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
    }

    /// The last text of a line that has taken `used` columns: cut where the terminal ends, if that leaves room for words.
    func fitted(_ text: String, after used: Int) -> String {
        guard let columns, columns - used >= Self.leastRoom, DisplayWidth.of(text) > columns - used else { return text }
        return DisplayWidth.fit(text, to: columns - used)
    }

    private static let leastRoom = 20
}

extension TerminalStyle.Tone {
    /// The colour of a severity; nil where nobody has to act.
    package init?(_ severity: Severity) {
        switch severity {
        case .info: return nil
        case .warning: self = .yellow
        case .error, .critical: self = .red
        }
    }
}

import ArgumentParser
import Supervision

/// Texts of `--help`, in the language of this run.
enum HelpText {
    /// Names of options stand in so many columns before what is said of them.
    private static let margin = 27
    /// What a terminal has that does not say how wide it is.
    private static let usualWidth = 80

    static func said(_ chinese: ChineseText, _ english: String) -> String {
        let text = Language.spoken.pick(chinese, english)
        // The parser breaks lines at blanks, and Chinese has none. A completion script wants its texts on one line.
        guard Language.spoken != .english, !isForScript else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { ColumnText(String($0)).lines(of: width - margin).joined(separator: "\n") }
            .joined(separator: "\n")
    }

    private static let isForScript = CommandLine.arguments.contains { $0.hasPrefix("--generate-completion-script") }

    private static let width = min(max(Terminal.columns ?? usualWidth, margin + 20), 200)
}

extension ArgumentHelp {
    static func said(_ chinese: ChineseText, _ english: String, valueName: String? = nil) -> ArgumentHelp {
        ArgumentHelp(HelpText.said(chinese, english), valueName: valueName)
    }
}

extension ValidationError {
    init(_ chinese: ChineseText, _ english: String) {
        self.init(Language.spoken.pick(chinese, english))
    }
}

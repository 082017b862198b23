import Glibc

/// One line on a terminal that says how far long work has come; where standard error is no terminal, nothing.
struct ProgressLine {
    private let isShown: Bool

    init(isWanted: Bool = true) {
        isShown = isWanted && isatty(STDERR_FILENO) == 1
    }

    /// Shows `text` where the text before stood.
    func show(_ text: String) {
        if isShown { Console.write("\r\u{1B}[K" + text, to: STDERR_FILENO) }
    }

    /// Clears the line, before something else is printed.
    func clear() {
        if isShown { Console.write("\r\u{1B}[K", to: STDERR_FILENO) }
    }
}

import FoundationEssentials
import Glibc
import StatusReporting

/// What standard output is shown by.
enum Terminal {
    /// Plain where no terminal is there to see it, or its user wants no colours (`NO_COLOR`, see no-color.org).
    static let style: TerminalStyle = {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let environment = ProcessInfo.processInfo.environment
        let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
        return TerminalStyle(isColourful: isTerminal && !isPlain, columns: isTerminal ? columns : nil)
    }()

    /// How wide it is; nil where it does not say.
    static let columns: Int? = {
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    }()
}

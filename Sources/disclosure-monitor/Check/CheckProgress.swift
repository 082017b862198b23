import Glibc
import Supervision

/// Says on a terminal how far several reports have come; where standard error is no terminal, nothing.
struct CheckProgress {
    private let isShown: Bool
    private let count: Int
    private let language: Language
    private var done = 0

    init(count: Int, isAlone: Bool, language: Language) {
        isShown = !isAlone && isatty(2) == 1
        self.count = count
        self.language = language
    }

    /// Shows that `name` is looked at, on the line on which the one before was shown.
    mutating func show(_ name: String) {
        guard isShown else { return }
        done += 1
        // Of an archive it is not known how many are in it.
        let number = done > count ? "\(done)" : "\(done)/\(count)"
        let shown = VisibleText.clean(name, limit: 60)
        Console.write("\r\u{1B}[K" + language.pick("正在审核 \(number)：\(shown)", "checking \(number): \(shown)"), to: 2)
    }

    /// Clears the line, before something else is printed.
    func clear() {
        if isShown { Console.write("\r\u{1B}[K", to: 2) }
    }
}

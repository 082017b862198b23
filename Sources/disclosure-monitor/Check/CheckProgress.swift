import Supervision

/// Says on a terminal how far several reports have come.
struct CheckProgress {
    private let line: ProgressLine
    private let count: Int
    private let language: Language
    private var done = 0

    init(count: Int, isAlone: Bool, language: Language) {
        line = ProgressLine(isWanted: !isAlone)
        self.count = count
        self.language = language
    }

    /// Shows that `name` is looked at, on the line on which the one before was shown.
    mutating func show(_ name: String) {
        done += 1
        // Of an archive it is not known how many are in it.
        let number = done > count ? "\(done)" : "\(done)/\(count)"
        let shown = VisibleText.clean(name, limit: 60)
        line.show(language.pick("正在审核 \(number)：\(shown)", "checking \(number): \(shown)"))
    }

    /// Clears the line, before something else is printed.
    func clear() {
        line.clear()
    }
}

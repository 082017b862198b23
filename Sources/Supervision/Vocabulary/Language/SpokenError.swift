/// An error of which people are told in their language; programs have it in English.
package protocol SpokenError: Error, CustomStringConvertible {
    /// What went wrong, and where there is something to do about it, what.
    func text(in language: Language) -> String
}

extension SpokenError {
    /// In English.
    package var description: String { text(in: .english) }
}

extension LocalizedText {
    /// What an error says in both languages; one that speaks English alone is quoted in Chinese.
    package init(of error: any Error) {
        switch error {
        case let error as any SpokenError:
            self.init(chinese: error.text(in: .chinese), english: error.text(in: .english))
        case is CancellationError: self.init(chinese: "已中止", english: "given up")
        default: self.init(chinese: "系统报告“\(error)”", english: "\(error)")
        }
    }

    /// The text with what it is about before it, such as a path.
    package func of(_ name: String) -> LocalizedText {
        LocalizedText(chinese: "\(name)：\(chinese)", english: "\(name): \(english)")
    }
}

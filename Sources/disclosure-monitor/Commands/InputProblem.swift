import Supervision

/// Why an input that a command was given could not be had, in the language of whoever is told.
struct InputProblem: Error, CustomStringConvertible {
    /// What was given, as it was named.
    let input: String
    /// What is wrong with it.
    let words: LocalizedText

    init(_ input: String, _ chinese: String, _ english: String) {
        self.init(input, LocalizedText(chinese: chinese, english: english))
    }

    init(_ input: String, _ words: LocalizedText) {
        self.input = input
        self.words = words
    }

    func text(in language: Language) -> String {
        language.pick("\(input)：\(words[language])", "\(input): \(words[language])")
    }

    var description: String { text(in: .english) }

    /// What any error says of an input.
    init(_ input: String, _ error: any Error) {
        let words = LocalizedText(of: error)
        self =
            (error as? InputProblem)
            ?? InputProblem(input, "无法读取：\(words.chinese)", "cannot be read: \(words.english)")
    }
}

extension InputProblem {
    init(_ input: String, _ refusal: FetchRefusal) {
        let (reason, word) = (refusal.reason, refusal.reason.text)
        self.init(
            input,
            "服务器拒绝访问（\(reason.name(in: .chinese))，\(word)），页面内容不明。",
            "the server refuses this machine (\(word)); what the page shows is unknown."
        )
    }

    init(_ input: String, _ failure: FetchFailure) {
        let words = failure.words
        self.init(input, "\(words.chinese)（\(failure.word.text)）。", words.english)
    }

    init(unasked304 input: String) {
        self.init(input, "服务器对无条件的请求答复了 304。", "the server answered 304 to an unconditional request.")
    }
}

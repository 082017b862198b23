import Supervision

/// What the parser of command lines says of its own accord, in the language of this run: it speaks English alone.
enum ParserWords {
    /// `text` as the parser made it, help or an error, in `language`.
    static func said(_ text: String, in language: Language) -> String {
        guard language != .english, isOfParser(text) else { return text }
        var text = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in lead(of: line, language) }
            .joined(separator: "\n")
        // What the parser appends to a text may be broken over lines.
        for (pattern, words) in sentences() {
            text = text.replacing(pattern) { language.pick(words($0.output), "") }
        }
        return text
    }

    /// A completion script and a version are no sentences.
    private static func isOfParser(_ text: String) -> Bool {
        ["OVERVIEW:", "USAGE:", "Error:", "Usage:"].contains { text.hasPrefix($0) }
    }

    private static func lead(of line: Substring, _ language: Language) -> String {
        guard let (lead, words) = leads.first(where: { line.hasPrefix($0.0) }) else { return String(line) }
        return language.pick(words, lead) + line.dropFirst(lead.count)
    }

    private static let leads: [(String, ChineseText)] = [
        ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("Error: ", "错误："), ("Help:  ", "说明："),
        ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："),
    ]

    private typealias Sentence = (Regex<AnyRegexOutput>, (AnyRegexOutput) -> ChineseText)

    /// Regular expressions are no values that threads may share, and a run says something but once.
    private static func sentences() -> [Sentence] {
        let written: [(String, (AnyRegexOutput) -> ChineseText)] = [
            (#"Show the version\."#, { _ in "显示版本。" }),
            (#"Show (subcommand )?help information\."#, { _ in "显示帮助。" }),
            (#" ?\(default:\s+([^)]*)\)"#, { "（默认：\(part(1, $0))）" }),
            (#" ?\(values:\s+([^;)]*);\s+default:\s+([^)]*)\)"#, { "（可用：\(part(1, $0))；默认：\(part(2, $0))）" }),
            (#" ?\(values:\s+([^;)]*)\)"#, { "（可用：\(part(1, $0))）" }),
            (
                #"See\s+'(\S+)\s+help\s+([^'<]*)<subcommand>'\s+for\s+detailed\s+help\."#,
                { "各子命令的说明见：\(part(1, $0)) help \(part(2, $0))<子命令>" }
            ),
            (#"See '(.*)' for more information\."#, { "详见：\(part(1, $0))" }),
            (#"Missing expected argument '(.*)'"#, { "缺少参数“\(part(1, $0))”" }),
            (#"Missing value for '(.*)'"#, { "“\(part(1, $0))”缺少取值" }),
            (#"Unknown option '(.*?)'\. Did you mean '(.*)'\?"#, { "未知的选项“\(part(1, $0))”，是否为“\(part(2, $0))”？" }),
            (#"Unknown option '(.*?)'"#, { "未知的选项“\(part(1, $0))”" }),
            (#"Unexpected argument '(.*)'"#, { "多余的参数“\(part(1, $0))”" }),
            (#"(\d+) unexpected arguments: (.*)"#, { "多余的参数 \(part(1, $0)) 个：\(part(2, $0))" }),
            (
                #"The value '(.*)' is invalid for '(.*?)'\. Please provide one of the following:((?:\n\s+- \S+)+)"#,
                { "“\(part(2, $0))”不能取值“\(part(1, $0))”，可用：\(listed(part(3, $0)))" }
            ),
            (
                #"The value '(.*)' is invalid for '(.*?)'\. Please provide one of (.*)\."#,
                { "“\(part(2, $0))”不能取值“\(part(1, $0))”，可用：\(listed(part(3, $0)))" }
            ),
            (#"The value '(.*)' is invalid for '(.*?)'"#, { "“\(part(2, $0))”不能取值“\(part(1, $0))”" }),
        ]
        return written.compactMap { pattern, words in (try? Regex(pattern)).map { ($0, words) } }
    }

    /// Values as Chinese lists them, whether the parser has put them into a sentence or below each other.
    private static func listed(_ text: Substring) -> String {
        text.split { !$0.isLetter && !$0.isNumber && !"-_.".contains($0) }.filter { !["-", "or"].contains($0) }
            .joined(separator: "、")
    }

    private static func part(_ index: Int, _ output: AnyRegexOutput) -> Substring {
        output.indices.contains(index) ? output[index].substring ?? "" : ""
    }
}

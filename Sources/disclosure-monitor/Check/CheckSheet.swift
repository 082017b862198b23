import StatusReporting
import Supervision

/// What comes of several reports: printed one by one, or gathered into one document.
struct CheckSheet {
    let format: ReviewFormat
    let language: Language
    /// Whether there is one report, which was named by itself.
    let isAlone: Bool
    /// Whether everything goes into a file, which is written at the end.
    let isGathered: Bool

    /// How many files were passed over, because they are plainly no reports.
    var passed = 0

    private var parts: [ReviewDocument.Part] = []
    private var tally = ReviewTally()
    private var lines: [String] = []

    init(format: ReviewFormat, language: Language, isAlone: Bool, isGathered: Bool) {
        self.format = format
        self.language = language
        self.isAlone = isAlone
        self.isGathered = isGathered
    }

    /// A file has no colours.
    private var style: TerminalStyle { isGathered ? TerminalStyle() : Terminal.style }

    private var composition: ReviewComposition { ReviewComposition(language: language, namesOptions: true) }

    mutating func add(_ report: CheckedReport, from source: String) throws {
        tally.note(report.worstSeverity)
        switch format {
        case .json: show(try CheckDocument(report, from: source).json(isPretty: isAlone))
        case .text where !isAlone:
            show(CheckSummary(check: report, source: source, language: language, style: style).line)
        case .text:
            show(ReviewText(document: document(of: [composition.part(report, from: source)]), style: style).text)
        case .html, .docx: parts.append(composition.part(report, from: source))
        }
    }

    /// Adds what could not be read; it is said on standard error in any case.
    mutating func add(_ problem: InputProblem) throws {
        tally.noteUnreadable()
        Console.error(problem.text(in: language))
        guard !isAlone else { return }
        switch format {
        case .json:
            show(try CheckDocument(unreadable: problem.input, because: problem.words).json(isPretty: false))
        case .text where isGathered: show(problem.text(in: language))
        case .text: break
        case .html, .docx: parts.append(composition.unreadable(problem.input, because: problem.words[language]))
        }
    }

    /// What is written at the end; nil where everything was printed, or there is nothing.
    mutating func rest() throws -> [UInt8]? {
        if passed > 0, format != .text { Console.error(wordsOfPassed) }
        if format.isOneDocument { return parts.isEmpty ? nil : try format.bytes(of: document(of: parts)) }
        if format == .text, passed > 0 { show(wordsOfPassed) }
        if format == .text, !isAlone { show(tally.text(in: language)) }
        return lines.isEmpty ? nil : Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private var wordsOfPassed: String {
        language.pick(
            "另有\(passed)个不是报告的文件未看（图片、样式、脚本、字体、隐藏文件等）。",
            "Not looked at, as plainly no reports (pictures, styles, scripts, fonts, hidden files): \(passed)."
        )
    }

    private func document(of parts: [ReviewDocument.Part]) -> ReviewDocument {
        composition.document(of: parts, isAlone: isAlone)
    }

    private mutating func show(_ text: String) {
        if isGathered { lines.append(text) } else { Console.print(text) }
    }
}

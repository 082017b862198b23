import StatusReporting
import Supervision

/// A review as lines of text, as `check` prints it.
struct ReviewText {
    let document: ReviewDocument
    var style = TerminalStyle()

    private var language: Language { document.language }

    var text: String {
        (document.reports.flatMap(lines) + [document.total].compactMap(\.self)).joined(separator: "\n")
    }

    private func lines(_ part: ReviewDocument.Part) -> [String] {
        let title = part.title.map { language.pick("《\($0)》", $0) }
        let right = part.right.map { listing(language.pick("已核对无误", "Looked at and right"), $0) } ?? []
        return [title, part.facts].compactMap(\.self) + part.groups.flatMap(lines)
            + listing(language.pick("未作判断", "Not judged"), part.omissions) + right
            + (part.conclusion.isEmpty ? [] : ["", part.conclusion])
    }

    private func lines(_ group: ReviewDocument.Group) -> [String] {
        let count = group.entries.count
        let tone = group.entries.map(\.severity).max().flatMap(TerminalStyle.Tone.init)
        return ["", style.painted("\(group.title)\(language.pick("（\(count)）", " (\(count))"))", tone)]
            + group.entries.enumerated().flatMap { index, entry in lines(entry, number: index + 1) }
    }

    private func lines(_ entry: ReviewDocument.Entry, number: Int) -> [String] {
        let details = entry.details.map { "   \($0.label)\(language.pick("：", ": "))\($0.text)" }
        let label = language.pick("同一处还有（改正后一并复核）：", "at the same place, to be looked at again once it is put right: ")
        return ["\(number). \(entry.text)"] + details + entry.consequences.map { "   \(label)\($0)" }
    }

    private func listing(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", title] + lines.map { "- " + $0 }
    }
}

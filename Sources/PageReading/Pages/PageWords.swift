/// The words of a page that says little, for recognising notices.
enum PageWords {
    /// All that is printed, after the titles, ASCII letters in lower case.
    static func folded(titles: [String], _ survey: PageSurvey) -> [UInt8] {
        var bytes = titles.flatMap { Array($0.utf8) + [ASCII.lineFeed] }
        bytes += survey.document.line(in: survey.document.nodes.indices).bytes
        return bytes.map { ASCII.lowercased($0) }
    }
}

/// The words of a page that says little, for recognising notices.
enum PageWords {
    /// All that is printed, after the titles, ASCII letters in lower case.
    static func folded(titles: [String], _ survey: PageSurvey) -> [UInt8] {
        let printed = survey.document.line(in: survey.document.nodes.indices).bytes
        return folded(titles[...]) + printed.map { ASCII.lowercased($0) }
    }

    static func folded(_ titles: ArraySlice<String>) -> [UInt8] {
        titles.flatMap { $0.utf8.map { ASCII.lowercased($0) } + [ASCII.lineFeed] }
    }
}

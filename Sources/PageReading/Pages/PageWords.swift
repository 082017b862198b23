import Supervision

/// The words of a page that says little, for recognising notices.
enum PageWords {
    /// All that is printed, after the titles, ASCII letters in lower case.
    static func folded(titles: [String], _ survey: PageSurvey) -> [UInt8] {
        let printed = survey.document.line(in: survey.document.nodes.indices).bytes
        return folded(titles[...]) + printed.map { ASCII.lowercased($0) }
    }

    /// What is printed and leads nowhere, ASCII letters in lower case.
    static func outsideLinks(_ survey: PageSurvey) -> [UInt8] {
        let document = survey.document
        var line = TextLine()
        var node = 0
        while node < document.nodes.count {
            let element = document.nodes[node]
            let leadsAway = element.tag == .a && document.value(.href, of: node) != nil
            if leadsAway || element.tag.isSilent || element.flags.contains(.hidden) {
                line.breakLine()
                node = max(document.end(of: node), node + 1)
                continue
            }
            if element.tag == .text { line.append(document.bytes.span.extracting(document.textRange(node))) }
            node += 1
        }
        return line.bytes.map { ASCII.lowercased($0) }
    }

    static func folded(_ titles: ArraySlice<String>) -> [UInt8] {
        titles.flatMap { $0.utf8.map { ASCII.lowercased($0) } + [ASCII.lineFeed] }
    }
}

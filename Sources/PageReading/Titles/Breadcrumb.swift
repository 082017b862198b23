import Supervision

/// The trail of columns that leads to a page: 首页 > 政务公开 > 公开指南. Its last step names the column.
struct Breadcrumb {
    let survey: PageSurvey

    private var document: HTMLDocument { survey.document }

    /// The name of the last column; nil on a page without a trail.
    func lastStep() -> String? { markedStep() ?? introducedStep() }

    /// TRS sites mark the steps with a class.
    private func markedStep() -> String? {
        let marked = survey.links.last { link in
            guard let name = document.value(.class, of: link.node) else { return false }
            return document.bytes.span.extracting(name).containsIgnoringCase("currchnlcls")
        }
        return marked.flatMap { text(of: $0.node) }
    }

    /// Others introduce the trail with 当前位置 or the like.
    private func introducedStep() -> String? {
        let words: [StaticString] = ["当前位置", "您的位置", "所在位置", "您现在的位置", "当前所在", "所在栏目"]
        for node in survey.trailTexts where document.textRange(node).count < 120 {
            let text = document.bytes.span.extracting(document.textRange(node))
            if text.first(of: words) != nil { return step(behind: node) }
        }
        return nil
    }

    private func step(behind node: Int) -> String? {
        var trail = document.parent(of: node)
        for _ in 0..<4 where trail >= 0 && survey.linkCount(in: trail) < 2 { trail = document.parent(of: trail) }
        guard trail >= 0, (1...8).contains(survey.linkCount(in: trail)), let last = survey.links(in: trail).last else {
            return nil
        }
        // The present column may be printed as plain text behind the last link.
        let tail = document.line(in: document.end(of: last.node)..<document.end(of: trail)).string
        let name = String(tail.drop { ">》»/-— ".contains($0) })
        return (2...20).contains(name.count) ? name : text(of: last.node)
    }

    private func text(of node: Int) -> String? {
        let line = document.line(of: node)
        return line.isEmpty ? nil : line.string
    }
}

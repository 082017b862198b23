import Supervision

/// A review as it stands on a page.
extension Markup {
    /// What is said of one report, under a heading of its own.
    ///
    /// - Parameter id: What a table of contents leads to.
    mutating func review(_ part: ReviewDocument.Part, id: String, in language: Language) {
        element("section", ["id": id, "class": "review"]) { section in
            section.element("h2", text: part.title ?? part.source)
            if part.title != nil { section.element("p", ["class": "small"], text: part.source) }
            section.element("p", text: part.facts)
            for group in part.groups { section.group(group, in: language) }
            section.lines(language.pick("未作判断", "Not judged"), part.omissions)
            section.lines(language.pick("已核对无误", "Looked at and right"), part.right ?? [])
            if !part.conclusion.isEmpty { section.element("p", ["class": "conclusion"], text: part.conclusion) }
        }
        raw("\n")
    }

    private mutating func group(_ group: ReviewDocument.Group, in language: Language) {
        let count = language.pick("（\(group.entries.count)）", " (\(group.entries.count))")
        element("h3", text: group.title + count)
        element("ol", ["class": "entries"]) { list in
            for entry in group.entries {
                list.element("li", ["class": entry.severity.rawValue]) { $0.entry(entry, in: language) }
                list.raw("\n")
            }
        }
    }

    private mutating func entry(_ entry: ReviewDocument.Entry, in language: Language) {
        element("p", ["class": "message"], text: entry.text)
        element("dl") { facts in
            for detail in entry.details {
                facts.element("div") { row in
                    row.element("dt", text: detail.label)
                    row.element("dd", text: detail.text)
                }
            }
        }
        guard !entry.consequences.isEmpty else { return }
        element(
            "p",
            ["class": "small"],
            text: language.pick("同一处还有（改正后一并复核）：", "At the same place, to be looked at again once it is put right:")
        )
        element("ul") { list in for text in entry.consequences { list.element("li", text: text) } }
    }

    private mutating func lines(_ title: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        element("h3", text: title)
        element("ul") { list in for text in texts { list.element("li", text: text) } }
    }
}

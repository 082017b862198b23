extension PageCase {
    /// Whether the page's matter was read: it is neither a refusal nor the shell of a page that scripts build.
    ///
    /// A script that checks browsers, or leads telephones elsewhere, may stand on a page that was read whole.
    var isReadable: Bool {
        !Self.unreadableKinds.contains(page.kind)
            && !page.signs.contains { Self.unreadableSigns.contains($0.name) }
    }

    /// Whether what is not there is missing: the whole page was read, with its surroundings.
    var isWhole: Bool {
        isReadable && page.surroundings != nil && !page.signs.contains { $0.name == .cutShort }
    }

    private static let unreadableKinds: Set<PageKind> = [.challenge, .notFound, .scriptOnly, .empty]
    private static let unreadableSigns: Set<PageSign.Name> = [.softNotFound, .scriptOnly, .notText]

    /// What the page is called.
    var title: String? {
        let written = [page.title, page.metadata["articletitle"], row?.title]
        return written.lazy.compactMap(\.self).first { !FoldedText.bare($0).isEmpty }
    }

    /// Everything that the page may be called, folded.
    var foldedTitles: [String] {
        [page.title, page.metadata["articletitle"], row?.title].compactMap { $0.map { FoldedText.fold($0) } }
    }

    /// The page's matter, or all of its text where none was told apart from its surroundings.
    var text: String {
        let matter = page.blocks.map { block in
            switch block {
            case .text(let text): text.text
            case .table(let table): Self.text(of: table)
            }
        }
        .joined(separator: "\n")
        return FoldedText.bare(matter).isEmpty ? page.surroundings?.text ?? "" : matter
    }

    /// Row by row; a cell that spans several places stands there once.
    private static func text(of table: TableGrid) -> String {
        table.rows.map { row in row.filter(\.isOrigin).map(\.text).joined(separator: " ") }.joined(separator: "\n")
    }

    /// The sentences of the page's matter.
    var sentences: [ReportSentence] {
        text.split { $0 == "\n" || $0 == "。" || $0 == "！" || $0 == "？" }.map {
            ReportSentence(part: nil, text: String($0))
        }
    }

    /// What following a link came to; nil where it was not followed.
    func outcome(of address: WebAddress) -> LinkOutcome? {
        links[address] ?? WebAddress(address.withoutFragment).flatMap { links[$0] }
    }

    /// The values that stand beside one of the labels, those that say nothing included.
    func values(labelled labels: [String]) -> [String] {
        let names = Set(labels.map { FoldedText.bare($0) })
        return page.surroundings?.labels.filter { names.contains(FoldedText.bare($0.name)) }.map(\.value) ?? []
    }
}

extension String {
    /// Whether the text, or one of the words that stand for nothing, is all that there is.
    func saysNothing(_ words: [String]) -> Bool {
        let bare = FoldedText.bare(self).lowercased()
        return bare.isEmpty || isTemplateExpression || words.contains { FoldedText.bare($0).lowercased() == bare }
    }

    /// Whether it is nothing but what a template was to replace: `{{site.name}}`, `${siteName}`, `<%=name%>`, `[!--site--]`.
    private var isTemplateExpression: Bool {
        let text = filter { !$0.isWhitespace }
        let marks = [
            ("{", "}"), ("${", "}"), ("#{", "}"), ("@{", "}"), ("<%", "%>"), ("<?", "?>"), ("[!--", "--]"),
            ("[[", "]]"), ("%", "%"),
        ]
        return marks.contains { text.count > $0.count + $1.count && text.hasPrefix($0) && text.hasSuffix($1) }
    }
}

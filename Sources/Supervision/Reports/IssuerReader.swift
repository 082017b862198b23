/// Finds who issued an article: by its title, its source, the field that names the issuer, or the line it is signed with.
struct IssuerReader {
    let rules: TitleRules
    /// The labels of the field that names the issuer: 发布机构.
    let labels: [String]

    private let longestName = 30

    /// The name as the page prints it, bare; nil where nothing names an organ.
    func issuer(of page: ReadPage, phrase: String) -> String? {
        if rules.isOrgan(phrase), !rules.selfReferences.contains(phrase) { return phrase }
        return field(of: page)
            ?? signed(in: page.blocks)
            ?? (phrase.isEmpty || rules.selfReferences.contains(phrase) ? nil : phrase)
    }

    /// The organ that the source or the field of the issuer names, bare.
    func field(of page: ReadPage) -> String? {
        page.metadata["contentsource"].flatMap(organ) ?? labelled(in: page.blocks)
    }

    /// A short text that ends like an organ's name; a website is none.
    private func organ(_ text: String) -> String? {
        let bare = FoldedText.bare(text)
        guard (3...longestName).contains(bare.count), rules.isOrgan(bare), !bare.contains("网"),
            !rules.selfReferences.contains(bare)
        else { return nil }
        return bare
    }

    private func labelled(in blocks: [ContentBlock]) -> String? {
        for block in blocks.prefix(12) {
            switch block {
            case .text(let paragraph):
                if let name = labelled(in: paragraph.text) { return name }
            case .table(let grid):
                for row in grid.rows.prefix(8) {
                    for (label, value) in zip(row, row.dropFirst()) where labels.contains(FoldedText.bare(label.text)) {
                        if let name = organ(value.text) { return name }
                    }
                }
            }
        }
        return nil
    }

    /// `发布机构：某市教育局 发布日期：…`.
    private func labelled(in line: String) -> String? {
        for label in labels {
            guard let range = line.range(holding: label) else { continue }
            let rest = line[range.upperBound...].drop { $0 == ":" || $0 == "：" || $0.isWhitespace }
            if let name = organ(String(rest.prefix { !$0.isWhitespace && $0 != "|" })) { return name }
        }
        return nil
    }

    /// A name in the last lines, with a date in the same line or the next.
    private func signed(in blocks: [ContentBlock]) -> String? {
        let lines = blocks.suffix(8).compactMap { block -> String? in
            guard case .text(let paragraph) = block, paragraph.text.count <= 60 else { return nil }
            return paragraph.text
        }
        for (index, line) in lines.enumerated().reversed() {
            let scalars = Array(FoldedText.fold(line).unicodeScalars)
            let dates = Self.dates(in: scalars)
            let end = dates.first?.lowerBound ?? scalars.count
            let hasDate = !dates.isEmpty || (index + 1 < lines.count && Self.isDate(lines[index + 1]))
            if hasDate, let name = organ(String(String.UnicodeScalarView(scalars[..<end]))) { return name }
        }
        return nil
    }

    private static func dates(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        scalars.indices.compactMap { position in
            PartialDate(in: scalars, at: position).flatMap { $0.day == nil ? nil : $0.range }
        }
    }

    private static func isDate(_ line: String) -> Bool {
        let scalars = Array(FoldedText.fold(line).unicodeScalars)
        return dates(in: scalars).first == scalars.indices
    }
}

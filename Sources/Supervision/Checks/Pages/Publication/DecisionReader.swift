/// Reads decisions with their dates out of the tables of a column, or out of the head of a single one.
struct DecisionReader {
    let criterion: DecisionLagCriterion

    func decisions(on subject: PageCase) -> [Decision] {
        let tables = subject.page.blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        let rows = tables.flatMap(decisions)
        guard rows.isEmpty, subject.role == .document else { return rows }
        return [single(on: subject, tables: tables)].compactMap(\.self)
    }

    // MARK: Tables with a row for each decision

    /// A heading stands in one of the first rows.
    private static let mostHeadingRows = 4
    private static let longestName = 40

    private func decisions(in table: TableGrid) -> [Decision] {
        let texts = table.texts
        for (index, heading) in texts.prefix(Self.mostHeadingRows).enumerated() {
            guard let decided = column(of: criterion.decided, in: heading),
                let published = column(of: criterion.published, in: heading), decided != published
            else { continue }
            let name = column(of: criterion.names, in: heading)
            return texts.dropFirst(index + 1).compactMap { row in
                guard row.contains(where: { !FoldedText.bare($0).isEmpty }), row != heading else { return nil }
                return Decision(
                    name: name.map { Self.short(row[$0]) } ?? "",
                    decided: DatedText.firstDate(in: row[decided]),
                    published: DatedText.firstDate(in: row[published])
                )
            }
        }
        return []
    }

    /// The first label counts first: where both are there, 处罚决定日期 is surer than 日期.
    private func column(of labels: [String], in heading: [String]) -> Int? {
        let bare = heading.map { FoldedText.bare($0) }
        return labels.lazy.compactMap { label in bare.firstIndex { isLabelled($0, FoldedText.bare(label)) } }.first
    }

    private func isLabelled(_ text: String, _ label: String) -> Bool {
        text.holds(label) && !criterion.otherDays.contains { text.holds($0) }
    }

    private static func short(_ text: String) -> String {
        let name = text.unicodeScalars.prefix(longestName).map { $0.properties.isWhitespace ? " " : $0 }
        return DatedText.string(name)
    }

    // MARK: A page for one decision

    private func single(on subject: PageCase, tables: [TableGrid]) -> Decision? {
        let pairs = tables.flatMap(Self.pairs) + (subject.page.surroundings?.labels.map { ($0.name, $0.value) } ?? [])
        guard let decided = date(of: criterion.decided, in: pairs) else { return nil }
        let name = Self.short(subject.title ?? "")
        if let published = date(of: criterion.published, in: pairs) {
            return Decision(name: name, decided: decided, published: published)
        }
        guard let published = subject.earliestPublication else { return nil }
        let isProbable = published.confidence != .certain
        return Decision(name: name, decided: decided, published: published.date, isProbable: isProbable)
    }

    /// Each cell with the one that begins to the right of it: a label and its value.
    private static func pairs(in table: TableGrid) -> [(String, String)] {
        table.rows.flatMap { row in
            let cells = row.filter(\.isOrigin).map(\.text)
            return zip(cells, cells.dropFirst()).map { ($0, $1) }
        }
    }

    private func date(of labels: [String], in pairs: [(String, String)]) -> CivilDate? {
        labels.lazy.compactMap { label in
            pairs.lazy.filter { isLabelled(FoldedText.bare($0.0), FoldedText.bare(label)) }
                .compactMap { DatedText.firstDate(in: $0.1) }.first
        }
        .first
    }
}

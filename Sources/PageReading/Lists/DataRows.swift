import Supervision

/// The rows of a list whose records are data: no markup says what is a row, their titles, dates and addresses do.
struct DataRows {
    let resolver: AddressResolver
    let sought: SoughtDocuments

    /// Where a record leads. Where only a script does, or nothing, its own place on the page stands for the address.
    private struct Target {
        let address: WebAddress
        var leadsNowhere = false
    }

    /// The records that are rows: dated ones, with those among them that show no date; without any date, all of them,
    /// where they are clearly the list.
    func chosen(of records: [DataRecord]) -> [DataRecord] {
        let hasDates = records.contains { $0.date != nil }
        let records = records.map(\.datedByTitle)
        // Where no record says when it was published, the titles have to do so on the whole.
        let isDated = hasDates || records.count { $0.date != nil } * 2 > records.count
        let titled = records.filter { record in
            target(of: record) != nil && (record.date != nil || UndatedBlock.isTitle(record.shownTitle))
        }
        guard !isDated || titled.isEmpty else { return withoutRepetitions(titled) }
        let leading = titled.filter { target(of: $0)?.leadsNowhere == false }
        let block = UndatedBlock(rows: leading.map(blockRow), sought: sought)
        return block.isMain(among: block.score) ? leading : []
    }

    /// The row that a record is.
    ///
    /// - Parameter name: A fuller name than the record's title, where that does not say enough; nil where it does.
    func row(_ record: DataRecord, named name: (String) -> String?) -> ListRow? {
        let shown = record.shownTitle.string
        let title = RowBounds.title(name(shown) ?? shown)
        guard !title.isEmpty, let target = target(of: record) else { return nil }
        return ListRow(title: title, address: target.address, date: record.date)
    }

    private func blockRow(_ record: DataRecord) -> UndatedBlock.Row {
        let address = Array(record.address.utf8)
        let text = record.shownTitle.bytes
        return UndatedBlock.Row(
            text: text,
            isDocument: LinkTarget.isDocument(address.span),
            characters: (text.count + 2) / 3
        )
    }

    /// A record that is written twice in a row is one.
    private func withoutRepetitions(_ records: [DataRecord]) -> [DataRecord] {
        var kept: [DataRecord] = []
        for record in records {
            let isRepeated = kept.suffix(3).contains { $0.address == record.address && $0.date == record.date }
            if !isRepeated { kept.append(record) }
        }
        return kept
    }

    private func target(of record: DataRecord) -> Target? {
        let address = Array(record.address.utf8)
        if LinkTarget.isPage(address.span), address.count <= RowBounds.address {
            return resolver.resolve(address.span).map { Target(address: $0) }
        }
        let title = record.shownTitle
        guard title.bytes.count >= ScriptedLink.shortestText else { return nil }
        switch ScriptedLink.target(ofScript: address.span) {
        case .address(let range) where range.count <= RowBounds.address:
            return resolver.resolve(address.span.extracting(range)).map { Target(address: $0) }
        case .call(let range): return resolver.place(address.span.extracting(range)).map { Target(address: $0) }
        case .address, nil: return resolver.place(title.bytes.span).map { Target(address: $0, leadsNowhere: true) }
        }
    }
}

import Supervision

/// Reads what came in answer to the request for a list that only a script draws.
struct DataAnswerReader {
    let list: DataList
    /// Reads the rows of a list as the page would show them; nil where there are none.
    let readList: (HiddenList.Found) -> ListReading?
    let sought: SoughtDocuments
    let limits: ReadingLimits

    private var answer: SiteFamily.Answer { list.family.answer }

    /// `body` in UTF-8.
    func read(_ body: [UInt8]) -> DataAnswer {
        if answer.markup == "", answer.success.isEmpty { return readMarkup(body, total: nil) }
        let json: LooseJSON
        do {
            json = try LooseJSON(body)
        } catch {
            return .refused("\(Self.words(for: error)): \(Self.beginning(of: body))")
        }
        for condition in answer.success {
            let found = json[condition.key]?.printed
            guard condition.values.contains(found ?? "") else { return .refused("\(condition.key)=\(found ?? "–")") }
        }
        for echo in answer.echo {
            let found = json[echo.key]?.printed
            if found == nil, !echo.isRequired { continue }
            guard let found, found == list.values[echo.value] else {
                return .unproven("\(echo.key)=\(found ?? "–"), \(echo.value)=\(list.values[echo.value] ?? "–")")
            }
        }
        let total = answer.total.flatMap { json[$0]?.number }
        if let path = answer.rows.first(where: { json[$0]?.items != nil }) ?? answer.rows.first {
            let size = answer.size.flatMap { json[$0]?.number }
            return readRows(json[path], at: path, total: total, pageSize: size)
        }
        guard let path = answer.markup else { return .refused("no rows are named") }
        guard let markup = json[path]?.printed else { return .refused("nothing stands at \(path)") }
        return readMarkup(Array(markup.utf8), total: total)
    }

    // MARK: Rows that are data

    private func readRows(_ value: LooseJSON?, at path: String, total: Int?, pageSize: Int?) -> DataAnswer {
        guard let items = value?.items else { return .refused("no list stands at \(path)") }
        guard !items.isEmpty else {
            return total == 0 ? .empty : .unproven("no rows, and no word about it")
        }
        let rows = DataRows(resolver: AddressResolver(address: list.page), sought: sought)
        var found: [ListRow] = []
        var texts: [WebAddress: String] = [:]
        for item in items.prefix(limits.rows) {
            guard let row = rows.row(record(item), named: { _ in nil }).map(atOwnScheme) else { continue }
            found.append(row)
            if texts.count < Self.mostTexts, let text = text(of: item, as: row) { texts[row.address] = text }
        }
        guard !found.isEmpty else { return .refused("no row at \(path) has a title and an address") }
        var reading = ListReading(rows: found, rowsTotal: total)
        // A row that does not say what it is may be anyone's report.
        reading.isCutShort = found.count < items.count
        reading.texts = texts
        return .rows(reading, pageSize: pageSize)
    }

    private func record(_ item: LooseJSON) -> DataRecord {
        func first(of keys: [String]) -> String? {
            keys.lazy.compactMap { item[$0]?.printed }.first { !$0.isEmpty }
        }
        var record = DataRecord(title: first(of: answer.title) ?? "", address: first(of: answer.link) ?? "")
        record.date = answer.date.lazy.compactMap { item[$0]?.printed }.compactMap(DataDate.day).first
        if record.address.isEmpty, let template = answer.linkTemplate {
            let address = FamilyTemplate(template).filled { name, _ in
                item[name]?.printed.flatMap { SiteFamily.Form.word.takes($0) ? $0 : nil }
            }
            record.address = address ?? ""
        }
        return record
    }

    /// The page of a document that is sought, where its text stands in the row: a script would draw it so.
    private func text(of item: LooseJSON, as row: ListRow) -> String? {
        guard !answer.text.isEmpty, sought.names.contains(where: { row.title.contains($0) }) else { return nil }
        let texts = answer.text.lazy.compactMap { item[$0]?.printed }
        guard let text = texts.first(where: ScriptedArticle.isWhole) else { return nil }
        return ScriptedArticle.page(of: text, title: row.title, date: row.date)
    }

    /// No list shows reports on more years at once.
    private static let mostTexts = 40

    /// The forms with `http` and with `https` of one article of the own host are one.
    private func atOwnScheme(_ row: ListRow) -> ListRow {
        let own = list.page.text.prefix { $0 != ":" }
        let rest = row.address.text.drop { $0 != ":" }
        guard row.address.host == list.page.host, let address = WebAddress(String(own) + rest) else { return row }
        var same = ListRow(title: row.title, address: address, date: row.date)
        same.lacksYear = row.lacksYear
        return same
    }

    // MARK: Rows that are markup

    private func readMarkup(_ markup: [UInt8], total: Int?) -> DataAnswer {
        let text = FamilyText(markup)
        guard !text.contains("type=\"password\"") else { return .refused(Reason.word(.loginForm).text) }
        // Rows come as a part of a page: a whole one in their place is an error, or another column.
        guard !text.contains("<html"), !text.contains("<!doctype html") else { return .refused("a page, and no rows") }
        guard DataPage.danger(in: markup.span, limits: limits) == nil else {
            return .refused(PageSign.Name.unsafeMarkup.rawValue)
        }
        let total = total ?? text.number(behind: answer.totalBehind)
        let pages = text.number(behind: answer.pagesBehind)
        guard var reading = readList(hiddenList(markup, PagerFacts(rowsTotal: total, pagesTotal: pages))),
            !reading.rows.isEmpty
        else {
            return total == 0 || answer.emptyWords.contains(where: text.contains)
                ? .empty : .unproven("no rows, and no word about it")
        }
        reading.nextPage = nil
        // A part of a page ends nowhere by itself: where it is cut, rows are missing.
        if answer.markup == "", TornEnd.isTornFragment(markup.span) { reading.isCutShort = true }
        return .rows(reading, pageSize: text.number(behind: answer.sizeBehind))
    }

    /// The markup with its counts, which are known before a pager is looked at: what that prints before a script has filled
    /// it counts for nothing.
    private func hiddenList(_ markup: [UInt8], _ facts: PagerFacts) -> HiddenList.Found {
        var found = DataPage(markup.span, limits: limits)?.list ?? HiddenList.Found(matter: .markup(markup))
        found.facts.complete(with: facts)
        return found
    }

    // MARK: Words

    private static func words(for failure: LooseJSON.Failure) -> String {
        switch failure {
        case .notJSON: "no JSON"
        case .tooDeep: "JSON that is too deep"
        case .tooLarge: "JSON with too many values"
        }
    }

    private static func beginning(of body: [UInt8]) -> String {
        FieldText.bounded(TextLine(body.span.extracting(0..<min(body.count, 60))).string)
    }
}

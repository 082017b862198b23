import Supervision

/// Reads what came in answer to the request for a list that only a script draws.
struct DataAnswerReader {
    let list: DataList
    /// Reads markup as the page would show it.
    let readPage: ([UInt8]) -> ReadPage
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
        if let path = answer.rows { return readRows(json[path], at: path, total: total) }
        guard let path = answer.markup else { return .refused("no rows are named") }
        guard let markup = json[path]?.printed else { return .refused("nothing stands at \(path)") }
        return readMarkup(Array(markup.utf8), total: total)
    }

    // MARK: Rows that are data

    private func readRows(_ value: LooseJSON?, at path: String, total: Int?) -> DataAnswer {
        guard let items = value?.items else { return .refused("no list stands at \(path)") }
        guard !items.isEmpty else {
            return total == 0 ? .empty : .unproven("no rows, and no word about it")
        }
        let rows = DataRows(resolver: AddressResolver(address: list.page), sought: sought)
        var found: [ListRow] = []
        for item in items.prefix(limits.rows) {
            let record = record(item)
            if let row = rows.row(record, named: { _ in nil }) { found.append(atOwnScheme(row)) }
        }
        guard !found.isEmpty else { return .refused("no row at \(path) has a title and an address") }
        var reading = ListReading(rows: found, rowsTotal: total)
        // A row that does not say what it is may be anyone's report.
        reading.isCutShort = found.count < items.count
        return .rows(reading, pageSize: nil)
    }

    private func record(_ item: LooseJSON) -> DataRecord {
        func first(of keys: [String]) -> String? {
            keys.lazy.compactMap { item[$0]?.printed }.first { !$0.isEmpty }
        }
        var record = DataRecord(title: first(of: answer.title) ?? "", address: first(of: answer.link) ?? "")
        record.date = answer.date.lazy.compactMap { item[$0]?.printed }.compactMap(DataDate.day).first
        if record.address.isEmpty, let template = answer.linkTemplate {
            record.address = filled(template, by: item) ?? ""
        }
        return record
    }

    private func filled(_ template: String, by item: LooseJSON) -> String? {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            guard let value = item[String(rest[rest.index(after: open)..<close])]?.printed,
                SiteFamily.Form.word.takes(value)
            else { return nil }
            result += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

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
        let total = total ?? text.number(behind: answer.totalBehind)
        let page = readPage(markup)
        guard var reading = page.usableList, !reading.rows.isEmpty else {
            if total == 0 || answer.emptyWords.contains(where: text.contains) { return .empty }
            return page.kind.showsNothing && page.kind != .empty
                ? .refused(Reason.shows(page.kind).text) : .unproven("no rows, and no word about it")
        }
        guard !text.contains("type=\"password\"") else { return .refused(Reason.word(.loginForm).text) }
        reading.nextPage = nil
        if let total {
            // What a pager prints before a script has filled it counts for nothing beside the answer's own number.
            reading.rowsTotal = total
            reading.pagesTotal = nil
            reading.isCutShort = false
        } else if let pages = text.number(behind: answer.pagesBehind) {
            reading.pagesTotal = pages
            reading.isCutShort = false
        }
        return .rows(reading, pageSize: text.number(behind: answer.sizeBehind))
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

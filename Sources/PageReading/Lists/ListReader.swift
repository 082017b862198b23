import Supervision

/// Reads the list of a page: its rows, and what it says about how many there are.
struct ListReader {
    let survey: PageSurvey
    let resolver: AddressResolver
    let limits: ReadingLimits

    /// The rows found, before anything is made of them.
    struct Found: Sendable {
        var survey: PageSurvey
        var rows: [CandidateRow]
        /// The rows where they are data; no candidates are there then.
        var records: [DataRecord] = []
        /// What stood beside hidden rows of the length of their list.
        var facts = PagerFacts()
        /// The address of the next part of a hidden list, as it is written.
        var next: [UInt8]?
        var isHidden = false
        var isInComment = false
        /// Whether the rows stand in boxes beside the main matter.
        var isBeside = false
        /// Whether the rows are reports only because the page is a column of reports.
        var isNamedByColumn = false
        /// What says that the rows may not be all.
        var part: String?
        /// The year of the heading above a row that names an organ alone, by the index of its link.
        var years: [Int: Int] = [:]

        /// How many rows there are.
        var count: Int { rows.count + records.count }
        var isEmpty: Bool { rows.isEmpty && records.isEmpty }
        var datedRows: Int { rows.count { $0.date >= 0 } + records.count { $0.date != nil } }
    }

    /// Shown and dated rows before hidden ones, those before undated ones, and boxes beside last.
    func find() -> Found {
        let finder = ListFinder(survey, resolver: resolver)
        let dated = finder.datedRows()
        // Rows none of which leads anywhere may be the frame of a list that stands elsewhere.
        if dated.contains(where: { survey.links[$0.link].way != .nothing }) {
            return better(than: dated) ?? named(Found(survey: survey, rows: dated))
        }
        let hidden = findHidden()
        if let hidden, hidden.datedRows > 0 { return hidden }
        // Several rows with dates are a list although only a script knows where they lead.
        if dated.count >= 3 { return Found(survey: survey, rows: dated) }
        if let organs = OrganRowFinder(survey: survey).find() { return found(organs) }
        let undated = UndatedRowFinder(survey: survey).rows()
        if !undated.isEmpty { return Found(survey: survey, rows: undated) }
        if let hidden { return hidden }
        let years = YearRowFinder(survey: survey).rows()
        if !years.isEmpty { return Found(survey: survey, rows: years, isNamedByColumn: true) }
        // Many rows that only a class calls a side box are the list, where nothing else is.
        let beside = finder.datedRowsBeside()
        return Found(survey: survey, rows: beside, isBeside: beside.count < 8)
    }

    private func found(_ organs: OrganRowFinder.Found) -> Found {
        var found = Found(survey: survey, rows: organs.rows, isNamedByColumn: true, years: organs.years)
        if organs.leadsToLists { found.part = "an organ has a list of its own" }
        return found
    }

    /// Dated rows with the years of the headings above those that name an organ alone.
    private func named(_ dated: Found) -> Found {
        guard let organs = OrganRowFinder(survey: survey).find() else { return dated }
        var named = dated
        named.years = organs.years
        return named
    }

    /// The real list, where the few dated rows that are shown are those of a box beside it: the records of a store,
    /// longer data in a script.
    private func better(than dated: [CandidateRow]) -> Found? {
        guard dated.count < 8 else { return nil }
        let stores = survey.scripts.lazy.compactMap { script in
            HiddenList.datastore(survey.document.bytes.span.extracting(survey.document.textRange(script)))
        }
        if let store = stores.first.map(read), store.datedRows > 0 { return store }
        if let data = findData(), data.datedRows > dated.count { return data }
        return dated.count < 3 ? longer(than: dated) : nil
    }

    /// The undated list of which the dated rows are a part: a date beside it has dated one of its rows, or few.
    private func longer(than dated: [CandidateRow]) -> Found? {
        let dates = Dictionary(dated.map { ($0.link, $0) }) { first, _ in first }
        let undated = UndatedRowFinder(survey: survey).rows()
        guard undated.count > dated.count * 2, undated.contains(where: { dates[$0.link] != nil }) else { return nil }
        let rows = undated.map { row -> CandidateRow in
            guard let dated = dates[row.link], isRow(dated.element) else { return row }
            return dated
        }
        return Found(survey: survey, rows: rows)
    }

    private func isRow(_ element: Int) -> Bool {
        let tag = survey.document.nodes[element].tag
        return tag == .li || tag == .tr || tag == .a
    }

    private func findHidden() -> Found? {
        var best: Found?
        for hidden in HiddenList.fragments(in: survey).prefix(20) {
            let found = read(hidden)
            guard found.datedRows > 0 || found.count >= 3 else { continue }
            if (found.datedRows, found.count) > (best?.datedRows ?? 0, best?.count ?? 0) { best = found }
        }
        return best ?? findData()
    }

    private func findData() -> Found? {
        guard let data = HiddenList.data(in: survey, limits: limits) else { return nil }
        let found = read(data)
        return found.isEmpty ? nil : found
    }

    /// The rows of a list that is hidden in the page, or that is the whole answer.
    func read(_ hidden: HiddenList.Found) -> Found {
        var found: Found
        switch hidden.matter {
        case .records(let records):
            let rows = DataRows(resolver: resolver, sought: survey.sought).chosen(of: records)
            found = Found(survey: survey, rows: [], records: rows)
        case .markup(let markup):
            let document = HTMLParser.parse(markup.span, limits: limits)
            let inner = PageSurvey(document, seeking: survey.sought, isFragment: true)
            let dated = ListFinder(inner, resolver: resolver).datedRows()
            found = Found(survey: inner, rows: dated.isEmpty ? UndatedRowFinder(survey: inner).rows() : dated)
        }
        found.facts = hidden.facts
        found.next = hidden.next
        found.isHidden = true
        found.isInComment = hidden.isComment
        found.part = hidden.part
        return found
    }

    /// - Parameters:
    ///   - address: The page's own.
    ///   - column: The name of the page, where it is a column of the documents sought.
    func read(_ found: Found, address: WebAddress?, column: String?) -> (list: ListReading, more: String?) {
        let rows = withoutRepetitions(
            self.rows(of: found, RowName(survey: found.survey, column: column, years: found.years))
        )
        var facts = pagerFacts(found, address: address)
        facts.settle(rows: rows.count)
        let next = facts.nextLink ?? facts.nextFile.flatMap { resolver.resolve(Array($0.utf8).span) }
        // A list that is cut here is not whole, whatever it says itself.
        let total = found.count > limits.rows ? max(facts.rowsTotal ?? 0, found.count) : facts.rowsTotal
        var list = ListReading(rows: rows, rowsTotal: total, pagesTotal: facts.pagesTotal, nextPage: next)
        let isCounted = total != nil || facts.pagesTotal != nil || next != nil
        let more = isCounted ? nil : facts.more ?? found.part
        // A row that does not say what it is may be anyone's report, and a script may hold more rows.
        list.isCutShort =
            more != nil || rows.contains { isNameless($0.title) }
            || PicturedRow(survey: found.survey, rows: found.rows).isThere()
        list.isLaterPage = address.map(Self.isLaterPage) ?? false
        return (list, more)
    }

    /// Some templates write a list twice, for wide screens and for narrow ones. Lists beside each other that have some
    /// rows in common, as on the front page of a site, are lists all the same.
    private func withoutRepetitions(_ rows: [ListRow]) -> [ListRow] {
        var kept: [ListRow] = []
        var indexOfRow: [ListRow: Int] = [:]
        for row in rows {
            let bare = ListRow(title: row.title, address: row.address)
            if let index = indexOfRow[bare] {
                kept[index].date = kept[index].date ?? row.date
            } else {
                indexOfRow[bare] = kept.count
                kept.append(row)
            }
        }
        return (rows.count - kept.count) * 5 >= rows.count * 2 ? kept : rows
    }

    private func isNameless(_ title: String) -> Bool {
        guard title.utf8.count <= 24 else { return false }
        let bytes = Array(title.utf8)
        let sought = survey.sought
        return RowName.isLook(bytes.span, sought) || YearLabel(bytes.span, of: sought)?.rest.isEmpty == true
    }

    private func rows(of found: Found, _ names: RowName) -> [ListRow] {
        let candidates = found.rows.prefix(limits.rows).compactMap { row($0, in: found.survey, names) }
        guard !found.records.isEmpty else { return candidates }
        let records = DataRows(resolver: resolver, sought: survey.sought)
        return found.records.prefix(limits.rows).compactMap { records.row($0, named: names.name(ofRecord:)) }
    }

    private func row(_ row: CandidateRow, in survey: PageSurvey, _ names: RowName) -> ListRow? {
        let link = survey.links[row.link]
        let mark = row.date >= 0 ? survey.dates[row.date] : nil
        let printed = RowTitle.text(of: link, date: mark, in: survey.document)
        let title = RowBounds.title(names.name(of: row, title: printed) ?? printed)
        guard !title.isEmpty, let address = address(of: link, title: title, in: survey) else { return nil }
        let date = mark?.written?.date ?? UnprintedDate(survey: survey).date(of: mark, beside: link)
        var result = ListRow(title: title, address: address, date: date)
        result.lacksYear = mark != nil && date == nil
        return result
    }

    /// A row that names no address stands at the page's own, behind a fragment that is its call or its title: it can
    /// be told from others, and cannot be fetched for another document.
    private func address(of link: PageSurvey.Link, title: String, in survey: PageSurvey) -> WebAddress? {
        let bytes = survey.document.bytes.span.extracting(link.address)
        switch link.way {
        case .address where bytes.count > RowBounds.address: return resolver.place(Array(title.utf8).span)
        case .address: return resolver.resolve(bytes)
        case .call: return resolver.place(bytes)
        case .nothing: return resolver.place(Array(title.utf8).span)
        }
    }

    func yearColumns(address: WebAddress?) -> [YearColumn] {
        YearColumnFinder(survey: survey, resolver: resolver, address: address).columns()
    }

    private func pagerFacts(_ found: Found, address: WebAddress?) -> PagerFacts {
        var facts = found.facts
        facts.nextLink = found.next.flatMap { resolver.resolve($0.span) }
        if facts.nextLink?.withoutFragment == address?.withoutFragment { facts.nextLink = nil }
        let file = address.flatMap(Self.fileName)
        let surveys = found.isHidden && found.records.isEmpty ? [found.survey, survey] : [survey]
        for survey in surveys {
            for script in survey.scripts.reversed() {
                let text = survey.document.bytes.span.extracting(survey.document.textRange(script))
                facts.complete(with: ScriptPager.facts(of: text, pageFile: file))
            }
            for input in survey.inputs {
                let setting = PagerField.text(of: input, in: survey.document)
                facts.complete(with: ScriptPager.facts(of: setting.span, pageFile: nil))
            }
            facts.complete(with: PrintedPager(survey: survey, resolver: resolver, address: address).facts())
        }
        if facts.nextLink == nil, facts.nextFile == nil {
            facts.complete(with: NumberedPager(survey: survey, resolver: resolver, address: address).facts())
        }
        if facts.nextLink == nil, facts.nextFile == nil {
            facts.complete(with: UnlinkedPager(survey: survey).facts())
        }
        if facts.more == nil, !found.isHidden {
            facts.more = MoreButton(survey: survey, rows: found.rows, resolver: resolver, address: address).text()
        }
        return facts
    }

    /// Whether the address is that of a second or later page of a list, as publishing systems name them: `index_1.html`.
    private static func isLaterPage(_ address: WebAddress) -> Bool {
        guard let name = fileName(of: address)?.prefix(while: { $0 != "." }),
            let line = name.lastIndex(of: "_"), let number = Int(name[name.index(after: line)...])
        else { return false }
        return (1...2_000).contains(number) && ["index", "list", "default"].contains(name[..<line].lowercased())
    }

    /// The name of the page's own file.
    static func fileName(of address: WebAddress) -> String? {
        let path = address.text.prefix { $0 != "?" && $0 != "#" }
        guard let slash = path.lastIndex(of: "/") else { return nil }
        let name = path[path.index(after: slash)...]
        return name.isEmpty ? nil : String(name)
    }
}

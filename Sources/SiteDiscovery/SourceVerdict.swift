import Supervision

/// Whether a page that was read can be watched as what its link called it, and on which signs that rests.
enum SourceVerdict: Equatable, Sendable {
    case proposed(signs: [LocalizedText])
    case refused(reason: LocalizedText)
}

extension SiteExploration {
    func verdict(on candidate: DiscoveryCandidate) -> SourceVerdict? {
        switch outcomes[candidate.address] {
        case nil: return nil
        case .unread(let reason): return .refused(reason: reason)
        case .read(let page):
            let list = scriptDrawn[candidate.address]
            if let reason = list?.failure ?? page.unreadableReason { return .refused(reason: reason) }
            guard case .proposed(let signs)? = verdict(on: candidate.role, page) else {
                return verdict(on: candidate.role, page)
            }
            return .proposed(signs: signs + (list.map { [$0.sign] } ?? []))
        }
    }

    private func verdict(on role: DiscoveryRole, _ page: ReadPage) -> SourceVerdict? {
        if role != .home, role != .platform, isHome(page) {
            return .refused(reason: .sign("实为首页", "the home page itself"))
        }
        return switch role {
        case .home: .proposed(signs: [])
        case .platform: platform(page)
        case .part(ColumnCatalogue.Part.guide): guide(page)
        case .part(ColumnCatalogue.Part.annualReport): annualReports(page)
        case .duty, .column: list(page)
        case .hub, .part: .refused(reason: Self.noKind)
        }
    }

    static let noKind = LocalizedText.sign("不属于可监测的页面类型", "no kind of source")
    private static let noRows = LocalizedText.sign("未读到条目", "list with no readable rows")

    /// Whether a page is the one given, at whatever address: it leads to the same pages.
    private func isHome(_ page: ReadPage) -> Bool {
        guard case .read(let home) = outcomes[landing] else { return false }
        if page.address?.withoutFragment == home.address?.withoutFragment { return true }
        guard let links = page.surroundings?.links, links.count >= 8 else { return false }
        return Set(links.map(\.address)) == Set((home.surroundings?.links ?? []).map(\.address))
            && page.title == home.title
    }

    private func platform(_ page: ReadPage) -> SourceVerdict {
        let parts = partsLinked(on: page)
        guard !parts.isEmpty || isPlatform(page) else {
            return .refused(reason: .sign("未链接平台的任何部分", "none of the platform's parts linked"))
        }
        return .proposed(signs: [parts.isEmpty ? .sign("未链接任何部分", "no part linked") : Self.linking(parts)])
    }

    static func linking(_ parts: [String]) -> LocalizedText {
        .sign("链接到" + parts.joined(separator: "、"), "links " + parts.joined(separator: ", "))
    }

    /// The titles of the platform's parts to which the page leads.
    func partsLinked(on page: ReadPage) -> [String] {
        let roles = Set((page.surroundings?.links ?? []).compactMap { names.guess($0.text)?.role })
        return catalogue.parts.filter { roles.contains(.part($0.id)) }.map(\.title)
    }

    private func guide(_ page: ReadPage) -> SourceVerdict {
        let length = page.surroundings?.text.count ?? 0
        return length < 100 ? .refused(reason: .sign("几乎没有文字", "hardly any text")) : .proposed(signs: [])
    }

    private func annualReports(_ page: ReadPage) -> SourceVerdict {
        let rows = page.list?.rows ?? []
        let reports = rows.map { ReportTitle($0.title, rules: titles) }.filter { $0.form != .other }
        if !reports.isEmpty {
            let (chinese, english) = Self.span(reports.compactMap(\.year))
            let verb = reports.count == 1 ? "row is one of" : "rows are"
            return .proposed(signs: [
                .sign("\(reports.count)条为年度报告\(chinese)", "\(reports.count) \(verb) reports\(english)")
            ])
        }
        if let years = page.list?.yearColumns, !years.isEmpty {
            let (chinese, english) = Self.span(years.map(\.year))
            return .proposed(signs: [.sign("按年度分栏\(chinese)", "leads to columns of single years\(english)")])
        }
        if let title = page.title, ReportTitle(title, rules: titles).form != .other, page.kind != .list {
            return .proposed(signs: [.sign("本页即为报告", "shows a report itself")])
        }
        let isNamed = [page.metadata["columnname"], page.title].compactMap { $0 }.contains {
            names.guess($0)?.role == .part(ColumnCatalogue.Part.annualReport)
        }
        guard isNamed, !rows.isEmpty else {
            return .refused(reason: rows.isEmpty ? Self.noRows : .sign("没有一条是年度报告", "no row is a report"))
        }
        return .proposed(signs: [
            .sign(
                "栏目名称相符，但\(rows.count)条中没有一条标题是年度报告",
                "named so, but none of \(rows.count) rows is a report by its title"
            )
        ])
    }

    private static func span(_ years: [Int]) -> (chinese: String, english: String) {
        guard let first = years.min(), let last = years.max() else { return ("", "") }
        let span = first == last ? "\(first)" : "\(first)–\(last)"
        return ("（\(span)年）", " (\(span))")
    }

    private func list(_ page: ReadPage) -> SourceVerdict {
        rowSigns(page).map { .proposed(signs: [$0]) } ?? .refused(reason: Self.noRows)
    }

    /// How many rows could be read and how fresh they are; nil where none could.
    private func rowSigns(_ page: ReadPage) -> LocalizedText? {
        guard let rows = page.usableList?.rows, !rows.isEmpty else { return nil }
        let dates = rows.compactMap(\.date)
        guard let newest = dates.max() else { return .sign("\(rows.count)条，均无日期", "\(rows.count) rows without dates") }
        return .sign(
            "\(dates.count)条有日期，最新\(newest.chineseText)",
            "\(dates.count) dated rows, newest \(newest)"
        )
    }
}

extension ScriptDrawnList {
    /// That a family gives the list, and which.
    fileprivate var sign: LocalizedText {
        .sign("列表由脚本显示，按“\(title.chinese)”读取", "list drawn by a script, read as \(title.english) (\(family))")
    }
}

extension ReadPage {
    /// Why nothing on the page can be relied on; nil where something can.
    fileprivate var unreadableReason: LocalizedText? {
        switch kind {
        case .challenge: .sign("验证页面", "challenge page")
        case .notFound: .sign("页面不存在", "page not found")
        case .scriptOnly: list?.yearColumns.isEmpty ?? true ? .sign("内容只由脚本显示", "shown by scripts only") : nil
        case .empty: .sign("空白页面", "empty page")
        default: signs.first { $0.name == .notText }.map { .sign("不是网页", "no page: \($0.evidence)") }
        }
    }
}

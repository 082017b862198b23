import Supervision

/// Whether a page that was read can be watched as what its link called it, and on which signs that rests.
enum SourceVerdict: Equatable, Sendable {
    case proposed(signs: [String])
    case refused(reason: String)
}

extension SiteExploration {
    func verdict(on candidate: DiscoveryCandidate) -> SourceVerdict? {
        switch outcomes[candidate.address] {
        case nil: return nil
        case .unread(let reason): return .refused(reason: reason)
        case .read(let page):
            if let reason = page.unreadableReason { return .refused(reason: reason) }
            switch candidate.role {
            case .home: return .proposed(signs: [])
            case .platform: return platform(page)
            case .part(ColumnCatalogue.Part.guide): return guide(page)
            case .part(ColumnCatalogue.Part.annualReport): return annualReports(page)
            case .duty: return yearlyDocuments(page)
            case .column: return column(page)
            case .hub, .part: return .refused(reason: "no kind of source")
            }
        }
    }

    private func platform(_ page: ReadPage) -> SourceVerdict {
        let parts = partsLinked(on: page)
        guard !parts.isEmpty || isPlatform(page) else { return .refused(reason: "none of the platform's parts linked") }
        return .proposed(signs: [parts.isEmpty ? "no part linked" : "links " + parts.joined(separator: ", ")])
    }

    /// The titles of the platform's parts to which the page leads.
    func partsLinked(on page: ReadPage) -> [String] {
        let roles = Set((page.surroundings?.links ?? []).compactMap { names.guess($0.text)?.role })
        return catalogue.parts.filter { roles.contains(.part($0.id)) }.map(\.title)
    }

    private func guide(_ page: ReadPage) -> SourceVerdict {
        let length = page.surroundings?.text.count ?? 0
        return length < 100 ? .refused(reason: "hardly any text") : .proposed(signs: [])
    }

    private func annualReports(_ page: ReadPage) -> SourceVerdict {
        let rows = page.list?.rows ?? []
        let reports = rows.map { ReportTitle($0.title, rules: titles) }.filter { $0.form != .other }
        if !reports.isEmpty {
            return .proposed(signs: [
                "\(reports.count) \(rowWord(reports.count)) reports\(Self.span(reports.compactMap(\.year)))"
            ])
        }
        if let years = page.list?.yearColumns, !years.isEmpty {
            return .proposed(signs: ["leads to columns of single years\(Self.span(years.map(\.year)))"])
        }
        if let title = page.title, ReportTitle(title, rules: titles).form != .other, page.kind != .list {
            return .proposed(signs: ["shows a report itself"])
        }
        let isNamed = [page.metadata["columnname"], page.title].compactMap { $0 }.contains {
            names.guess($0)?.role == .part(ColumnCatalogue.Part.annualReport)
        }
        guard isNamed, !rows.isEmpty else {
            return .refused(reason: rows.isEmpty ? "list with no readable rows" : "no row is a report")
        }
        return .proposed(signs: ["named so, but none of \(rows.count) rows is a report by its title"])
    }

    private func rowWord(_ count: Int) -> String { count == 1 ? "row is one of" : "rows are" }

    private static func span(_ years: [Int]) -> String {
        guard let first = years.min(), let last = years.max() else { return "" }
        return first == last ? " (\(first))" : " (\(first)–\(last))"
    }

    private func yearlyDocuments(_ page: ReadPage) -> SourceVerdict {
        rowSigns(page).map { .proposed(signs: [$0]) } ?? .refused(reason: "list with no readable rows")
    }

    private func column(_ page: ReadPage) -> SourceVerdict {
        rowSigns(page).map { .proposed(signs: [$0]) } ?? .refused(reason: "list with no readable rows")
    }

    /// How many rows could be read and how fresh they are; nil where none could.
    private func rowSigns(_ page: ReadPage) -> String? {
        guard let rows = page.usableList?.rows, !rows.isEmpty else { return nil }
        let dates = rows.compactMap(\.date)
        guard let newest = dates.max() else { return "\(rows.count) rows without dates" }
        return "\(dates.count) dated rows, newest \(newest)"
    }
}

extension ReadPage {
    /// Why nothing on the page can be relied on; nil where something can.
    fileprivate var unreadableReason: String? {
        switch kind {
        case .challenge: "challenge page"
        case .notFound: "page not found"
        case .scriptOnly: list?.yearColumns.isEmpty ?? true ? "shown by scripts only" : nil
        case .empty: "empty page"
        default: signs.first { $0.name == .notText }.map { "no page: \($0.evidence)" }
        }
    }
}

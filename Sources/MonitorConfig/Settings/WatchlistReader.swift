import Supervision

/// Reads the agencies of all files into one watchlist.
final class WatchlistReader {
    private var agencies: [Agency] = []
    private var pages: [ListedPage] = []
    private var entries: [Agency.ID: Entry] = [:]
    private var firstPages: [Source.ID: (page: ListedPage, entry: Entry)] = [:]
    private var dutyLists: [DutyList] = []
    private let allowsPrivateAddresses: Bool
    private let isRowPath: (String) -> Bool

    /// - Parameter isRowPath: Whether a text is an XPath expression.
    init(allowsPrivateAddresses: Bool, isRowPath: @escaping (String) -> Bool) {
        self.allowsPrivateAddresses = allowsPrivateAddresses
        self.isRowPath = isRowPath
    }

    /// Everything read so far. Reports agencies that cannot be told apart on a page they share.
    func watchlist() -> Watchlist {
        let watchlist = Watchlist(agencies: agencies, pages: pages)
        for source in watchlist.sources where source.agencies.count > 1 {
            checkNames(of: watchlist.agencies(of: source))
        }
        return watchlist
    }

    func readAgencies(_ list: Entry) {
        for entry in list.items() ?? [] {
            readAgency(entry)
        }
    }

    private func readAgency(_ entry: Entry) {
        let keys = [
            "id", "name", "aliases", "kind", "jurisdiction", "valid_from", "valid_to", "predecessors", "site",
            "sources",
        ]
        guard let section = Section(entry, keys: keys) else { return }
        let idEntry = section.required("id")
        let id = idEntry?.identifier().map { Agency.ID($0) }
        let name = section.required("name")?.text(limit: 200)
        let aliases = section.optional("aliases")?.list(allowsEmpty: true) { $0.text(limit: 200) } ?? []
        let kind = section.required("kind")?.choice(of: AgencyKind.self)
        let jurisdiction = section.value("jurisdiction", default: "cn", Jurisdiction.init(reading:))
        let lifetime = AgencyLifetime(reading: section)
        let site = section.optional("site").flatMap(AgencySite.init(reading:))
        if let id, let idEntry {
            register(id, at: idEntry)
        }
        readPages(section.optional("sources"), of: id, at: idEntry ?? entry)
        guard let id, let name, let kind else { return }
        let agency = Agency(
            id: id,
            name: name,
            aliases: aliases,
            kind: kind,
            jurisdiction: jurisdiction,
            lifetime: lifetime,
            site: site
        )
        agencies.append(agency)
    }

    private func register(_ id: Agency.ID, at entry: Entry) {
        if let first = entries[id] {
            entry.report(.agencyTwice(id.rawValue, first: first.location))
        } else {
            entries[id] = entry
        }
    }

    private func readPages(_ list: Entry?, of agency: Agency.ID?, at entry: Entry) {
        let items = list.map { $0.items() ?? [] } ?? []
        if items.isEmpty, let agency {
            (list ?? entry).warn(.agencyWithoutPages(agency.rawValue))
        }
        var first: [Source.ID: Entry] = [:]
        for item in items {
            guard let page = ListedPage(reading: item, agency: agency ?? "", isRowPath) else { continue }
            let id = Source.id(of: page.address, kind: page.kind)
            if let other = first.updateValue(item, forKey: id) {
                item.report(.pageTwice(first: other.location))
            }
            check(page, id: id, at: item)
            if let duties = item.value(of: "duties") { dutyLists.append(DutyList(page: page, entry: duties)) }
            pages.append(page)
        }
    }

    private func check(_ page: ListedPage, id: Source.ID, at entry: Entry) {
        if let first = firstPages[id] {
            if first.page.columnClass != page.columnClass {
                entry.report(.otherClass(first.page.columnClass, first: first.entry.location))
            }
            if first.page.duties != page.duties {
                entry.report(.otherDuties(first.page.duties, first: first.entry.location))
            }
            if first.page.rowPath != page.rowPath {
                entry.report(.otherRows(first.page.rowPath, first: first.entry.location))
            }
            if first.page.robots != page.robots {
                entry.report(.otherRobots(first.page.robots, first: first.entry.location))
            }
        } else {
            firstPages[id] = (page, entry)
            if !allowsPrivateAddresses, PrivateHost.contains(page.address.host) {
                entry.warn(.privateAddress(page.address.host))
            }
        }
    }

    /// A page and the place where its duties are named.
    private struct DutyList {
        let page: ListedPage
        let entry: Entry
    }

    /// Reports duties that no loaded pack describes, and lists of duties that the agency does not owe.
    func checkDuties(in book: RuleBook) {
        let kinds = Dictionary(agencies.map { ($0.id, $0.kind) }) { first, _ in first }
        let duties = book.duties.map(\.duty)
        for list in dutyLists where list.page.kind == .dutyList {
            let unknown = (list.entry.items() ?? []).filter { item in !duties.contains { $0.id == item.scalar } }
            if !unknown.isEmpty {
                // The duties of packs that are not loaded may be meant, too.
                let others = BuiltInDuty.all.filter { duty in !book.packs.contains { $0.id == duty.pack } }
                for item in unknown {
                    item.report(.unknownDuty(item.scalar ?? "", loaded: duties.map(\.id), others: others))
                }
            }
            guard unknown.isEmpty, let kind = kinds[list.page.agency] else { continue }
            let owes = duties.contains { list.page.duties.contains($0.id) && $0.concerns(kind) }
            if !owes { list.entry.warn(.noDutyOwed(list.page.duties, kind: kind.rawValue)) }
        }
    }

    /// Warns of column classes that no loaded pack defines: such a column is never quiet.
    func checkClasses(in book: RuleBook) {
        let known = book.columns?.rules.classes.map(\.id) ?? []
        var warned = Set(known)
        for (page, entry) in firstPages.values.sorted(by: { $0.entry.place < $1.entry.place }) {
            guard let name = page.columnClass, warned.insert(name).inserted else { continue }
            // The classes of packs that are not loaded may be meant.
            let others = known.isEmpty ? BuiltInColumnClass.all : []
            (entry.value(of: "class") ?? entry).warn(.unknownColumnClass(name, known: known, others: others))
        }
    }

    private func checkNames(of agencies: [Agency]) {
        var owners: [String: Agency.ID] = [:]
        for agency in agencies {
            for name in Set(agency.names).sorted() {
                guard let owner = owners[name], owner != agency.id else {
                    owners[name] = agency.id
                    continue
                }
                guard let entry = entries[agency.id], let first = entries[owner] else { continue }
                entry.warn(.sameName(name, as: owner.rawValue, first: first.location))
            }
        }
    }
}

extension ListedPage {
    init?(reading entry: Entry, agency: Agency.ID, _ isRowPath: (String) -> Bool) {
        let keys = ["url", "kind", "class", "duties", "rows", "robots"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let address = section.required("url").flatMap(WebAddress.init(reading:))
        let kind = section.required("kind")?.choice(of: SourceKind.self)
        let columnClass = section.optional("class")?.identifier()
        if let kind, kind != .column {
            section.optional("class")?.report(.classOutsideColumn)
        }
        let duties = Self.duties(of: section, kind)
        let rowPath = section.optional("rows")?.text(limit: 500)
        if let rowPath, !isRowPath(rowPath) {
            section.optional("rows")?.report(.noRowPath(rowPath))
        }
        let robots = section.optional("robots")?.choice(of: RobotsConduct.self)
        guard let address, let kind else { return nil }
        self.init(
            address: address,
            kind: kind,
            columnClass: columnClass,
            rowPath: rowPath,
            duties: duties,
            robots: robots,
            agency: agency
        )
    }

    /// A list of yearly documents says of which duties; other pages say nothing of them.
    private static func duties(of section: Section, _ kind: SourceKind?) -> [String] {
        guard kind == .dutyList else {
            if kind != nil { section.optional("duties")?.report(.dutiesOutsideList) }
            return []
        }
        return section.required("duties")?.list { $0.identifier() } ?? []
    }
}

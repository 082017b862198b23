package import Supervision

/// A walk over a site from one page on: which page to read next, and what all those read say.
///
/// Pure: whoever owns it fetches the pages that it asks for.
package struct SiteExploration: Sendable {
    /// The page that was given.
    package let start: WebAddress
    /// The words by which pages are known.
    package let catalogue: ColumnCatalogue
    let titles: TitleRules
    let names: PageNames
    private let scope: SiteScope
    private let mostDepth: Int
    private(set) var outcomes: [WebAddress: DiscoveryOutcome] = [:]
    /// The pages whose lists only a script draws, by the family that gives them.
    private(set) var scriptDrawn: [WebAddress: ScriptDrawnList] = [:]
    private(set) var candidates: [DiscoveryCandidate] = []
    private(set) var strangers: [DiscoveryCandidate] = []
    private var depths: [WebAddress: Int]
    private var isKnown: Set<Key> = []
    private var opened: [DiscoveryRole: Int] = [:]
    /// Where the page given sends its reader on, the page that counts in its place.
    private(set) var landing: WebAddress

    private struct Key: Hashable {
        let role: DiscoveryRole
        let address: WebAddress
    }

    package init(start: WebAddress, catalogue: ColumnCatalogue, titles: TitleRules, mostDepth: Int = 3) {
        let start = WebAddress(start.withoutFragment) ?? start
        self.start = start
        self.catalogue = catalogue
        self.titles = titles
        self.mostDepth = mostDepth
        names = PageNames(catalogue)
        scope = SiteScope(start)
        landing = start
        depths = [start: 0]
    }

    /// The page that promises most; nil where none is left.
    package var next: WebAddress? {
        guard outcomes[start] != nil else { return start }
        guard outcomes[landing] != nil else { return landing }
        return waiting.max { ($0.rank, $1.address.text) < ($1.rank, $0.address.text) }?.address
    }

    /// The candidates that nobody has read and that are still worth it.
    package var waiting: [DiscoveryCandidate] {
        candidates.filter { outcomes[$0.address] == nil && opened[$0.role, default: 0] < Self.mostPages(of: $0.role) }
    }

    /// How many pages of one role are read: menus may name the same thing on every page at another address.
    private static func mostPages(of role: DiscoveryRole) -> Int {
        switch role {
        case .home: 1
        case .platform, .column: 3
        case .duty: 2
        case .part(let id): id == ColumnCatalogue.Part.annualReport ? 4 : 2
        case .hub: 6
        }
    }

    /// Notes what reading the page that `next` named came to; the rows of a list that only a script draws stand in the
    /// page like any other's.
    package mutating func add(_ outcome: DiscoveryOutcome, of address: WebAddress, drawnBy list: ScriptDrawnList? = nil)
    {
        outcomes[address] = outcome
        scriptDrawn[address] = list
        for role in Set(candidates.filter { $0.address == address }.map(\.role)) { opened[role, default: 0] += 1 }
        guard case .read(let page) = outcome else { return }
        let depth = depths[address] ?? 0
        let isOnPlatform = candidates.contains { $0.address == address && $0.role == .platform } || isPlatform(page)
        if depth < mostDepth {
            for link in page.surroundings?.links ?? [] { add(link, depth: depth + 1, isOnPlatform: isOnPlatform) }
        }
        if address == start, candidates.isEmpty, let target = Jump(page)?.target(from: start) {
            landing = target
            depths[target] = 0
        }
    }

    private mutating func add(_ link: PageLink, depth: Int, isOnPlatform: Bool) {
        let own = names.guess(link.text)
        let name = own == nil ? link.heading ?? "" : link.text
        guard let address = WebAddress(link.address.withoutFragment), address.text.utf8.count <= 2_000,
            let guess = own ?? names.guess(name)
        else { return }
        guard isKnown.insert(Key(role: guess.role, address: address)).inserted else { return }
        let candidate = DiscoveryCandidate(
            role: guess.role,
            name: name,
            isHeading: own == nil,
            isExact: guess.isExact,
            address: address,
            depth: depth,
            isNavigation: link.isNavigation,
            isOnPlatform: isOnPlatform
        )
        guard scope.contains(address) else {
            if guess.role != .hub, guess.role != .home { strangers.append(candidate) }
            return
        }
        candidates.append(candidate)
        depths[address] = min(depths[address] ?? depth, depth)
    }

    /// Whether a page calls itself the platform.
    func isPlatform(_ page: ReadPage) -> Bool {
        let title = page.metadata["columnname"].flatMap { $0.isEmpty ? nil : $0 } ?? page.title ?? ""
        return names.guess(title)?.role == .platform
    }
}

/// Where the script of an empty page sends its reader.
private struct Jump {
    private let reference: String

    /// Nil for a page that sends nobody on.
    init?(_ page: ReadPage) {
        guard let script = page.signs.first(where: { $0.name == .redirectScript })?.evidence else { return nil }
        let quoted = script.split { $0 == "'" || $0 == "\"" }.dropFirst().first.map(String.init)
        let behindURL = script.range(holding: "url=").map { String(script[$0.upperBound...]) }
        guard let found = quoted ?? behindURL else { return nil }
        let trimmed = found.split(separator: " ").first.map(String.init) ?? ""
        guard !trimmed.isEmpty else { return nil }
        reference = trimmed
    }

    /// The address meant; nil where it leads to another site.
    func target(from page: WebAddress) -> WebAddress? {
        guard let scheme = page.text.range(holding: "://") else { return nil }
        let authorityEnd = page.text[scheme.upperBound...].firstIndex(of: "/") ?? page.text.endIndex
        let origin = page.text[..<authorityEnd]
        let path = reference.hasPrefix("./") ? String(reference.dropFirst(2)) : reference
        let text = path.hasPrefix("http") ? path : path.hasPrefix("/") ? "\(origin)\(path)" : "\(origin)/\(path)"
        guard let target = WebAddress(text), target != page, SiteScope(page).contains(target) else { return nil }
        return target
    }
}

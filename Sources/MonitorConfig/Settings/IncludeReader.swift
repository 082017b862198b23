import Supervision

/// Reads the files that a configuration includes, each once, in the order of its patterns.
struct IncludeReader {
    private static let fileLimit = 20_000
    private static let depthLimit = 16

    let log: ProblemLog
    let watchlist: WatchlistReader
    /// Where each file was first included, by its canonical path.
    private var included: [String: String] = [:]
    private var chain: [(canonical: String, shown: String)]

    init(mainFile: String, log: ProblemLog, watchlist: WatchlistReader) {
        self.log = log
        self.watchlist = watchlist
        chain = [(ConfigurationFile.canonicalPath(mainFile) ?? mainFile, mainFile)]
    }

    /// Reads what the list `include` names.
    mutating func read(_ list: Entry) {
        for item in list.items() ?? [] {
            guard let text = item.filePath() else { continue }
            let pattern = FilePattern(text)
            let paths = pattern.paths(from: item.file)
            if paths.isEmpty {
                if pattern.hasWildcard {
                    item.warn(.nothingMatches(text))
                } else {
                    item.report(.includeMissing(text))
                }
            }
            for path in paths {
                readFile(path, namedBy: item)
            }
        }
    }

    private mutating func readFile(_ path: String, namedBy item: Entry) {
        let canonical = ConfigurationFile.canonicalPath(path) ?? path
        if let start = chain.firstIndex(where: { $0.canonical == canonical }) {
            item.report(.includeCycle(chain[start...].map(\.shown) + [path]))
            return
        }
        if let first = included[canonical] {
            item.report(.includedTwice(path, first: first))
            return
        }
        guard included.count < Self.fileLimit else {
            item.report(.tooManyFiles(Self.fileLimit))
            return
        }
        guard chain.count < Self.depthLimit else {
            item.report(.includeTooDeep)
            return
        }
        included[canonical] = item.location.english
        chain.append((canonical, path))
        defer { chain.removeLast() }
        guard let root = Document.root(ofFile: path, namedBy: item) else { return }
        readContent(of: root)
    }

    /// A list of agencies, or a mapping that holds them.
    private mutating func readContent(of root: Entry) {
        if case .sequence = root.node.content {
            watchlist.readAgencies(root)
            return
        }
        guard let section = Section(root, keys: ["version", "include", "agencies"], allowsExtensions: true) else {
            return
        }
        if section.optional("version") != nil {
            SettingsReader(section: section).checkVersion()
        }
        if let agencies = section.optional("agencies") {
            watchlist.readAgencies(agencies)
        }
        if let include = section.optional("include") {
            read(include)
        }
    }
}

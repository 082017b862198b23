package import Supervision

/// Reads the site families that a configuration names, built in or as files of its own. An entry takes the place of one of
/// the same id in a file before it.
struct SiteFamilyReader {
    static let defaultName = "cn"

    let log: ProblemLog

    /// What was named, and the entries of all of it.
    struct Reading {
        var names: [String] = []
        var families: [SiteFamily] = []
    }

    func families(_ list: Entry?) -> Reading {
        var reading = Reading()
        guard let list else {
            add(SiteFamilyReader.defaultName, entry: nil, to: &reading)
            return reading
        }
        for item in list.items() ?? [] {
            guard let name = item.filePath() else { continue }
            add(name, entry: item, to: &reading)
        }
        return reading
    }

    private func add(_ name: String, entry: Entry?, to reading: inout Reading) {
        reading.names.append(name)
        guard let root = root(of: name, entry: entry) else { return }
        for family in families(in: root) {
            if let index = reading.families.firstIndex(where: { $0.id == family.id }) {
                reading.families[index] = family
            } else {
                reading.families.append(family)
            }
        }
    }

    private func root(of name: String, entry: Entry?) -> Entry? {
        if let file = BuiltInFile.siteFamilies(name) {
            return Document.root(of: file.text, named: file.displayName, log: log)
        }
        guard let entry else {
            return Document.root(ofFile: name, log: log)
        }
        guard name.contains("/") || name.contains(".") else {
            entry.report(.unknownSiteFamilies(name, builtIn: BuiltInFile.siteFamilyNames))
            return nil
        }
        return Document.root(ofFile: ConfigurationFile.path(name, from: entry.file), namedBy: entry)
    }

    func families(in root: Entry) -> [SiteFamily] {
        guard let section = Section(root, keys: ["schema", "families"], allowsExtensions: true) else { return [] }
        section.requireSchema(SiteFamily.schemaName)
        let list = section.required("families")
        var first: [String: Entry] = [:]
        for item in list?.items() ?? [] {
            guard let id = item.value(of: "id"), let name = id.scalar else { continue }
            if let other = first.updateValue(id, forKey: name) { id.report(.repeated(name, first: other.location)) }
        }
        return list?.list(allowsEmpty: true, of: SiteFamily.init(reading:)) ?? []
    }
}

extension SiteFamily {
    /// The families of the named files, built in by name or files by path.
    package static func load(_ names: [String] = ["cn"]) throws(ConfigurationProblems) -> [SiteFamily] {
        let log = ProblemLog()
        var families: [SiteFamily] = []
        for name in names {
            let file = BuiltInFile.siteFamilies(name)
            let root =
                file.map { Document.root(of: $0.text, named: $0.displayName, log: log) }
                ?? Document.root(ofFile: name, log: log)
            let own = root.map { SiteFamilyReader(log: log).families(in: $0) } ?? []
            families.removeAll { known in own.contains { $0.id == known.id } }
            families += own
        }
        return try log.checked(families)
    }

    /// Reads the text of a file of families; `name` is what problems call the file.
    package static func read(_ text: String, named name: String) throws(ConfigurationProblems) -> [SiteFamily] {
        let log = ProblemLog()
        let root = Document.root(of: text, named: name, log: log)
        return try log.checked(root.map { SiteFamilyReader(log: log).families(in: $0) })
    }
}

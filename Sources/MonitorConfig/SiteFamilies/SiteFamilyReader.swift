package import Supervision

/// Reads files of site families. An entry takes the place of one of the same id in a file before it.
struct SiteFamilyReader {
    static let defaultName = "cn"

    let log: ProblemLog

    func families(in files: [NamedFile]) -> [SiteFamily] {
        files.reduce(into: []) { families, file in
            let root = file.root(builtIn: BuiltInFile.siteFamilies(file.name), log: log) {
                .unknownSiteFamilies($0, builtIn: BuiltInFile.siteFamilyNames)
            }
            for family in root.map(self.families) ?? [] {
                if let index = families.firstIndex(where: { $0.id == family.id }) {
                    families[index] = family
                } else {
                    families.append(family)
                }
            }
        }
    }

    func families(in root: Entry) -> [SiteFamily] {
        guard let section = Section(root, keys: ["schema", "families"], allowsExtensions: true) else { return [] }
        section.requireSchema(SiteFamily.schemaName)
        let list = section.required("families")
        list?.reportRepeatedIDs()
        return list?.list(allowsEmpty: true, of: SiteFamily.init(reading:)) ?? []
    }
}

extension SiteFamily {
    /// The families of the named files, built in by name or files by path.
    package static func load(_ names: [String] = [SiteFamilyReader.defaultName]) throws(ConfigurationProblems)
        -> [SiteFamily]
    {
        let log = ProblemLog()
        return try log.checked(SiteFamilyReader(log: log).families(in: names.map { NamedFile(name: $0) }))
    }

    /// Reads the text of a file of families; `name` is what problems call the file.
    package static func read(_ text: String, named name: String) throws(ConfigurationProblems) -> [SiteFamily] {
        let log = ProblemLog()
        let root = Document.root(of: text, named: name, log: log)
        return try log.checked(root.map { SiteFamilyReader(log: log).families(in: $0) })
    }
}

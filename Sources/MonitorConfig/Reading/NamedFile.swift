/// A file as a configuration names it: a built-in one by its name, others by their path.
struct NamedFile {
    var name: String
    /// Where it is named; nil for what is loaded by itself.
    var entry: Entry?

    /// The files of a list; the one of that name where there is no list.
    static func files(_ list: Entry?, default name: String, allowsEmpty: Bool = false) -> [NamedFile] {
        guard let list else { return [NamedFile(name: name)] }
        var first: [String: Entry] = [:]
        return list.list(allowsEmpty: allowsEmpty) { item in
            guard let name = item.filePath() else { return nil }
            if let other = first.updateValue(item, forKey: name) {
                item.report(.repeated(name, first: other.location))
                return nil
            }
            return NamedFile(name: name, entry: item)
        } ?? []
    }

    /// A name with a slash or a file's ending is a path, as seen from the configuration file; others are built in.
    var isPath: Bool { name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

    /// Where the file lies, as seen from the working directory; its name where it is built in.
    var location: String {
        guard isPath, let entry else { return name }
        return ConfigurationFile.path(name, from: entry.file)
    }

    /// What stands in the file; nil, reported, where there is none.
    func root(builtIn: BuiltInFile?, log: ProblemLog, unknown: (String) -> Fault) -> Entry? {
        if isPath {
            guard let entry else { return Document.root(ofFile: name, log: log) }
            return Document.root(ofFile: location, namedBy: entry)
        }
        guard let builtIn else {
            report(unknown(name), log: log)
            return nil
        }
        return Document.root(of: builtIn.text, named: builtIn.displayName, log: log)
    }

    /// Reports a fault of the file where it is named.
    func report(_ fault: Fault, log: ProblemLog) {
        if let entry {
            entry.report(fault)
        } else {
            log.error(ConfigurationProblem(fault, file: name))
        }
    }
}

/// The files that a rule book is read from: names of built-in ones, and paths of others.
package struct RuleFiles: Hashable, Sendable {
    /// The rule packs.
    package var packs: [String]
    /// The calendars of working days; the first is asked where none is named.
    package var calendars: [String]

    package init(packs: [String] = ["cn-annual-report"], calendars: [String] = ["cn"]) {
        self.packs = packs
        self.calendars = calendars
    }

    /// The same files, however the working directory changes.
    ///
    /// - Parameter directory: The working directory from which paths are seen so far.
    package func absolute(from directory: String) -> RuleFiles {
        func absolute(_ name: String) -> String {
            NamedFile(name: name).isPath && !name.hasPrefix("/") ? "\(directory)/\(name)" : name
        }
        return RuleFiles(packs: packs.map(absolute), calendars: calendars.map(absolute))
    }
}

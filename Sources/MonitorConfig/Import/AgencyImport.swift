package import Supervision

/// A table of agencies, read and made into a file of the configuration.
package struct AgencyImport: Sendable {
    /// The content of a file for `agencies.d/`.
    package let yaml: String
    /// What a configuration that includes the file watches because of it.
    package let watchlist: Watchlist
    /// What is allowed and probably not meant, sorted by row and column.
    package let warnings: [ConfigurationProblem]

    /// Reads the table at `path`: CSV as spreadsheets write it, in UTF-8, UTF-16 or GB 18030.
    ///
    /// - Parameter decodesNational: Reads bytes as GB 18030, with U+FFFD for what is no character of it.
    /// - Throws: everything that is wrong, by row and heading; then nothing is made of the table.
    package static func read(
        _ path: String,
        decodesNational: ([UInt8]) -> String
    ) throws(ConfigurationProblems) -> AgencyImport {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try ConfigurationFile.bytes(at: path, limit: CSVTable.sizeLimit)
        } catch {
            throw problems(of: error, in: path)
        }
        return try AgencyImport(bytes, named: path, decodesNational: decodesNational)
    }

    /// Reads the bytes of a table; `name` is what problems call it.
    package init(
        _ bytes: [UInt8],
        named name: String,
        decodesNational: ([UInt8]) -> String
    ) throws(ConfigurationProblems) {
        let text: String
        do throws(FileError) {
            guard bytes.count <= CSVTable.sizeLimit else { throw FileError(.fileTooLarge(CSVTable.sizeLimit)) }
            text = try TableText.text(of: bytes, decodesNational: decodesNational)
        } catch {
            throw Self.problems(of: error, in: name)
        }
        let table = CSVTable(text)
        guard table.records.contains(where: { !$0.isBlank }) || !table.faults.isEmpty else {
            throw Self.problems(of: FileError(.emptyFile), in: name)
        }
        let reader = AgencyTableReader(table, words: try .builtIn(), file: name)
        let agencies = reader.agencies()
        let watchlist = AgencyTableReader.watchlist(of: agencies, named: name, log: reader.log)
        try reader.log.checked(())
        let yaml = AgencyFileText.text(of: agencies, origin: String(name.split(separator: "/").last ?? ""))
        guard Self.watchlist(ofFile: yaml) == watchlist else {
            throw Self.problems(of: FileError(.differsWhenReadBack), in: name)
        }
        self.yaml = yaml
        self.watchlist = watchlist
        warnings = reader.log.warnings.sorted()
    }

    private static func problems(of error: FileError, in name: String) -> ConfigurationProblems {
        let log = ProblemLog()
        log.error(ConfigurationProblem(error.fault, file: name, place: error.place))
        return log.problems(language: .chinese)
    }

    /// What the reader of configurations makes of the file; nil where it finds anything wrong.
    private static func watchlist(ofFile yaml: String) -> Watchlist? {
        let log = ProblemLog()
        guard let root = Document.root(of: yaml, named: "agencies.yaml", log: log),
            let agencies = Section(root, keys: ["agencies"])?.required("agencies")
        else { return nil }
        let reader = WatchlistReader(allowsPrivateAddresses: true) { _ in true }
        reader.readAgencies(agencies)
        let watchlist = reader.watchlist()
        return log.errors.isEmpty ? watchlist : nil
    }
}

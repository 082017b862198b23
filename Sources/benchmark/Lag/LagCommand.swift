import ArgumentParser
import FoundationEssentials
import MonitorConfig
import Supervision
import TestSupport

/// Measures how late real documents were published, by the program's own rule and calendar, beside what the reference
/// states about the same documents.
struct LagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lag",
        abstract: "Counts the twenty working days over real dates of issue and publication, beside the stated shares."
    )

    @Option(help: "The folder of the dates (default: ../shared/corpus/data/policy-transparency-2024).")
    var data: String?

    func run() throws {
        guard let calendar = try RuleBook.load().calendar else {
            throw BenchmarkError("the built-in rule packs hold no calendar.")
        }
        let folder = data ?? Self.defaultFolder
        let files = try StatedLags.provinces.map { ($0, try Self.documents(of: "\(folder)/\($0.file)")) }
        print(LagTable(files: files, calendar: calendar).text)
    }

    private static var defaultFolder: String {
        (ProcessInfo.processInfo.environment["DISCLOSURE_CORPUS"] ?? "../shared/corpus")
            + "/data/policy-transparency-2024"
    }

    private static func documents(of path: String) throws -> [DatedDocument] {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw BenchmarkError("\(path) cannot be read; name its folder with --data.")
        }
        return DatedDocument.rows(of: String(decoding: data, as: UTF8.self))
    }
}

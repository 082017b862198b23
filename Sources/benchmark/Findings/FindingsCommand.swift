import ArgumentParser
import FoundationEssentials
import Glibc
import MonitorConfig
import Supervision
import TestSupport

/// Measures whether what is found in reports is true.
struct FindingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings",
        abstract: "Measures the rules on generated reports: right ones, and ones with exactly one thing wrong.",
        discussion: "A missed target is printed and is no error."
    )

    @Option(help: "How many reports of each regime (2008, 2019, 2021) are judged unharmed.")
    var reports = 200

    @Option(help: "How often each defect is injected.")
    var injections = 10

    @Option(help: "Where the reports come from: the same seed, the same reports.")
    var seed: UInt64 = 1

    @Option(help: "A folder to write the reports to that were judged wrongly, each with what was said.")
    var save: String?

    func validate() throws {
        guard (0...10_000).contains(reports) else { throw ValidationError("--reports: from 0 to 10000") }
        guard (0...1_000).contains(injections) else { throw ValidationError("--injections: from 0 to 1000") }
    }

    func run() throws {
        guard let (pack, duty) = try RuleBook.load().duties.first else {
            throw BenchmarkError("the built-in rule packs hold no yearly duty.")
        }
        let judge = GeneratedFindings(pack: pack, duty: duty)
        var trial = FindingTrial(
            rules: judge.rules,
            judge: { judge.findings(in: $0) },
            compare: { judge.findings(in: $0, beside: $1, as: $2) }
        )
        _ = try trial.judgeCorrect(reports: reports, seed: seed)
        let table = try trial.inject(times: injections, seed: seed)
        print(table.text)
        print(Self.verdict(table))
        if let save { try write(table, to: save) }
    }

    /// Which targets the table meets.
    private static func verdict(_ table: FindingTable) -> String {
        let lines = [
            ("precision", table.precision() >= 0.99, "at least 0.99"),
            ("recall", table.recall >= 0.99, "at least 0.99"),
            ("errors on correct reports", table.accusations == 0, "0"),
        ]
        return lines.map { "  \($0.0): \($0.1 ? "met" : "MISSED") (\($0.2))" }.joined(separator: "\n")
    }

    private func write(_ table: FindingTable, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for wrong in table.wrongs {
            let path = "\(folder)/\(wrong.name)"
            try Data(wrong.page.utf8).write(to: URL(filePath: path + ".html"))
            try Data((wrong.text + "\n").utf8).write(to: URL(filePath: path + ".txt"))
        }
    }
}

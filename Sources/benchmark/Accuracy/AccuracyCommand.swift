import ArgumentParser
import FoundationEssentials
import Glibc
import MonitorConfig
import Supervision
import TestSupport

/// Measures how well pages are read of which everything is known.
struct AccuracyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accuracy",
        abstract: "Measures precision and recall of reading, over labelled real pages and generated ones.",
        discussion: "A missed target is printed and is no error."
    )

    @Option(help: "The folder of the labelled pages (default: ../shared/corpus beside the repository).")
    var corpus: String?

    @Option(help: "How many pages of every structure are generated.")
    var pages = 50

    @Option(help: "Where the generated pages come from: the same seed, the same pages.")
    var seed: UInt64 = 1

    @Option(help: "Only structures whose name begins so, such as list/ucap.")
    var family = ""

    @Option(help: "A folder to write the pages to that were read wrongly, each with what was wrong.")
    var save: String?

    func validate() throws {
        guard (0...10_000).contains(pages) else { throw ValidationError("--pages: from 0 to 10000") }
    }

    func run() throws {
        guard let duty = try RuleBook.load().duties.first?.duty else {
            throw BenchmarkError("the built-in rule packs hold no yearly duty.")
        }
        try LabelledCorpus(folder: corpus, duty: duty).measure()
        guard pages > 0 else { return }
        print("\n\(pages) generated pages of each structure, seed \(seed)")
        let table = try GeneratedAccuracy(duty: duty, folder: save).measure(family: family, count: pages, seed: seed)
        print(table.text)
        print(AccuracyVerdict(table).text)
    }
}

import ArgumentParser
import FoundationEssentials
import PageReading
import Supervision
import TestSupport

/// Measures how fast pages are read, and whether the time grows with their bytes and no faster.
struct ReadingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reading",
        abstract: "Measures reading beside libxml2's own tree, and its growth with the size of pages.",
        discussion: "Time is that of one thread on the processor. A missed target is printed and is no error."
    )

    @Option(help: "The folder of the labelled pages (default: ../shared/corpus beside the repository).")
    var corpus: String?

    @Option(help: "How many pages of every structure are generated.")
    var pages = 10

    @Option(help: "Where the generated pages come from: the same seed, the same pages.")
    var seed: UInt64 = 1

    @Option(help: "How often everything is measured; the least time counts.")
    var rounds = 3

    @Option(help: "The most bytes of the long pages, in megabytes.")
    var megabytes = 10

    func validate() throws {
        guard (1...1000).contains(pages) else { throw ValidationError("--pages: from 1 to 1000") }
        guard (1...100).contains(rounds) else { throw ValidationError("--rounds: from 1 to 100") }
        guard (1...20).contains(megabytes) else { throw ValidationError("--megabytes: from 1 to 20") }
    }

    func run() throws {
        let generated = GeneratedPages.pages(perFamily: pages, seed: seed)
        let samples = generated.map { ReadingSample(body: $0.body, contentType: $0.contentType, address: $0.address) }
        print(try ReadingSpeed(samples, rounds: rounds).text(named: "generated pages"))
        let real = try ReadingSample.corpus(in: corpus)
        if real.isEmpty {
            print("no labelled pages: name their folder with --corpus")
        } else {
            print(try ReadingSpeed(real, rounds: rounds).text(named: "labelled pages"))
        }
        ReadingGrowth(rounds: rounds, largest: megabytes * 1_000_000).printLines()
    }
}

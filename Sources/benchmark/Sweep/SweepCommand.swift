import ArgumentParser
import FoundationEssentials
import Glibc

/// Measures sweeps of the monitor beside curl and libxml2, over the same pages in the same run.
struct SweepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Measures sweeps beside curl --parallel and libxml2 alone, over the same pages.",
        discussion: "Needs nginx and curl. Everything stays on 127.0.0.1. A missed target is printed and is no error."
    )

    @Option(help: "How many pages; can be given several times (default: 1000 and 10000).")
    var pages: [Int] = []

    @Option(help: "Requests at the same time, of curl and of the monitor.")
    var concurrency = 64

    @Option(help: "How often everything is measured.")
    var rounds = 3

    @Option(help: "Where the pages come from: the same seed, the same pages.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (1...CurlDownload.maximumConcurrency).contains(concurrency) else {
            throw ValidationError(
                "--concurrency: from 1 to \(CurlDownload.maximumConcurrency), which is all curl takes"
            )
        }
        guard (1...100).contains(rounds) else { throw ValidationError("--rounds: from 1 to 100") }
        guard pages.allSatisfy({ (1...SampleAgency.limit).contains($0) }) else {
            throw ValidationError("--pages: from 1 to \(SampleAgency.limit)")
        }
    }

    func run() async throws {
        let signals = Leftovers.clearOnSignals()
        defer {
            Leftovers.clear()
            withExtendedLifetime(signals) {}
        }
        let cores = ProcessInfo.processInfo.activeProcessorCount
        print("\(cores) cores, concurrency \(concurrency), \(rounds) rounds, seed \(seed)")
        var results: [SweepComparison.Result] = []
        for count in pages.isEmpty ? [1000, 10_000] : pages {
            let comparison = SweepComparison(
                pages: count,
                concurrency: concurrency,
                rounds: rounds,
                seed: seed,
                cores: cores
            )
            let result = try await comparison.run()
            print(SweepTable(result, cores: cores).text)
            // A file or pipe would keep the lines until the end.
            fflush(nil)
            results.append(result)
        }
        print(SweepTable.verdict(on: results))
    }
}

import ArgumentParser

/// Measures the monitor beside the programs and libraries that bound it, in one run, and prints ratios.
@main
struct Benchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures disclosure-monitor against what bounds it. Build it with -c release.",
        subcommands: [
            AccuracyCommand.self, FindingsCommand.self, LagCommand.self, ReadingCommand.self, SweepCommand.self,
            SweepProcess.self,
        ]
    )
}

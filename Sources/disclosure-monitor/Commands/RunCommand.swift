import ArgumentParser
import FoundationEssentials
import Logging
import MonitorConfig

/// `run`: the daemon.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "run", abstract: "Run the daemon.")

    @Option(help: "The configuration file.")
    var config: String

    @Option(help: ArgumentHelp("What the clock shows at the start, for trials (RFC 3339).", valueName: "time"))
    var now: Instant?

    @Option(help: ArgumentHelp("How many times as fast as real time the clock runs, for trials.", valueName: "factor"))
    var clockRate: Double = 1

    @Flag(help: "Judge every report that the lists show, back to the first year that the rule packs know.")
    var backfill = false

    @Flag(help: "Tell each alert by itself, in place of one line for each cause and one summary of a first look.")
    var tellAll = false

    @Option(
        help: "The least level of the program's own log: debug, info, notice, warning or error.",
        transform: logLevel(named:)
    )
    var logLevel: Logger.Level = .notice

    func validate() throws {
        guard clockRate > 0, clockRate.isFinite else {
            throw ValidationError("--clock-rate must be a number greater than 0; it is \(clockRate).")
        }
    }

    func run() async throws {
        let configuration = try loadConfiguration(config)
        let clock = ScaledClock(start: now?.date, rate: clockRate)
        do {
            let daemon = try await Daemon(
                configuration: configuration,
                configurationPath: config,
                clock: clock,
                isBackfilling: backfill,
                tellsEach: tellAll,
                logLevel: logLevel
            )
            try await daemon.run()
        } catch let error as StartError {
            Console.error("disclosure-monitor: \(error)")
            throw ExitCodes.unavailable
        }
    }
}

/// An instant on the command line.
struct Instant: ExpressibleByArgument {
    let date: Date

    init?(argument: String) {
        guard let date = try? Date(argument, strategy: .iso8601) else { return nil }
        self.date = date
    }
}

private func logLevel(named name: String) throws -> Logger.Level {
    guard let level = Logger.Level(rawValue: name) else {
        throw ValidationError(
            "'\(name)' is no log level; use \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))."
        )
    }
    return level
}

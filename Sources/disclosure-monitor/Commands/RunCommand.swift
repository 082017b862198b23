import ArgumentParser
import FoundationEssentials
import Logging
import MonitorConfig
import Supervision

/// `run`: the daemon.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: HelpText.said("运行监测程序。", "Run the daemon.")
    )

    @Option(help: .said("配置文件。", "The configuration file."))
    var config: String

    @Option(
        help: .said(
            "试验用：启动时的时钟（RFC 3339）。",
            "What the clock shows at the start, for trials (RFC 3339).",
            valueName: "time"
        )
    )
    var now: Instant?

    @Option(
        help: .said(
            "试验用：时钟快于实际时间的倍数。",
            "How many times as fast as real time the clock runs, for trials.",
            valueName: "factor"
        )
    )
    var clockRate: Double = 1

    @Flag(
        help: .said(
            "判断列表中的全部报告，直至规则包所知的最早年度。",
            "Judge every report that the lists show, back to the first year that the rule packs know."
        )
    )
    var backfill = false

    @Flag(
        help: .said(
            "逐项告知每个告警，不按起因归并，也不作首次检查汇总。",
            "Tell each alert by itself, in place of one line for each cause and one summary of a first look."
        )
    )
    var tellAll = false

    @Option(
        help: .said(
            "程序自身日志的最低级别：debug、info、notice、warning 或 error。",
            "The least level of the program's own log: debug, info, notice, warning or error."
        ),
        transform: logLevel(named:)
    )
    var logLevel: Logger.Level = .notice

    func validate() throws {
        guard clockRate > 0, clockRate.isFinite else {
            throw ValidationError(
                "--clock-rate 应为大于 0 的数，实为 \(clockRate)。",
                "--clock-rate must be a number greater than 0; it is \(clockRate)."
            )
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
            "“\(name)”不是日志级别，可用：\(Logger.Level.allCases.map(\.rawValue).joined(separator: "、"))。",
            "'\(name)' is no log level; use \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))."
        )
    }
    return level
}

import ArgumentParser
import MonitorConfig
import Supervision

/// `check-config`: says everything that is wrong with a configuration.
struct CheckConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-config",
        abstract: "Say everything that is wrong with a configuration; exit 0 or 78."
    )

    @Argument(help: "The configuration file.")
    var file: String

    func run() throws {
        let configuration = try loadConfiguration(file)
        let watchlist = configuration.watchlist
        let packs = configuration.ruleBook.packs.map(\.id).joined(separator: ", ")
        switch configuration.language {
        case .chinese:
            Console.print("配置有效：机关\(watchlist.agencies.count)个，页面\(watchlist.sources.count)个，规则包 \(packs)。")
        case .english:
            Console.print(
                "The configuration is valid: \(watchlist.agencies.count) agencies, \(watchlist.sources.count) sources, "
                    + "rule packs \(packs)."
            )
        }
    }
}

/// Loads a configuration, or says everything that is wrong with it and ends with exit code 78.
func loadConfiguration(_ path: String) throws -> MonitorConfiguration {
    do {
        let configuration = try MonitorConfiguration.load(from: path)
        if !configuration.warnings.isEmpty {
            Console.error(configuration.warnings.map { $0.text(in: configuration.language) }.joined(separator: "\n"))
        }
        return configuration
    } catch {
        Console.error("\(error)")
        throw ExitCodes.configuration
    }
}

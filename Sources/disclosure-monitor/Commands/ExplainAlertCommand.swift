import ArgumentParser
import MonitorConfig
import StateStorage
import StatusReporting
import Supervision

/// `explain-alert`: the life of one alert, from the store, beside a running monitor.
struct ExplainAlertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain-alert",
        abstract: "Tell the life of an alert: what was found, which readings counted, what was told and why.",
        discussion: """
            Exit 0; 3 where no alert fits, several do, or the store cannot be read; 78 for a wrong configuration.
            """
    )

    @Argument(help: "The fingerprint as alert lines and the status show it, or its beginning.")
    var fingerprint: String

    @OptionGroup var store: StoreOptions

    @Option(help: "The language: zh-Hans or en. Default: that of the configuration, or zh-Hans.")
    var language: Language?

    @Option(help: "text or json.")
    var format: Format = .text

    /// How the life is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func validate() throws {
        let isBeginning = fingerprint.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
        if fingerprint.isEmpty || fingerprint.utf8.count > 16 || !isBeginning {
            throw ValidationError("A fingerprint is 16 digits 0-9 and a-f, or its beginning; '\(fingerprint)' is not.")
        }
    }

    func run() throws {
        let configuration = try store.configuration()
        let path = store.path(configuration)
        do {
            let history = try AlertHistory(path: path)
            let life = try history.life(of: try only(in: history))
            print(life, configuration)
        } catch let error as StorageError {
            Console.error("explain-alert: \(error)")
            throw ExitCodes.unknown
        }
    }

    /// The one fingerprint that is meant.
    private func only(in history: AlertHistory) throws -> String {
        let fitting = try history.fingerprints(beginningWith: fingerprint)
        guard let first = fitting.first, fitting.count == 1 else {
            Console.error(
                fitting.isEmpty
                    ? "explain-alert: no alert in \(history.path) has a fingerprint that begins with \(fingerprint); "
                        + "alert lines and the status show them."
                    : "explain-alert: several alerts fit \(fingerprint); name one:\n" + fitting.joined(separator: "\n")
            )
            throw ExitCodes.unknown
        }
        return first
    }

    private func print(_ life: AlertLife, _ configuration: MonitorConfiguration?) {
        let report = AlertLifeReport(
            life,
            watchlist: configuration?.watchlist,
            successes: configuration?.alerts.confirmSuccesses,
            civilTime: configuration?.civilTime ?? .china
        )
        switch format {
        case .text: Console.print(report.text(in: language ?? configuration?.language ?? .chinese))
        case .json: Console.print(report.json())
        }
    }
}

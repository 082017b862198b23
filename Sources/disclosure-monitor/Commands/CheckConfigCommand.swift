import AlertDelivery
import ArgumentParser
import FoundationEssentials
import MonitorConfig
import PageReading
import Supervision

/// `check-config`: says everything that is wrong with a configuration.
struct CheckConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-config",
        abstract: HelpText.said(
            "检查配置，列出全部错误；返回码 0 或 78。",
            "Say everything that is wrong with a configuration; exit 0 or 78."
        )
    )

    @Argument(help: .said("配置文件。", "The configuration file."))
    var file: String

    @Option(
        help: .said("说明由该配置重新加载会有哪些改变。", "Say what a reload from this configuration would change.", valueName: "file")
    )
    var against: String?

    func run() throws {
        if let against { try compare(with: against) }
        let check = ConfigurationCheck(path: file, isRowPath: HTMLPageReader.isValidRowPath)
        Console.write(check.text(), to: check.exitCode == 0 ? 1 : 2)
        try tryFamilies(of: check)
        sayLacks(of: check)
        sayReceivers(of: check)
        throw ExitCode(check.exitCode)
    }

    /// What the configuration names and nobody could use now. It may be there only for the service, or only when it runs: none of
    /// it makes the configuration wrong.
    private func sayLacks(of check: ConfigurationCheck) {
        guard case .success(let configuration) = check.result else { return }
        for sink in configuration.alerts.sinks {
            guard case .receiver(let receiver) = sink.target else { continue }
            for failure in receiver.lacks() {
                let words = failure.words[check.language]
                Console.error(
                    check.language.pick(
                        "警告：输出“\(sink.name)”现在不能使用：\(words)",
                        "warning: the sink \(sink.name) cannot be used now: \(words)"
                    )
                )
            }
        }
    }

    /// Who would be told of a sample of each severity, where routes say it.
    private func sayReceivers(of check: ConfigurationCheck) {
        guard case .success(let configuration) = check.result, !configuration.alerts.routes.routes.isEmpty else {
            return
        }
        let trial = RouteTrial(configuration, language: check.language)
        for severity in Severity.allCases.reversed() {
            guard let line = configuration.ruleBook.sampleLine(severity: severity, at: Date()) else { continue }
            let names = ["log"] + trial.sinks(for: line).map(\.sink.name)
            Console.print("alerts.routes: \(severity.rawValue) → \(names.joined(separator: ", "))")
        }
    }

    /// The examples of site families are tried by what reads pages.
    private func tryFamilies(of check: ConfigurationCheck) throws {
        guard case .success(let configuration) = check.result else { return }
        let failures = configuration.siteFamilies.flatMap {
            SiteFamilyTrial(family: $0, reader: HTMLPageReader()).failures()
        }
        guard !failures.isEmpty else { return }
        for failure in failures { Console.error("site_families: \(failure[check.language])") }
        throw ExitCodes.configuration
    }

    private func compare(with path: String) throws {
        let checks = [file, path].map {
            ConfigurationCheck(path: $0, triesExamples: $0 == file, isRowPath: HTMLPageReader.isValidRowPath)
        }
        let comparison = ConfigurationComparison(of: checks[0], against: checks[1])
        Console.write(comparison.text(), to: comparison.exitCode == 0 ? 1 : 2)
        throw ExitCode(comparison.exitCode)
    }
}

/// Loads a configuration, or says everything that is wrong with it and ends with exit code 78.
///
/// The examples of the rule packs are for `check-config`: a start does not wait for them.
func loadConfiguration(_ path: String) throws -> MonitorConfiguration {
    let check = ConfigurationCheck(path: path, triesExamples: false, isRowPath: HTMLPageReader.isValidRowPath)
    switch check.result {
    case .success(let configuration):
        for warning in configuration.warnings {
            Console.error(warning.text(in: configuration.language))
        }
        return configuration
    case .failure:
        Console.write(check.text(), to: 2)
        throw ExitCodes.configuration
    }
}

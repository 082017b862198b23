import ArgumentParser
import FoundationEssentials
import Glibc
import Supervision

/// The program: one daemon, and the commands around it.
@main
struct DisclosureMonitor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disclosure-monitor",
        abstract: HelpText.said(
            "监督政府信息公开：该公开的是否公开，是否按期、完整、属实。",
            "Supervises government disclosure pages: who published what the law demands, on time, complete and true."
        ),
        version: ProgramVersion.current,
        subcommands: [
            RunCommand.self, DemoCommand.self, CheckCommand.self, ReadCommand.self, CheckConfigCommand.self,
            DiscoverCommand.self, ImportCommand.self, ExplainDeadlineCommand.self, ExplainAlertCommand.self,
            AlertCommand.self, SilenceCommand.self, CaseCommand.self, BulletinCommand.self, StatusCommand.self,
            SourceCommand.self, BackupCommand.self, SiteFamiliesCommand.self, SinkCommand.self, RouteCommand.self,
        ]
    )

    /// Does what the command line asks for; what the parser says of it is in the language of this run.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            let text = ParserWords.said(fullMessage(for: error), in: .spoken)
            if !text.isEmpty { Console.write(text + "\n", to: code.isSuccess ? 1 : 2) }
            Glibc.exit(code.rawValue)
        }
    }
}

/// The version of the program, as it stands in the change log.
enum ProgramVersion {
    static let current = "0.1.0"
    /// No clock that is right shows a time before this one: the first day of 2025, from before the first release.
    static let earliest = Date(timeIntervalSince1970: 1_735_689_600)
}

import ArgumentParser
import FoundationEssentials

/// The program: one daemon, and the commands around it.
@main
struct DisclosureMonitor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disclosure-monitor",
        abstract:
            "Supervises government disclosure pages: who published what the law demands, on time, complete and true.",
        version: ProgramVersion.current,
        subcommands: [
            RunCommand.self, DemoCommand.self, CheckCommand.self, ReadCommand.self, CheckConfigCommand.self,
            DiscoverCommand.self, ImportCommand.self, ExplainDeadlineCommand.self, ExplainAlertCommand.self,
            AlertCommand.self, SilenceCommand.self, CaseCommand.self, BulletinCommand.self, StatusCommand.self,
            SourceCommand.self, BackupCommand.self, SiteFamiliesCommand.self, SinkCommand.self, RouteCommand.self,
        ]
    )
}

/// The version of the program, as it stands in the change log.
enum ProgramVersion {
    static let current = "0.1.0"
    /// No clock that is right shows a time before this one: the first day of 2025, from before the first release.
    static let earliest = Date(timeIntervalSince1970: 1_735_689_600)
}

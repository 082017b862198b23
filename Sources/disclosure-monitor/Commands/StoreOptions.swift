import ArgumentParser
import MonitorConfig
import StateStorage

/// Which store a command reads or writes beside the monitor.
struct StoreOptions: ParsableArguments {
    @Option(help: "The configuration file of the monitor, which also gives language, names and addresses.")
    var config: String?

    @Option(help: "The state directory of the monitor, where its configuration is not at hand.")
    var stateDirectory: String?

    func validate() throws {
        if (config == nil) == (stateDirectory == nil) {
            throw ValidationError("Give --config or --state-directory, one of them.")
        }
    }

    /// The configuration, where one was named.
    func configuration() throws -> MonitorConfiguration? { try config.map(loadConfiguration) }

    /// The path of the database.
    func path(_ configuration: MonitorConfiguration?) -> String {
        configuration?.databasePath ?? "\(stateDirectory ?? ".")/\(SQLiteStore.fileName)"
    }
}

import ArgumentParser
import MonitorConfig
import StateStorage
import Supervision

/// Which store a command reads or writes beside the monitor.
struct StoreOptions: ParsableArguments {
    @Option(
        help: .said(
            "监测程序的配置文件，语言、名称和网址也由此而来。",
            "The configuration file of the monitor, which also gives language, names and addresses."
        )
    )
    var config: String?

    @Option(
        help: .said("没有配置文件时，监测程序的状态目录。", "The state directory of the monitor, where its configuration is not at hand.")
    )
    var stateDirectory: String?

    func validate() throws {
        if (config == nil) == (stateDirectory == nil) {
            throw ValidationError(
                "--config 与 --state-directory 写其中一个。",
                "Give --config or --state-directory, one of them."
            )
        }
    }

    /// The configuration, where one was named.
    func configuration() throws -> MonitorConfiguration? { try config.map(loadConfiguration) }

    /// The path of the database.
    func path(_ configuration: MonitorConfiguration?) -> String {
        configuration?.databasePath ?? "\(stateDirectory ?? ".")/\(SQLiteStore.fileName)"
    }
}

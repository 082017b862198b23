import ArgumentParser
import FoundationEssentials
import Supervision

/// `demo`: a sample site on loopback and the daemon watching it.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serve a sample site on loopback and watch it: alerts in seconds, no Internet."
    )

    @Option(help: "The port of the status endpoint; 0 takes any that is free.")
    var port = 8460

    @Flag(help: "Do one full pass, print the alerts and exit.")
    var once = false

    @Option(
        help: ArgumentHelp(
            "Where state and status.json are kept; without it, a new temporary directory.",
            valueName: "dir"
        )
    )
    var stateDirectory: String?

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be 0 to 65535; it is \(port).") }
    }

    func run() async throws {
        do {
            let demo = try Demo(stateDirectory: stateDirectory, language: language.language)
            try await demo.run(port: port, once: once)
        } catch let error as StartError {
            Console.error("disclosure-monitor: \(error)")
            throw ExitCodes.unavailable
        }
    }
}

import ArgumentParser
import FoundationEssentials
import MonitorConfig
import StateStorage
import StatusReporting
import Supervision

/// `sink test`: one sample line to a sink.
struct SinkTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Send one sample line to a sink, and say what its receiver answered.",
        discussion: """
            The line says that it is a sample. Nothing is remembered of it. Exit 0; 2 where the receiver did not take it; \
            64 for a name that no sink has; 78 for a wrong configuration.
            """
    )

    @Argument(help: "The name of the sink.")
    var name: String

    @OptionGroup var options: SinkOptions

    func run() async throws {
        let scene = try SinkScene("sink test", options)
        let settings = try scene.settings(of: name)
        do {
            let reply = try await scene.send([try scene.sample()], to: settings)
            Console.print(scene.report.answer(to: name, error: nil, reply: reply))
        } catch {
            Console.error(scene.report.answer(to: name, error: "\(error)", reply: ""))
            throw ExitCodes.critical
        }
    }
}

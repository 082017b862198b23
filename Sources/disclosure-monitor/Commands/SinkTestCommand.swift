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
        abstract: HelpText.said(
            "向输出发送一条示例，并说明接收方如何答复。",
            "Send one sample line to a sink, and say what its receiver answered."
        ),
        discussion: HelpText.said(
            """
            所发内容注明是示例，不作任何记录。返回码 0；接收方未收下为 2；没有该名称的输出为 64；配置有误为 78。
            """,
            """
            The line says that it is a sample. Nothing is remembered of it. Exit 0; 2 where the receiver did not take it; \
            64 for a name that no sink has; 78 for a wrong configuration.
            """
        )
    )

    @Argument(help: .said("输出的名称。", "The name of the sink."))
    var name: String

    @OptionGroup var options: SinkOptions

    func run() async throws {
        let scene = try SinkScene("sink test", options)
        let settings = try scene.settings(of: name)
        do {
            let reply = try await scene.send([try scene.sample()], to: settings)
            Console.print(scene.report.answer(to: name, reply: reply))
        } catch {
            Console.error(scene.report.answer(to: name, error: error))
            throw ExitCodes.critical
        }
    }
}

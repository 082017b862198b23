import ArgumentParser
import FoundationEssentials
import StateStorage
import StatusReporting
import Supervision

/// `sink dead-letters`: the lines that a receiver refused.
struct SinkDeadLettersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dead-letters",
        abstract: HelpText.said(
            "列出接收方拒收而搁置的各条：序号、时间、原因、内容。",
            "List the lines that a sink's receiver refused even alone: seq, when, why, and what they say."
        )
    )

    @Argument(help: .said("输出的名称。", "The name of the sink."))
    var name: String

    @Flag(help: .said("包括已重新发送的。", "Those that were sent again as well."))
    var all = false

    @OptionGroup var options: SinkOptions

    func run() throws {
        let scene = try SinkScene("sink dead-letters", options)
        let desk = try scene.desk(isReadOnly: true)
        let letters = try OrderPlacement.answering(scene.command) { try desk.letters(of: name, withResent: all) }
        // A sink that is configured no longer may have left some; a name that nothing has is a slip.
        if letters.isEmpty { _ = try scene.settings(of: name) }
        Console.print(scene.report.list(letters, of: name))
    }
}

/// `sink resend`: the same lines once more.
struct SinkResendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend",
        abstract: HelpText.said(
            "重新发送被拒收的各条，由旧到新，再遇拒收即停。",
            "Send the lines again that a sink's receiver refused, the oldest first, until it refuses one."
        ),
        discussion: HelpText.said(
            """
            以原有的标识重新发送。返回码 0；有未被收下的为 2；数据库无法读写为 3；没有该名称的输出为 64；\
            配置有误为 78。
            """,
            """
            They are sent under the same keys as before. Exit 0; 2 where one was not taken; 3 where the store cannot be \
            read or written; 64 for a name that no sink has; 78 for a wrong configuration.
            """
        )
    )

    @Argument(help: .said("输出的名称。", "The name of the sink."))
    var name: String

    @OptionGroup var options: SinkOptions

    func run() async throws {
        let scene = try SinkScene("sink resend", options)
        let settings = try scene.settings(of: name)
        let desk = try scene.desk(isReadOnly: false)
        let letters = try OrderPlacement.answering(scene.command) { try desk.letters(of: name) }
        var count = 0
        for (id, letter) in letters {
            do {
                _ = try await scene.send([letter.line], to: settings)
            } catch {
                Console.error(scene.report.resent(count, of: letters.count, to: name, error: error))
                throw ExitCodes.critical
            }
            try OrderPlacement.answering(scene.command) { try desk.noteResent(id, at: Date()) }
            count += 1
        }
        Console.print(scene.report.resent(count, of: letters.count, to: name, error: nil))
    }
}

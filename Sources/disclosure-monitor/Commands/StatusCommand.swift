import ArgumentParser
import FoundationEssentials
import PageFetching
import StatusReporting
import Supervision

/// `status`: a table in the terminal, from a status file or a running monitor.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: HelpText.said(
            "在终端显示状态；返回码 0 正常，1 提示，2 错误或严重，3 未知。",
            "Show the status in the terminal; exit 0 fine, 1 warning, 2 error or critical, 3 unknown."
        )
    )

    @Option(help: .said("运行中的监测程序的网址。", "The address of a running monitor."))
    var url: String?

    @Option(help: .said("状态文件。", "A status file."))
    var file: String?

    @Flag(
        help: .said(
            "只列读不到的页面，以及人工查看所见。",
            "Show every page that cannot be read, and what a person has seen there, and nothing else."
        )
    )
    var blindSpots = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        if url != nil, file != nil { throw ValidationError("--url 与 --file 只写一个。", "Give --url or --file, not both.") }
    }

    func run() async throws {
        do {
            let bytes = try await bytes()
            var table = StatusTable(try StatusDocument.decode(bytes), language: language.language)
            table.style = Terminal.style
            Console.print(blindSpots ? table.blindSpots() : table.rendered())
            throw ExitCode(table.exitCode)
        } catch let problem as InputProblem {
            Console.error(problem.text(in: language.language))
            throw ExitCodes.unknown
        } catch let error as StatusReportingError {
            Console.error(InputProblem(origin, LocalizedText(of: error)).text(in: language.language))
            throw ExitCodes.unknown
        }
    }

    private var origin: String { file ?? url ?? Self.defaultAddress }

    private static let defaultAddress = "http://127.0.0.1:8460/status.json"

    private func bytes() async throws -> [UInt8] {
        if let file { return Array(try LocalFile.read(file).body) }
        let address = origin.hasSuffix("/status.json") ? origin : origin + "/status.json"
        return try await WebPage.bytes(at: address)
    }
}

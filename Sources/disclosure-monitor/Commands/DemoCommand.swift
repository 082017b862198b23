import ArgumentParser
import FoundationEssentials
import Supervision

/// `demo`: a sample site on loopback and the daemon watching it.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: HelpText.said(
            "在本机运行示例网站并监测，数秒内即有告警，无须上网。",
            "Serve a sample site on loopback and watch it: alerts in seconds, no Internet."
        )
    )

    @Option(help: .said("状态页面的端口；0 为任一空闲端口。", "The port of the status endpoint; 0 takes any that is free."))
    var port = 8460

    @Flag(help: .said("只检查一遍，输出告警后退出。", "Do one full pass, print the alerts and exit."))
    var once = false

    @Option(
        help: .said(
            "状态和 status.json 存放的目录；不写则用新的临时目录。",
            "Where state and status.json are kept; without it, a new temporary directory.",
            valueName: "dir"
        )
    )
    var stateDirectory: String?

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port 应为 0 到 65535，实为 \(port)。", "--port must be 0 to 65535; it is \(port).")
        }
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

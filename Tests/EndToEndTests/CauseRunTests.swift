import Foundation
import Glibc
import SuiteTags
import TestSupport
import Testing

/// Why something fails is said in the language of the reader, whoever says it first: the system, libcurl, a receiver.
@Suite(.tags(.process))
struct CauseRunTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func configure(_ extra: String, state: String = "state") throws -> String {
        workspace.putList(years: [2024])
        workspace.putReport(2024)
        return try workspace.write(
            "monitor.yaml",
            """
            version: 1
            state_directory: \(workspace.path(state))
            listen: none
            fetch: {allow_private_addresses: true, per_host: {concurrency: 4, delay: 0s}}
            \(extra)
            agencies:
              - id: bureau
                name: 云泽市教育局
                kind: local-dept
                sources: [{url: "\(workspace.server.base)/nb/", kind: annual-report-list}]

            """
        )
    }

    /// What was said, without English words in it.
    private func said(_ outcome: Program.Outcome) -> String {
        let text = outcome.output + outcome.error
        let words = EnglishWords.strange(inChinese: text).filter { $0 != "disclosure" && $0 != "monitor" }
        #expect(words == [], "\(text)")
        return text
    }

    @Test func whatASinkLacksIsSaidBeforeItIsNeeded() async throws {
        let secret = try workspace.write("secret", "一\n二\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
        let hook = "{name: hook, type: webhook, url: \"http://127.0.0.1:1/\", secret_file: \(secret)}"
        let script = "{name: script, type: command, run: [\(workspace.path("none.sh"))]}"
        let configuration = try configure("alerts: {sinks: [\(hook), \(script)]}")
        let outcome = try await Program.run("check-config", configuration)
        #expect(outcome.status == 0)
        #expect(outcome.error.contains("警告：输出“hook”现在不能使用：") && outcome.error.contains("不是一行文字"), "\(outcome.error)")
        #expect(outcome.error.contains("警告：输出“script”现在不能使用：") && outcome.error.contains("文件或目录不存在"))
    }

    @Test func aStateDirectoryThatCannotBeMadeIsSaid() async throws {
        try workspace.write("file", "")
        let configuration = try configure("", state: "file/state")
        let outcome = try await Program.run("run", "--config", configuration)
        #expect(outcome.status != 0)
        let state = "“\(workspace.path("file/state"))”"
        let why = "状态目录\(state)无法建立（路径中有一段不是目录）。请自行建立，或另设 state_directory。\n"
        #expect(said(outcome) == "disclosure-monitor: " + why)
    }

    @Test func aConfigurationFileThatCannotBeReadIsSaid() async throws {
        let loop = workspace.path("loop.yaml")
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        let outcome = try await Program.run("check-config", loop)
        #expect(outcome.status == 78)
        #expect(said(outcome).contains("文件无法读取：符号链接层数过多。"))
    }

    @Test func aDraftThatCannotBeOpenedIsSaid() async throws {
        let long = workspace.path(String(repeating: "a", count: 300) + ".html")
        let outcome = try await Program.run("read", long)
        #expect(outcome.status == 3)
        #expect(said(outcome).contains("无法打开（文件名过长）。请检查路径。"))
        let english = try await Program.run("read", long, "--language", "en")
        #expect(english.error.contains("File name too long. Check the path."))
    }

    @Test func aPortThatRefusesIsSaid() async throws {
        let closed = try LoopbackServer { _ in .page("") }
        closed.stop()
        let hook = "alerts: {sinks: [{name: hook, type: webhook, url: \"\(closed.base)/hook\"}]}"
        let configuration = try configure(hook)
        let outcome = try await Program.run("sink", "test", "hook", "--config", configuration)
        #expect(outcome.status == 2)
        #expect(said(outcome) == "“hook”未收下样例：无法连接，连接被拒绝。\n")
        let english = try await Program.run("sink", "test", "hook", "--config", configuration, "--language", "en")
        #expect(english.error.hasPrefix("hook did not take the sample: Failed to connect to 127.0.0.1"))
        let status = try await Program.run("status", "--url", "\(closed.base)/status.json")
        #expect(status.status == 3)
        #expect(said(status).contains("无法连接（connection-failed）。"))
    }

    @Test func aSinkThatFailsIsSaidInTheLogAndInTheListOfSinks() async throws {
        let missing = workspace.path("missing") + "/a.log"
        let configuration = try configure("alerts: {sinks: [{name: nowhere, type: file, to: \(missing)}]}")
        let daemon = try RunningDaemon(
            configuration: configuration,
            arguments: ["--now", "2026-01-16T12:00:00+08:00", "--clock-rate", "172800"]
        )
        #expect(await daemon.wait(for: "无法写入（文件或目录不存在）"))
        #expect(await daemon.alerts(until: "alert_firing").last?["event"] as? String == "alert_firing")
        #expect(await daemon.end(by: SIGTERM).status == 0)
        let list = try await Program.run("sink", "list", "--config", configuration)
        #expect(list.status == 1)
        #expect(list.output.contains("无法写入（文件或目录不存在）；请建立该目录，或在配置中另写路径。"), "\(list.output)")
        let english = try await Program.run("sink", "list", "--config", configuration, "--language", "en")
        #expect(english.output.contains("No such file or directory"))
        let status = try await Program.run("status", "--file", workspace.path("state/status.json"))
        #expect(status.output.contains("无法写入（文件或目录不存在）") && !status.output.contains("No such file"))
    }
}

import Foundation
import SuiteTags
import TestSupport
import Testing

/// A case from its alert to its ledger, as people work with it beside the running monitor.
@Suite(.serialized, .tags(.process))
struct CaseRunTests {
    private func run(_ arguments: [String], _ configuration: String) async throws -> Program.Outcome {
        try await Program.run(arguments: ["case"] + arguments + ["--config", configuration, "--language", "zh-Hans"])
    }

    @Test func aCaseIsNotifiedWrittenToALedgerAndBroughtBack() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024, 2023])
        workspace.putReport(2024)
        let configuration = try workspace.configure()
        let daemon = try RunningDaemon(
            configuration: configuration,
            arguments: ["--now", "2026-01-30T12:00:00+08:00", "--clock-rate", "86400"]
        )
        _ = try await daemon.alerts(until: "alert_firing", of: "report-missing-dept")
        let list = try await run(["list", "--format", "json", "--all"], configuration)
        #expect(list.status == 0, "\(list.error)")
        #expect(list.output.contains(#""rule":"report-missing-dept""#), "\(list.output)")
        let letter = workspace.path("通知.docx")
        let answer = try await run(
            ["notify", "2026-0001", "--by", "王某", "--out", letter, "--wait", "300"],
            configuration
        )
        #expect(answer.status == 0, "\(answer.error)")
        #expect(try Data(contentsOf: URL(filePath: letter)).starts(with: [0x50, 0x4B, 3, 4]))
        #expect(await daemon.end(by: SIGTERM).status == 0)

        let notice = try await run(["notice", "2026-0001", "--issuer", "某市政务公开办"], configuration)
        #expect(notice.output.hasPrefix("政府信息公开整改通知\n\n云泽市教育局：\n"), "\(notice.output)")
        let shown = try await run(["show", "2026-0001"], configuration)
        #expect(shown.output.contains("通知整改 →") && shown.output.contains("王某"), "\(shown.output)")
        let stranger = try await run(["show", "2026-0009"], configuration)
        #expect(stranger.status == 3 && stranger.error.contains("没有这样的整改事项 (2026-0009)"))

        for format in ["csv", "xlsx"] {
            let file = workspace.path("台账.\(format)")
            let export = try await run(["export", file, "--format", format, "--all"], configuration)
            #expect(export.status == 0, "\(export.error)")
            let same = try await run(["import", file, "--by", "李某"], configuration)
            #expect(same.output.contains("没有改动"), "\(same.output) \(same.error)")
        }
        let csv = workspace.path("台账.csv")
        let text = try String(contentsOfFile: csv, encoding: .utf8)
        #expect(try Data(contentsOf: URL(filePath: csv)).starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(text.contains("编号,版本,单位,"))
        try workspace.write("改.csv", text.replacing("2026-0001,", with: "2026-0077,"))
        let wrong = try await run(["import", workspace.path("改.csv"), "--by", "李某"], configuration)
        #expect(wrong.status == 78 && wrong.error.contains("第2行第1列：没有编号为“2026-0077”的整改事项"), "\(wrong.error)")
    }

    @Test func aNoticeIsMailedBeforeItIsNoted() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024, 2023])
        workspace.putReport(2024)
        let server = try StreamServer(SMTPDialogue.serve)
        let mail = "from: m@example.gov.cn, per_agency: {bureau: officer@example.gov.cn}, starttls: optional"
        let sinks = [
            "{name: post, type: mail, server: \"smtp://127.0.0.1:\(server.port)\", \(mail)}",
            // Nobody listens there.
            "{name: gone, type: mail, server: \"smtp://127.0.0.1:1\", \(mail)}",
            "{name: none, type: mail, server: \"smtp://127.0.0.1:1\", from: m@example.gov.cn, to: [o@example.gov.cn]}",
        ]
        let routes = "routes: [{to: []}]"
        let configuration = try workspace.configure(
            extra: "alerts: {\(routes), sinks: [\(sinks.joined(separator: ", "))]}"
        )
        let daemon = try RunningDaemon(
            configuration: configuration,
            arguments: ["--now", "2026-01-30T12:00:00+08:00", "--clock-rate", "86400"]
        )
        _ = try await daemon.alerts(until: "alert_firing", of: "report-missing-dept")
        let notify = ["notify", "2026-0001", "--by", "王某", "--wait", "300", "--mail"]
        let refusals: [(String, Int32)] = [("gone", 2), ("none", 64), ("log", 64), ("nowhere", 64)]
        for (sink, status) in refusals {
            let refused = try await run(notify + [sink], configuration)
            #expect(refused.status == status, "\(sink): \(refused.error)")
        }
        let before = try await run(["show", "2026-0001"], configuration)
        #expect(before.output.contains("新发现") && !before.output.contains("通知整改 →"), "\(before.output)")
        let sent = try await run(notify + ["post", "--note", "请查收"], configuration)
        #expect(sent.status == 0, "\(sent.error)")
        let dialogue = SMTPDialogue(await server.received())
        #expect(dialogue.commands.contains("RCPT TO:<officer@example.gov.cn>"))
        #expect(dialogue.decodedParts.first?.contains("云泽市教育局：") == true)
        let shown = try await run(["show", "2026-0001"], configuration)
        #expect(shown.output.contains("请查收 已由 post 邮寄 officer@example.gov.cn，<notice.2026-0001."), "\(shown.output)")
        #expect(await daemon.end(by: SIGTERM).status == 0)
    }
}

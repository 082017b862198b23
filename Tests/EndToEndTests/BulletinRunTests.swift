import Foundation
import SuiteTags
import TestSupport
import Testing

/// The bulletin of a past month, as a person writes it beside the running monitor.
@Suite(.serialized, .tags(.process))
struct BulletinRunTests {
    private func run(_ arguments: [String], _ configuration: String) async throws -> Program.Outcome {
        try await Program.run(arguments: ["bulletin", "--config", configuration] + arguments)
    }

    private static let january = ["--from", "2026-01-01", "--to", "2026-01-31"]

    @Test func aMonthIsWrittenInEveryShapeAndTheSameTwice() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024, 2023])
        workspace.putReport(2024)
        let configuration = try workspace.configure()
        let daemon = try RunningDaemon(
            configuration: configuration,
            arguments: ["--now", "2026-01-29T12:00:00+08:00", "--clock-rate", "86400"]
        )
        _ = try await daemon.alerts(until: "alert_firing", of: "report-missing-dept")
        let beside = try await run(Self.january, configuration)
        #expect(beside.status == 0, "\(beside.error)")
        #expect(await daemon.end(by: SIGTERM).status == 0)
        let after = try await run(Self.january, configuration)
        #expect(after.output == beside.output)
        #expect(after.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))

        let february = ["--from", "2026-02-01", "--to", "2026-02-02", "--language", "zh-Hans"]
        let markdown = try await run(february + ["--format", "markdown"], configuration)
        #expect(markdown.output.contains("云泽市教育局"), "\(markdown.output)\(markdown.error)")
        let sheet = try await run(february + ["--format", "csv", "--table", "ranking"], configuration)
        #expect(sheet.output.hasPrefix("\u{FEFF}名次,单位"), "\(sheet.output)\(sheet.error)")
        let file = workspace.path("通报.docx")
        let word = try await run(february + ["--format", "docx", "--output", file], configuration)
        #expect(word.status == 0 && word.error == "已写入 \(file)。\n", "\(word.error)")
        #expect(try Data(contentsOf: URL(filePath: file)).starts(with: [0x50, 0x4B, 3, 4]))
        let again = try await run(february + ["--format", "docx", "--output", file], configuration)
        #expect(again.status == 73)
        try await mail(february, configuration)
    }

    /// The configuration has a sink `post` to a server of its own.
    private func mail(_ period: [String], _ configuration: String) async throws {
        let server = try StreamServer(SMTPDialogue.serve)
        let text = try String(contentsOfFile: configuration, encoding: .utf8)
        let sink = "{name: post, type: mail, server: \"smtp://127.0.0.1:\(server.port)\", starttls: optional, "
        let withSink = text + "alerts: {sinks: [\(sink)from: m@example.gov.cn, to: [office@example.gov.cn]}]}\n"
        try withSink.write(toFile: configuration, atomically: true, encoding: .utf8)
        let stranger = try await run(period + ["--mail", "nobody"], configuration)
        #expect(stranger.status == 64 && stranger.error.contains("nobody"), "\(stranger.error)")
        let sent = try await run(period + ["--mail", "post"], configuration)
        #expect(sent.status == 0 && sent.output.isEmpty, "\(sent.error)")
        let dialogue = SMTPDialogue(await server.received())
        #expect(dialogue.commands.contains("RCPT TO:<office@example.gov.cn>"))
        let parts = dialogue.decodedParts
        #expect(parts.first?.contains("本期监测") == true && parts.first?.contains("全文见附件。") == true, "\(parts)")
        #expect(dialogue.lines.contains { $0.contains("bulletin-2026-02-01-2026-02-02.docx") })
        // Of the months of the trial none is the last one of whoever runs this.
        let monthly = try await run(["--monthly", "--mail", "post"], configuration)
        #expect([0, 3].contains(monthly.status), "\(monthly.error)")
    }

    @Test func whatCannotBeWrittenIsSaid() async throws {
        let workspace = try Workspace()
        let configuration = try workspace.configure()
        let none = try await run(Self.january, configuration)
        #expect(none.status == 3, "\(none.error)")
        for (arguments, words) in [
            (["--from", "2026-02-01", "--to", "2026-01-01"], "晚于 --to"),
            (["--from", "2026-02-30", "--to", "2026-03-01"], "2026-02-30"),
            (Self.january + ["--format", "docx"], "--output"), (["--monthly"], "--mail"),
            (["--to", "2026-01-01"], "--from"),
            (Self.january + ["--jurisdiction", "cn/nowhere"], "cn/nowhere"),
        ] {
            let outcome = try await run(arguments, configuration)
            #expect(outcome.status == 64, "\(outcome.error)")
            #expect(outcome.error.contains(words), "\(outcome.error)")
        }
        let template = try workspace.write("own.yaml", "schema: disclosure-monitor/bulletin/v1\nid: own\nname: x\n")
        let wrong = try await run(Self.january + ["--template", template], configuration)
        #expect(wrong.status == 78 && wrong.error.contains("own.yaml:3:1: name:"), "\(wrong.error)")
    }
}

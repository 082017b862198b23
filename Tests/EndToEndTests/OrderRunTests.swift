import Foundation
import SuiteTags
import TestSupport
import Testing

/// People who speak to a running monitor, and to one that does not run.
@Suite(.serialized, .tags(.process))
struct OrderRunTests {
    private static let clock = ["--now", "2026-02-10T12:00:00+08:00", "--clock-rate", "172800"]

    private func outage(_ workspace: Workspace) async throws -> (RunningDaemon, configuration: String, [String: Any]) {
        workspace.put("/nb/", .page("", status: 412))
        let configuration = try workspace.configure()
        let daemon = try RunningDaemon(configuration: configuration, arguments: Self.clock)
        let line = try #require(try await daemon.alerts(until: "source_blocked", of: "site-blocked-vantage").last)
        return (daemon, configuration, line)
    }

    @Test func anAcknowledgementIsTakenByTheRunningMonitorAndAnswered() async throws {
        let workspace = try Workspace()
        let (daemon, configuration, line) = try await outage(workspace)
        let fingerprint = try #require(line["fingerprint"] as? String)
        let beginning = String(fingerprint.prefix(9))
        let answer = try await Program.run(
            arguments: ["alert", "ack", beginning, "--by", "王某", "--note", "已联系网站"] + wait(configuration)
        )
        #expect(answer.status == 0, "\(answer.error)")
        #expect(answer.output.contains("\(fingerprint): acknowledged"))
        let told = try #require(await daemon.alerts(until: "acknowledged").last)
        #expect(told["by"] as? String == "王某" && told["note"] as? String == "已联系网站")

        let silence = try await Program.run(
            arguments: ["silence", "add", "--agency", "bureau", "--by", "王某", "--reason", "改版", "--for", "52w"]
                + wait(configuration)
        )
        #expect(silence.status == 0, "\(silence.error)")
        #expect(silence.output.contains("Silence 2 holds until"))
        let history = try await Program.run("alert", "history", beginning, "--config", configuration)
        #expect(history.output.contains("acknowledged by 王某"), "\(history.output)")
        let list = try await Program.run("silence", "list", "--config", configuration)
        #expect(list.output.hasPrefix("2  "), "\(list.output)")

        let stranger = try await Program.run(
            arguments: ["alert", "false-alarm", "0000000000000000", "--by", "王某", "--reason", "x"] + wait(configuration)
        )
        #expect(stranger.status == 3)
        #expect(stranger.error.contains("there is no such alert (0000000000000000):\n"))
        #expect(await daemon.end(by: SIGTERM).status == 0)
    }

    @Test func whatIsSaidWhileNothingRunsIsTakenAtTheNextStart() async throws {
        let workspace = try Workspace()
        let (daemon, configuration, line) = try await outage(workspace)
        #expect(await daemon.end(by: SIGTERM).status == 0)
        let source = try #require(line["source"] as? String)
        let answer = try await Program.run(
            arguments: ["source", "attest", source, "--by", "王某", "--found", "年报在列"] + wait(configuration)
        )
        #expect(answer.status == 0, "\(answer.error)")
        #expect(answer.output.contains("no monitor is running"), "\(answer.output)")
        let again = try RunningDaemon(configuration: configuration, arguments: Self.clock)
        let told = try #require(await again.alerts(until: "attested").last)
        #expect(told["event"] as? String == "attested" && told["by"] as? String == "王某")
        #expect(await again.end(by: SIGTERM).status == 0)
    }

    @Test(arguments: [
        (["--agency", "a"], "--until 与 --for 写其中一个"),
        (["--agency", "a", "--for", "7d", "--until", "2027-01-01"], "--until 与 --for 写其中一个"),
        (["--for", "7d"], "或另加 --all"), (["--jurisdiction", "cn", "--for", "7d"], "或另加 --all"),
        (["--agency", "a", "--all", "--for", "7d"], "请去掉 --all 或这些条件"),
        (["--agency", "a", "--for", "never"], "never"),
    ])
    func aSilenceWithoutAnEndOrForEverythingIsRefused(_ arguments: [String], _ words: String) async throws {
        let outcome = try await Program.run(
            arguments: ["silence", "add", "--by", "a", "--reason", "b", "--state-directory", "/x"] + arguments
        )
        #expect(outcome.status == 64)
        #expect(outcome.error.contains(words), "\(outcome.error)")
    }

    private func wait(_ configuration: String) -> [String] { ["--config", configuration, "--wait", "300"] }
}

import Foundation
import SuiteTags
import TestSupport
import Testing

/// The language of the command line: `--language`, else the locale, else Chinese.
@Suite(.tags(.process))
struct SpokenRunTests {
    private static let commands = [
        [], ["run"], ["demo"], ["read"], ["check-config"], ["discover"], ["import"], ["explain-deadline"],
        ["explain-alert"], ["alert", "ack"], ["silence", "add"], ["case"], ["case", "import"], ["bulletin"], ["status"],
        ["source", "attest"], ["backup"], ["site-families"], ["sink", "resend"], ["route", "test"],
    ]

    @Test(arguments: commands)
    func helpIsInChinese(_ command: [String]) async throws {
        let help = try await Program.run(arguments: command + ["--help"])
        #expect(help.status == 0)
        #expect(help.output.contains("概述：") && help.output.contains("用法："))
        for english in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "Show ", " the ", "default:", "values:", "See "] {
            #expect(!help.output.contains(english), "\(command): \(english)")
        }
    }

    @Test(arguments: [["LC_ALL": "en_US.UTF-8"], ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "de_DE.UTF-8"]])
    func aLocaleOfAnotherTongueHasItInEnglish(_ environment: [String: String]) async throws {
        let help = try await Program.run(arguments: ["status", "--help"], environment: environment)
        #expect(help.output.hasPrefix("OVERVIEW: Show the status in the terminal"))
        #expect(help.output.contains("--url <url>             The address of a running monitor."))
    }

    @Test func theOptionGoesBeforeTheLocale() async throws {
        let help = try await Program.run(
            arguments: ["status", "--language", "zh-TW", "--help"],
            environment: ["LC_ALL": "en_US.UTF-8"]
        )
        #expect(help.output.contains("概述：在終端顯示狀態") && help.output.contains("選項："))
    }

    @Test func aWrongCommandLineIsRefusedInTheLanguageOfTheReader() async throws {
        let cases: [([String], String)] = [
            (["run"], "错误：缺少参数“--config <config>”"),
            (["run", "--config", "x", "--confg", "x"], "错误：未知的选项“--confg”，是否为“--config”？"),
            (["status", "--url", "a", "--file", "b"], "错误：--url 与 --file 只写一个。"),
            (["status", "--url"], "错误：“--url <url>”缺少取值"),
            (["status", "x"], "错误：多余的参数“x”"),
            (["status", "--language", "klingon"], "不能取值“klingon”"),
            (["check", "x", "--format", "doc"], "“--format <format>”不能取值“doc”，可用：text、json、html、docx"),
            (["case", "list", "--state", "foo"], "不能取值“foo”，可用：new、notified、in_progress、rectified、closed、false_alarm"),
        ]
        for (arguments, said) in cases {
            let outcome = try await Program.run(arguments: arguments)
            #expect(outcome.status == 64)
            #expect(outcome.error.contains(said), "\(arguments): \(outcome.error)")
            #expect(outcome.error.contains("用法：") && !outcome.error.contains("Error"))
        }
    }

    @Test func aCompletionScriptIsLeftAsItIs() async throws {
        let script = try await Program.run(arguments: ["--generate-completion-script", "bash"])
        #expect(script.status == 0 && script.output.hasPrefix("#!/bin/bash"))
    }
}

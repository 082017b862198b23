import Foundation
import SuiteTags
import Testing

/// `import`, as a person runs it.
@Suite(.tags(.process))
struct ImportTests {
    private static let table = """
        名称,类别,首页
        云泽市教育局,政府部门,https://jyj.yunze.example/
        云泽市水利局,部门,

        """

    @Test func aTableBecomesAConfigurationThatCanBeUsed() async throws {
        let workspace = try Workspace()
        let file = try workspace.write("a.csv", Self.table)
        let outcome = try await Program.run("import", file, "--language", "en")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasPrefix("# Made by `disclosure-monitor import` from \"a.csv\".\nagencies:\n  - id: \"")
        )
        #expect(outcome.output.contains("- {url: \"https://jyj.yunze.example/\", kind: home}\n"))
        #expect(outcome.error.contains("warning: \(file): row 3, 名称: The agency"))
        #expect(outcome.error.hasSuffix("\(file): agencies: 2, pages: 1, warnings: 1.\n"))
        try workspace.write("agencies.yaml", outcome.output)
        let main = try workspace.write("main.yaml", "version: 1\ninclude: [agencies.yaml]\n")
        #expect(try await Program.run("check-config", main).status == 0)
    }

    @Test func aTableFromChineseWindowsIsRead() async throws {
        let workspace = try Workspace()
        // 名称;类别 / 甲局;部门 in GB 18030, as Excel saves "CSV".
        let bytes: [UInt8] = [
            0xC3, 0xFB, 0xB3, 0xC6, 0x3B, 0xC0, 0xE0, 0xB1, 0xF0, 0x0D, 0x0A, 0xBC, 0xD7, 0xBE, 0xD6, 0x3B, 0xB2, 0xBF,
            0xC3, 0xC5, 0x0D, 0x0A,
        ]
        try Data(bytes).write(to: workspace.directory.appending(path: "gb.csv"))
        let outcome = try await Program.run("import", workspace.path("gb.csv"))
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("    name: \"甲局\"\n    kind: local-dept\n"))
        #expect(outcome.error.hasSuffix("：机关 1 个，页面 0 个，警告 1 个。\n"))
        try Data(bytes + [0xFF, 0xFF]).write(to: workspace.directory.appending(path: "gb.csv"))
        let broken = try await Program.run("import", workspace.path("gb.csv"), "--language", "en")
        #expect(broken.status == 78)
        #expect(broken.error.contains("gb.csv:3:1: Bytes that are no character"))
    }

    @Test func nothingIsWrittenWhereAnythingIsWrong() async throws {
        let workspace = try Workspace()
        let file = try workspace.write("a.csv", "名称,类别\n甲局,部们\n,部门\n")
        let outcome = try await Program.run("import", file, "--output", workspace.path("a.yaml"))
        #expect(outcome.status == 78)
        #expect(outcome.output.isEmpty)
        let lines = outcome.error.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines[0].hasPrefix("\(file): 第 2 行“类别”：未知的类别“部们”"))
        #expect(lines[0].hasSuffix("是否想写“部门”？"))
        #expect(lines[1].hasPrefix("\(file): 第 3 行“名称”：没有填写。"))
        #expect(lines[4] == "错误 2 个，警告 2 个。")
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.directory.path) == ["a.csv"])
    }

    @Test func aFileIsReplacedOnlyWhereThatIsAskedFor() async throws {
        let workspace = try Workspace()
        let file = try workspace.write("a.csv", Self.table)
        let output = try workspace.write("a.yaml", "mine")
        let refused = try await Program.run("import", file, "--output", output, "--language", "en")
        #expect(refused.status == 73)
        #expect(refused.error.contains("\(output): the file exists; nothing was written. Use --force to replace it."))
        #expect(try String(contentsOfFile: output, encoding: .utf8) == "mine")
        let replaced = try await Program.run("import", file, "--output", output, "--force")
        #expect(replaced.status == 0)
        #expect(replaced.output.isEmpty)
        #expect(replaced.error.hasSuffix("已写入 \(output)。\n"))
        #expect(try String(contentsOfFile: output, encoding: .utf8).hasPrefix("# Made by"))
        let names = try FileManager.default.contentsOfDirectory(atPath: workspace.directory.path).sorted()
        #expect(names == ["a.csv", "a.yaml"])
    }

    @Test func wrongUseEndsWithItsCode() async throws {
        let without = try await Program.run("import")
        #expect(without.status == 64)
        let missing = try await Program.run("import", "/nowhere/a.csv", "--language", "en")
        #expect(missing.status == 78)
        #expect(missing.output.isEmpty)
        #expect(missing.error == "/nowhere/a.csv: There is no such file.\nErrors: 1, warnings: 0.\n")
    }

    @Test func anOutputThatCannotBeMadeIsToldByName() async throws {
        let workspace = try Workspace()
        let file = try workspace.write("a.csv", Self.table)
        let outcome = try await Program.run("import", file, "--output", workspace.path("no/a.yaml"), "--language", "en")
        #expect(outcome.status == 73)
        #expect(outcome.error.contains("a.yaml: cannot be written: No such file or directory."))
    }
}

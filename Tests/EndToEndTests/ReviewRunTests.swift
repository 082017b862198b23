import Foundation
import SuiteTags
import TestSupport
import Testing

/// What `check` says as a colleague would, of one report and of many.
@Suite(.tags(.process))
struct ReviewRunTests {
    /// A report in whose third table one cell is wrong, so that several sums are.
    private func reportWithAWrongCell(_ workspace: Workspace) throws -> String {
        let right = workspace.report(2025)
        let row = "一、本年新收政府信息公开申请数量</td><td>2</td>"
        let wrong = right.replacing(row, with: row.replacing("<td>2</td>", with: "<td>7</td>"))
        #expect(wrong != right)
        return try workspace.write("wrong.html", wrong)
    }

    private func validator() throws -> SchemaValidator {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../config/schemas/check-v1.schema.json")
        return try SchemaValidator(String(contentsOf: path, encoding: .utf8))
    }

    @Test func oneWrongCellIsOneCauseAndNothingIsHidden() async throws {
        let workspace = try Workspace()
        let path = try reportWithAWrongCell(workspace)
        let outcome = try await Program.run("check", path, "--agency-kind", "local-dept", "--format", "json")
        #expect(try validator().violations(of: Data(outcome.output.utf8)) == [])
        let findings = try #require(Program.object(outcome.output)?["findings"] as? [[String: Any]])
        let sums = findings.filter { ($0["rule"] as? String)?.hasPrefix("report-t3-") == true }
        #expect(sums.count == 2)
        let cause = try #require(sums.first { !(($0["consequences"] as? [Int]) ?? []).isEmpty })
        let followed = try #require((cause["consequences"] as? [Int])?.first)
        #expect((findings[followed]["rule"] as? String) == sums.last?["rule"] as? String)
        let places = try #require(cause["where"] as? [[String: String]])
        #expect(places.contains { $0["table"] == "表三" && $0["column"] == "自然人" && $0["row"] != nil })
        let text = try await Program.run("check", path, "--agency-kind", "local-dept").output
        #expect(text.contains("同一处还有"))
        for finding in findings {
            let message = try #require((finding["message"] as? [String: String])?["zh-Hans"])
            #expect(text.contains(message), "\(message) is not told")
        }
    }

    @Test func whatWasFoundRightIsSaidWhereItIsAskedFor() async throws {
        let workspace = try Workspace()
        let path = try workspace.write("a.html", workspace.report(2025))
        let arguments = ["check", path, "--agency-kind", "local-dept", "--explain", "--format", "json"]
        let outcome = try await Program.run(arguments: arguments)
        #expect(try validator().violations(of: Data(outcome.output.utf8)) == [])
        let right = try #require(Program.object(outcome.output)?["found_right"] as? [[String: Any]])
        let rules = right.compactMap { $0["rule"] as? String }
        #expect(rules.contains("report-section-missing") && rules.contains("report-t3-flow"))
        #expect(rules.contains("report-late-dept"))
        // Nothing was held against the year before, and nobody said whose report it must be.
        #expect(!rules.contains("report-carry-over") && !rules.contains("report-wrong-agency"))
        let plain = try await Program.run("check", path, "--agency-kind", "local-dept", "--format", "json")
        #expect(Program.object(plain.output)?["found_right"] == nil)
    }

    /// What was not read is not right: a figure that is no number takes its sums from the list.
    @Test func whatWasNotReadIsNeverCalledRight() async throws {
        let workspace = try Workspace()
        let right = workspace.report(2025)
        let row = "一、本年新收政府信息公开申请数量</td><td>2</td>"
        let path = try workspace.write(
            "a.html",
            right.replacing(row, with: row.replacing("<td>2</td>", with: "<td>见附页</td>"))
        )
        let outcome = try await Program.run("check", path, "--explain", "--format", "json")
        let held = try #require(Program.object(outcome.output)?["found_right"] as? [[String: Any]])
        let rules = Set(held.compactMap { $0["rule"] as? String })
        #expect(rules.isDisjoint(with: ["report-t3-flow", "report-t3-row", "report-table-nonnumeric"]))
        #expect(rules.contains("report-t4-sum"))
    }

    @Test func pagesAndDocumentsHoldTheWholeReview() async throws {
        let workspace = try Workspace()
        let wrong = try reportWithAWrongCell(workspace)
        let html = try await Program.run("check", wrong, workspace.path("none.html"), "--format", "html", "--explain")
        #expect(html.status == 2)
        #expect(html.output.contains("href=\"#r2\"") && html.output.contains("id=\"r2\""))
        #expect(html.output.contains("同一处还有") && html.output.contains("已核对无误"))
        #expect(
            !html.output.contains("<script") && !html.output.contains("http://") && !html.output.contains("https://")
        )
        let out = workspace.path("review.docx")
        let docx = try await Program.run("check", wrong, "--format", "docx", "--output", out)
        #expect(docx.status == 2)
        #expect(try Data(contentsOf: URL(filePath: out)).starts(with: Data([0x50, 0x4B])))
        #expect(try await Program.run("check", wrong, "--format", "docx", "--output", out).status == 73)
        #expect(try await Program.run("check", wrong, "--format", "docx", "--output", out, "--force").status == 2)
        #expect(try await Program.run("check", wrong, "--format", "docx").status == 64)
        // The review is a document that the program itself can read.
        let read = try await Program.run("read", out)
        #expect(read.output.contains("政府信息公开工作年度报告审核意见"))
    }

    @Test func aListOfAddressesNamesTheLinesThatAreNone() async throws {
        let workspace = try Workspace()
        workspace.putReport(2025)
        let list = try workspace.write(
            "urls.txt",
            "# 年报\n\n\(workspace.server.base)/nb/2025.html\nftp://example.org/a\n\(workspace.server.base)/none\n"
        )
        let outcome = try await Program.run("check", "--urls", list, "--language", "en")
        #expect(outcome.status == 2 || outcome.status == 3)
        #expect(outcome.error.contains("\(list):4: ") && outcome.error.contains("ftp://example.org/a"))
        #expect(outcome.error.contains("/none"))
        #expect(outcome.output.contains("/nb/2025.html") && outcome.output.contains("In all 3"))
        #expect(try await Program.run("check").status == 64)
    }

    @Test func aReportIsReadFromStandardInput() async throws {
        let workspace = try Workspace()
        let path = try workspace.write("a.html", workspace.report(2025))
        let outcome = try await Program.run(
            arguments: ["-c", "exec \"$0\" check - --format json < \"$1\"", Program.path, path],
            by: "/bin/sh"
        )
        #expect(outcome.status == 0)
        #expect(Program.object(outcome.output)?["source"] as? String == "-")
    }

    @Test func ofAnArchiveEveryReportIsLookedAtAndTheBrokenOnesAreNamed() async throws {
        let workspace = try Workspace()
        let national: [UInt8] = [0xC4, 0xEA, 0xB1, 0xA8]
        let report = Array(workspace.report(2025).utf8)
        let archive = StoredZip.bytes(of: [
            (Array("../a.html".utf8), report), (national + Array(".html".utf8), report),
            (Array("b.zip".utf8), [0x50, 0x4B]),
            (Array("broken.docx".utf8), Array("PK garbage".utf8)),
        ])
        try Data(archive).write(to: workspace.directory.appending(path: "reports.zip"))
        let outcome = try await Program.run("check", workspace.path("reports.zip"), "--language", "en")
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 3 && lines[0].contains("reports.zip/../a.html") && lines[1].contains("年报.html"))
        #expect(lines[2].contains("In all 4:") && lines[2].contains("2 not read"))
        #expect(outcome.error.contains("b.zip: an archive inside") && outcome.error.contains("broken.docx: "))
        #expect(outcome.status == 3)
        // Nothing was unpacked beside it.
        let files = try FileManager.default.contentsOfDirectory(atPath: workspace.directory.path)
        #expect(files == ["reports.zip"])
    }
}

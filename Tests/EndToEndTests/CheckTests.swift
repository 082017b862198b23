import Foundation
import SuiteTags
import TestSupport
import Testing

@Suite(.tags(.process))
struct CheckTests {
    /// Inputs that hold no report, and a piece of what is said about them.
    @Test(arguments: [
        ("missing.html", nil as Data?, "No such file"), ("empty.html", Data(), "empty"),
        ("report.html", Data("%PDF-1.7\n%\u{e2}\u{e3}\n1 0 obj".utf8), "cannot be read"),
        ("short.html", Data("<html><body><p>附件下载</p></body></html>".utf8), "no annual report"),
        (
            "404.html", Data("<html><head><title>页面不存在</title></head><body>您访问的页面不存在</body></html>".utf8),
            "page not found"
        ),
    ])
    func whatIsNoReportIsUnknownAndSaysWhy(_ example: (String, Data?, String)) async throws {
        let workspace = try Workspace()
        try example.1?.write(to: workspace.directory.appending(path: example.0))
        let outcome = try await Program.run("check", workspace.path(example.0), "--language", "en")
        #expect(outcome.status == 3)
        #expect(outcome.error.contains(example.2))
        #expect(outcome.error.contains(workspace.path(example.0)))
        #expect(outcome.output.isEmpty)
        let chinese = try await Program.run("check", workspace.path(example.0))
        #expect(chinese.error.hasPrefix("\(workspace.path(example.0))："))
        #expect(chinese.error != outcome.error)
    }

    /// A table that is there and cannot be read is no failing of the report, and no proof that it is right either.
    @Test func whatCouldNotBeJudgedIsUnknownWhereThatIsAskedFor() async throws {
        let workspace = try Workspace()
        let report = workspace.report(2025)
        let unreadable = report.replacing("<td>行政许可</td><td>12</td>", with: "<td>行政许可</td><td>见附页</td>")
        #expect(unreadable != report)
        let path = try workspace.write("a.html", unreadable)
        let strict = try await Program.run("check", path, "--agency-kind", "local-dept", "--strict", "--format", "json")
        #expect(strict.status == 3)
        #expect(strict.output.contains("figures-unreadable"))
        #expect(try await Program.run("check", path, "--agency-kind", "local-dept").status != 3)
        let right = try workspace.write("b.html", report)
        #expect(try await Program.run("check", right, "--agency-kind", "local-dept", "--strict").status != 3)
    }

    @Test func aDirectoryWithoutReportsIsUnknown() async throws {
        let workspace = try Workspace()
        let outcome = try await Program.run("check", workspace.directory.path, "--language", "en")
        #expect(outcome.status == 3)
        #expect(outcome.error.contains("directory"))
    }

    @Test func whatMayBeAReportIsReadOrNamedAndTheRestIsCounted() async throws {
        let workspace = try Workspace()
        let report = workspace.report(2025)
        for name in ["a.aspx", "b", "c.html"] { _ = try workspace.write(name, report) }
        _ = try workspace.write("d.rtf", "{\\rtf1 abc}")
        _ = try workspace.write("e.mht", "MIME-Version: 1.0\nContent-Type: multipart/related\n\nabc")
        for name in ["f.css", "g.PNG", ".DS_Store", "~$c.docx"] { _ = try workspace.write(name, "x") }
        let outcome = try await Program.run("check", workspace.directory.path, "--language", "en")
        #expect(outcome.status == 3)
        #expect(
            outcome.output.contains("a.aspx") && outcome.output.contains("/b ") && outcome.output.contains("c.html")
        )
        #expect(outcome.error.contains("d.rtf") && outcome.error.contains("e.mht"))
        #expect(outcome.output.contains("hidden files): 4.") && outcome.output.contains("In all 5"))
        #expect(!(outcome.output + outcome.error).contains("f.css"))
    }

    @Test func ofADirectoryEachReportIsSummedUpInALine() async throws {
        let workspace = try Workspace()
        try workspace.write("a.html", workspace.report(2025))
        try workspace.write("b.htm", workspace.report(2025, leavingOut: 5))
        try workspace.write("c.txt", "无")
        try workspace.write("notes.json", "{}")
        let outcome = try await Program.run("check", workspace.directory.path, "--language", "en")
        let lines = outcome.output.split(separator: "\n")
        try #require(lines.count == 4)
        #expect(lines[0].contains("a.html"))
        #expect(!lines[0].contains("report-section-missing"))
        #expect(lines[1].contains("report-section-missing"))
        #expect(lines[3].contains("In all 3: 1 to be corrected") && lines[3].contains("1 not read"))
        #expect(lines[2].hasSuffix(": 1.") && outcome.error.contains("c.txt"))
        #expect(outcome.status == 2)
    }

    @Test func severalReportsAreOneDocumentALine() async throws {
        let workspace = try Workspace()
        let good = try workspace.write("a.html", workspace.report(2025))
        let empty = try workspace.write("b.html", "")
        let outcome = try await Program.run("check", good, empty, "--format", "json")
        let documents = outcome.output.split(separator: "\n").compactMap { Program.object(String($0)) }
        #expect(documents.map { $0["source"] as? String } == [good, empty])
        #expect(documents.map { $0["report"] is NSNull } == [false, true])
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../config/schemas/check-v1.schema.json")
        let validator = try SchemaValidator(String(contentsOf: path, encoding: .utf8))
        for line in outcome.output.split(separator: "\n") {
            #expect(try validator.violations(of: Data(line.utf8)) == [])
        }
    }

    @Test func theReportOfTheYearBeforeIsHeldAgainstIt() async throws {
        let workspace = try Workspace()
        let words = [
            "组织学校逐校核对招生简章与收费公示栏", "把校服采购合同全文挂到网上", "邀请家长代表走进食堂查看原料台账", "请退休教师旁听校务会议并写下意见",
            "在校门口设立可以翻阅的公开夹", "把课后服务的课时与费用分开列明", "向幼儿园派出联络员核对信息", "为听障家长配备手语视频说明",
            "按学期汇编家长来信与答复要点", "把校车线路和司机资质印成折页", "为外来务工人员子女开设入学咨询日", "请食品监管员公开讲解抽检结论",
            "把教师招聘的评分办法贴在考点门口", "向村小寄送印好的资助政策挂历", "把运动会经费支出逐笔列在橱窗里", "为住校生家庭开通每周的公开电话",
            "将教材选用的讨论记录整理成册", "把校园维修的竣工照片与预算放在一起", "请学生会代表参加公开栏目的评选", "把考试违规的处理标准提前读给家长听",
        ]
        let new = try workspace.write("new.html", workspace.report(2025, note: words.joined(separator: "；")))
        let old = try workspace.write("old.html", workspace.report(2024, note: words.joined(separator: "；")))
        let outcome = try await Program.run("check", new, "--previous", old)
        #expect(outcome.output.contains("report-same-as-last-year"))
        #expect(outcome.output.contains(words[0]))
        #expect(try await !Program.run("check", new).output.contains("report-same-as-last-year"))
    }

    @Test func aTermInWorkingDaysIsExplainedDayByDay() async throws {
        let outcome = try await Program.run("explain-deadline", "--working-days", "20", "--after", "2025-09-28")
        #expect(outcome.output.contains("2025-10-31"))
        #expect(outcome.output.contains("2025-10-06"))
        #expect(try await Program.run("explain-deadline", "--working-days", "20").status == 64)
    }

    @Test func noiseIsReadInBoundedMemoryAndIsNoReport() async throws {
        let workspace = try Workspace()
        var generator = SystemRandomNumberGenerator()
        let noise = Data((0..<(1 << 20)).map { _ in UInt8.random(in: 0...255, using: &generator) })
        try noise.write(to: workspace.directory.appending(path: "noise.html"))
        #expect(try await Program.run("check", workspace.path("noise.html")).status == 3)
    }

    @Test func aReportOnTheWebIsCheckedLikeAFile() async throws {
        let workspace = try Workspace()
        workspace.putReport(2025)
        let outcome = try await Program.run("check", "\(workspace.server.base)/nb/2025.html", "--format", "json")
        #expect(outcome.status == 0)
        let document = try #require(Program.object(outcome.output))
        #expect(document["schema"] as? String == "disclosure-monitor/check/v1")
        let report = try #require(document["report"] as? [String: Any])
        #expect(report["report_year"] as? Int == 2025)
        #expect(report["published"] as? String == "2026-01-20")
        #expect(
            (report["sections"] as? [[String: Any]])?.map { $0["present"] as? Bool } == Array(repeating: true, count: 6)
        )
    }

    @Test func aBlockedPageIsUnknownNotWrong() async throws {
        let workspace = try Workspace()
        workspace.put("/nb/2025.html", .page("", status: 412))
        let outcome = try await Program.run("check", "\(workspace.server.base)/nb/2025.html")
        #expect(outcome.status == 3)
        #expect(outcome.error.contains("http-412"))
    }

    @Test(arguments: [
        ("version: 1\nagencis: []\n", "2:1"), ("version: 1\n\tlanguage: en\n", "2:1"),
        ("version: 1\nrule_packs: [cn-nowhere]\n", "2:14"), ("version: 2\n", "1:10"),
        (
            "version: 1\nagencies:\n  - {id: a, name: 云川县教育局, kind: local-dept, sources: [{url: \"http://127.0.0.1/\", kind: annual-report-list, rows: \"//[\"}]}\n",
            "3:"
        ),
    ])
    func aWrongConfigurationNamesFileLineAndColumn(_ example: (String, String)) async throws {
        let workspace = try Workspace()
        let path = try workspace.write("wrong.yaml", example.0)
        let outcome = try await Program.run("check-config", path)
        #expect(outcome.status == 78)
        #expect(outcome.error.contains("\(path):\(example.1)"))
        #expect(try await Program.run("run", "--config", path).status == 78)
    }

    @Test func aWrongCommandLineIsAUsageError() async throws {
        #expect(try await Program.run("run").status == 64)
        #expect(
            try await Program.run("explain-deadline", "--agency-kind", "nobody", "--report-year", "2025").status == 64
        )
        #expect(try await Program.run("run", "--config", "x.yaml", "--clock-rate", "-1").status == 64)
    }

    @Test func aDeadlineIsExplainedWithItsArticle() async throws {
        let outcome = try await Program.run(
            "explain-deadline",
            "--agency-kind",
            "county-gov",
            "--report-year",
            "2025",
            "--language",
            "en"
        )
        #expect(outcome.output.contains("2026-03-31"))
        #expect(outcome.output.contains("art. 49(2)"))
    }
}

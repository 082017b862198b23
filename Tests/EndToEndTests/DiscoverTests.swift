import Foundation
import SuiteTags
import TestSupport
import Testing

/// What `discover` proposes for a site.
@Suite(.tags(.process))
struct DiscoverTests {
    private func discover(_ workspace: Workspace, _ more: String...) async throws -> Program.Outcome {
        try await Program.run(
            arguments: [
                "discover", workspace.server.base + "/", "--allow-private-addresses", "--delay", "0", "--language",
                "en",
            ] + more
        )
    }

    @Test func aPortalIsProposedLineByLine() async throws {
        let workspace = try Workspace()
        InventedPortal(workspace).publish()
        let outcome = try await discover(workspace)
        #expect(outcome.status == 0, "\(outcome.error)")
        let lines = outcome.output.replacing(workspace.server.base, with: "").split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("# proposed by disclosure-monitor discover / on 2") == true)
        #expect(Array(lines.dropFirst(2)) == Self.expected)
        #expect(!workspace.server.requests.contains { $0.target.hasPrefix("/cal") || $0.target.hasPrefix("/qy") })
    }

    private static let expected = [
        "agencies:", "  - id: \"127-0-0-1\"  # from the host", "    name: \"云泽市人民政府\"  # SiteName label",
        "    kind: city-gov  # name ends in 市人民政府; a county-level city is county-gov",
        "    jurisdiction: cn  # not told by the site: fill in",
        "    site: {code: \"9900000001\"}  # SiteIDCode label; footer 网站标识码", "    sources:",
        "      - {url: \"/\", kind: home}  # address given",
        "      - {url: \"/zfxxgk/\", kind: platform}  # link 政府信息公开 in the menu; "
            + "links 政府信息公开指南, 政府信息公开制度, 法定主动公开内容, 政府信息公开年报",
        "      - {url: \"/zfxxgk/zn.html\", kind: guide}  # link 政府信息公开指南 on the platform",
        "      - {url: \"/zfxxgk/nb/\", kind: annual-report-list}  # link 政府信息公开年报 on the platform; "
            + "7 rows are reports (2019–2025)",
        "      - {url: \"/ndbb/\", kind: duty-list, duties: [site-return]}  # link 政府网站工作年度报表; "
            + "8 dated rows, newest 2026-11-08",
        "      - {url: \"/zfxxgk/yjs/\", kind: duty-list, "
            + "duties: [government-budget, government-accounts, department-budget, department-accounts]}  # link 财政预决算; "
            + "8 dated rows, newest 2026-11-08",
        "      - {url: \"/xw/\", kind: column, class: news}  # link 工作动态 in the menu; 8 dated rows, newest 2026-11-08; "
            + "cadence 14 days",
        "      - {url: \"/zwgk/tzgg/\", kind: column, class: notices}  # link 通知公告 in the menu; "
            + "8 dated rows, newest 2026-11-08; cadence 6 months",
        "      - {url: \"/gh/\", kind: column, class: planning}  # link 規劃計劃 in the menu; "
            + "8 dated rows, newest 2026-11-08; cadence 1 year",
        "      - {url: \"/zfxxgk/cf/\", kind: column, class: penalties}  # link 行政处罚; "
            + "8 dated rows, newest 2026-11-08; but its ColumnName is 行政许可",
        "# found and not proposed:", "# 政策文件 /zcwj/ (shown by scripts only)",
        "# 政策解读 /jd/ (refused: the server answers 412)",
        "# 政府信息公开制度 /zfxxgk/zd/ (the server answers 404)", "# 法定主动公开内容 /zfxxgk/nr/ (no kind of source)",
        "# 统计信息 http://127.0.0.2:9/tj/ (another host)",
    ]

    @Test func theProposalSpeaksChineseUnlessAskedOtherwise() async throws {
        let workspace = try Workspace()
        InventedPortal(workspace).publish()
        let outcome = try await discover(workspace, "--language", "zh-Hans")
        let lines = outcome.output.replacing(workspace.server.base, with: "").split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasSuffix("# 导航链接“工作动态”；8条有日期，最新2026年11月8日；更新周期14天") })
        #expect(lines.contains("# 政策解读 /jd/（被拒绝：服务器返回状态412）"))
        #expect(lines.contains("# 发现而未列入："))
    }

    @Test func whatRobotsTxtDisallowsIsNamedAndNotRead() async throws {
        let workspace = try Workspace()
        InventedPortal(workspace).publish()
        workspace.put("/robots.txt", .page("User-agent: *\nDisallow: /xw/\n", headers: ["Content-Type": "text/plain"]))
        let obeying = try await discover(workspace)
        #expect(obeying.output.contains("/xw/ (refused: what the site says to robots does not allow it)"))
        #expect(!workspace.server.requests.contains { $0.target == "/xw/" })
        let ignoring = try await discover(workspace, "--ignore-robots")
        #expect(ignoring.output.contains("/xw/\", kind: column"))
    }

    @Test func theProposalIsPrintedAsData() async throws {
        let workspace = try Workspace()
        InventedPortal(workspace).publish()
        let outcome = try await discover(workspace, "--format", "json")
        let data = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        )
        #expect(data["schema"] as? String == "disclosure-monitor/discover/v1")
        let sources = try #require(data["sources"] as? [[String: Any]])
        #expect(sources.count == 10)
        #expect(sources.last?["class"] as? String == "penalties")
    }

    @Test func aListThatOnlyAScriptDrawsIsProposedWithItsFamily() async throws {
        let workspace = try Workspace()
        let headers = ["Content-Type": "text/html; charset=utf-8"]
        workspace.put("/", .page("<title>云泽市人民政府</title><h1>云泽市</h1><a href=/tzgg/>通知公告</a>", headers: headers))
        let channel = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
        let shell = "<html><head><meta name=channelId content=\(channel)></head><body><ul id=list></ul></body></html>"
        workspace.put("/tzgg/", .page(shell, headers: headers))
        workspace.put(
            "/common/search/\(channel)?_isAgg=true&_isJson=true&_pageSize=20&_template=index&_rangeTimeGte=&_channelName="
                + "&page=1",
            .page(
                #"{"data":{"page":1,"rows":20,"total":1,"channelId":"\#(channel)","results":[{"title":"关于防汛工作的通知","#
                    + #""url":"/a/c00_1.shtml","publishedTimeStr":"2026-11-08 11:00:00"}]}}"#,
                headers: ["Content-Type": "application/json; charset=utf-8"]
            )
        )
        let outcome = try await discover(workspace)
        #expect(
            outcome.output.contains(
                "class: notices}  # link 通知公告; 1 dated rows, newest 2026-11-08; list drawn by a script"
            )
        )
        #expect(outcome.output.contains("(ucap-channel)"))
        let data = try await discover(workspace, "--format", "json")
        #expect(data.output.contains(#""id" : "ucap-channel""#))
    }

    @Test func theProposalLoads() async throws {
        let workspace = try Workspace()
        InventedPortal(workspace).publish()
        let file = workspace.path("proposal.yaml")
        let outcome = try await discover(workspace, "--output", file)
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        let configuration = try workspace.write(
            "monitor.yaml",
            """
            version: 1
            language: en
            state_directory: \(workspace.path("state"))
            listen: none
            rule_packs: [cn-annual-report, cn-columns, cn-platform, cn-yearly-duties]
            fetch: {allow_private_addresses: true}
            include: [proposal.yaml]

            """
        )
        let check = try await Program.run("check-config", configuration)
        #expect(check.status == 0, "\(check.error)")
        #expect(!check.output.contains("warning"), "\(check.output)")
    }

    @Test func nothingIsWrittenOverAFile() async throws {
        let workspace = try Workspace()
        let file = try workspace.write("proposal.yaml", "mine")
        #expect(try await discover(workspace, "--output", file).status == 64)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
        #expect(workspace.server.requests.isEmpty)
    }

    @Test func limitsEndTheWalkAndAreTold() async throws {
        let workspace = try Workspace()
        InventedPortal(workspace).publish()
        let outcome = try await discover(workspace, "--max-pages", "2")
        #expect(outcome.status == 0)
        #expect(workspace.server.requests.count { $0.target != "/robots.txt" } == 2)
        #expect(outcome.output.contains("# cut off: the limit of 2 pages was reached; "))
        #expect(outcome.error.contains("the limit of 2 pages was reached"))
        let shallow = try await discover(workspace, "--max-depth", "1")
        #expect(!shallow.output.contains("annual-report-list"))
    }

    @Test func theExitCodeSaysWhatWasFound() async throws {
        let workspace = try Workspace()
        workspace.put(
            "/",
            .page("<h1>云泽市</h1><a href=/tzgg/>通知公告</a>", headers: ["Content-Type": "text/html; charset=utf-8"])
        )
        #expect(try await discover(workspace).status == 1)
        workspace.put("/", .page("", status: 412))
        let refused = try await discover(workspace)
        #expect(refused.status == 3)
        #expect(refused.error.contains("the server answers 412"))
        let guarded = try await Program.run("discover", workspace.server.base)
        #expect(guarded.status == 3)
        #expect(guarded.error.contains("--allow-private-addresses"))
        #expect(try await Program.run("discover", "yunze.example").status == 64)
    }

    @Test func aPageGivenMayBeThePlatform() async throws {
        let workspace = try Workspace()
        InventedPortal(workspace).publish()
        let outcome = try await Program.run(
            "discover",
            workspace.server.base + "/zfxxgk/",
            "--allow-private-addresses",
            "--delay",
            "0",
            "--language",
            "en"
        )
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("/zfxxgk/\", kind: platform}  # address given; links 政府信息公开指南"))
    }
}

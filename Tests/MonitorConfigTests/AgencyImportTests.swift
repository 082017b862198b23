import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// What a table says is what the configuration made of it says.
struct AgencyImportTests {
    private func table(_ text: String) throws(ConfigurationProblems) -> AgencyImport {
        try AgencyImport(Array(text.utf8), named: "t.csv") { _ in "\u{FFFD}" }
    }

    /// The configuration that includes what was made of a table.
    private func configuration(of table: AgencyImport) throws -> MonitorConfiguration {
        let folder = try TemporaryFolder()
        try folder.write(table.yaml, to: "agencies.d/t.yaml")
        let packs = "rule_packs: [cn-annual-report, cn-columns, cn-yearly-duties]"
        let path = try folder.write("version: 1\n\(packs)\ninclude: [agencies.d/*.yaml]\n", to: "c.yaml")
        return try MonitorConfiguration.load(from: path)
    }

    @Test func everyColumnArrives() throws {
        let table = try table(
            """
            标识,名称,简称,类别,辖区,生效日期,失效日期,前身,网站标识码,首页,信息公开平台,公开指南,年报,栏目：通知公告,column:news,事项:部门预算,duty:department-accounts,备注
            jyj,云泽市教育局,市教育局、教育局;云泽教育,政府部门,cn/jiangnan/yunze,2019/3/5,2024年12月31日,云泽市教委|云泽市体委,4301000001,\
            https://a.yunze.example/,https://a.yunze.example/pt/,https://a.yunze.example/zn/,https://a.yunze.example/nb/,\
            "https://a.yunze.example/tz/
            https://a.yunze.example/gg/、https://a.yunze.example/gs/，https://a.yunze.example/gk/ https://a.yunze.example/gg/",https://a.yunze.example/xw/,https://a.yunze.example/ys/,https://a.yunze.example/ys/；https://a.yunze.example/js/,不读

            """
        )
        let loaded = try configuration(of: table)
        let agency = try #require(loaded.watchlist.agencies.first)
        #expect(loaded.watchlist == table.watchlist)
        #expect(loaded.watchlist.agencies.count == 1)
        #expect(agency.id == "jyj")
        #expect(agency.name == "云泽市教育局")
        #expect(agency.aliases == ["市教育局", "教育局", "云泽教育"])
        #expect(agency.kind == .localDept)
        #expect(agency.jurisdiction == "cn/jiangnan/yunze")
        #expect(agency.lifetime.from == CivilDate(iso: "2019-03-05"))
        #expect(agency.lifetime.through == CivilDate(iso: "2024-12-31"))
        #expect(agency.lifetime.predecessors == ["云泽市教委", "云泽市体委"])
        #expect(agency.site?.code == "4301000001")
        let sources = loaded.watchlist.sources.map { source in
            ([source.kind.rawValue, String(source.address.text.dropFirst(23))] + [source.columnClass ?? ""]
                + source.duties).joined(separator: " ")
        }
        #expect(
            sources == [
                "home / ", "platform /pt/ ", "guide /zn/ ", "annual-report-list /nb/ ", "column /tz/ notices",
                "column /gg/ notices", "column /gs/ notices", "column /gk/ notices", "column /xw/ news",
                "duty-list /ys/  department-budget department-accounts",
                "duty-list /js/  department-accounts",
            ]
        )
        #expect(table.warnings.isEmpty)
    }

    /// Whatever stands in the cells, the reader of configurations reads what the table says.
    @Test func oddTextsAreQuotedSafely() throws {
        let odd = [
            "no", "null", "~", "1:30", "0x1F", "- 局", "局: 甲", "局 # 乙", "*局", "a *b &c", "\\n", "{局}", "[局]", "%局", "@局",
            "`局`", "!局", "? 局", "'甲'乙", "“甲”", "局\u{200B}甲", "局\u{2028}乙", "\u{1F3EB}", "𠮷", "局\u{E123}", "<<", "---",
            "...", "\"\"甲\"\"", "true", "12.5e3",
        ]
        let rows = odd.map { "\"\($0)\",部门,https://a.yunze.example/\n" }.joined()
        let table = try table("name,kind,home\n" + rows)
        let names = try configuration(of: table).watchlist.agencies.map(\.name)
        #expect(names.count == odd.count)
        #expect(names == odd.map { $0 == "'甲'乙" ? "甲'乙" : $0 == "\"\"甲\"\"" ? "\"甲\"" : $0 })
    }

    @Test func whatSpreadsheetsPutAroundTextsGoes() throws {
        let table = try table(
            "名称,类别,网站标识码,标识\n 云泽市教育局\u{3000},部门,\"=\"\"4301000001\"\"\",'007\n\u{A0}云泽市水利局,部门,=\"4301000002\",\n"
        )
        #expect(table.watchlist.agencies.map(\.name) == ["云泽市教育局", "云泽市水利局"])
        #expect(table.watchlist.agencies.map { $0.site?.code } == ["4301000001", "4301000002"])
        #expect(table.watchlist.agencies.first?.id == "007")
    }

    @Test(arguments: [
        ("国务院部门", AgencyKind.stateCouncilDept), ("省级政府", .provincialGov), ("市级政府", .cityGov), ("县级政府", .countyGov),
        ("乡镇街道", .townshipGov), ("乡镇政府", .townshipGov), ("街道办", .townshipGov), ("政府部门", .localDept), ("部门", .localDept),
        ("垂直管理部门", .verticalSystem), ("垂管", .verticalSystem), ("公共企事业单位", .publicInstitution),
        ("Local-Dept", .localDept),
        ("垂直管理部門", .verticalSystem),
    ])
    func kindsAreReadInWords(word: String, kind: AgencyKind) throws {
        #expect(try table("机关名称,类型\n甲局,\(word)\n").watchlist.agencies.first?.kind == kind)
    }

    @Test(arguments: ["utf-8 with mark", "utf-16 little-endian", "utf-16 big-endian", "national"])
    func theEncodingIsFound(name: String) throws {
        let text = "名称,类别\r\n云泽市教育局,部门\r\n"
        let units = Array(text.utf16)
        let bytes: [UInt8] =
            switch name {
            case "utf-8 with mark": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            case "utf-16 little-endian": [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case "utf-16 big-endian": [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            default: [0xC3, 0xFB]
            }
        let table = try AgencyImport(bytes, named: "t.csv") { bytes in bytes == [0xC3, 0xFB] ? text : "\u{FFFD}" }
        #expect(table.watchlist.agencies.map(\.name) == ["云泽市教育局"])
    }

    @Test func idsStayWhateverTheOrderOfTheRows() throws {
        let rows = (0..<200).map { "云泽市第\($0)局,部门,https://www.yunze.example/nb/\n" }
        let head = "名称,类别,年报\n"
        let first = try table(head + rows.joined()).watchlist.agencies
        let second = try table(head + rows.reversed().joined()).watchlist.agencies
        #expect(Dictionary(grouping: first, by: \.id).count == 200)
        #expect(
            Dictionary(uniqueKeysWithValues: first.map { ($0.name, $0.id) })
                == Dictionary(uniqueKeysWithValues: second.map { ($0.name, $0.id) })
        )
        #expect(first.allSatisfy { $0.id.rawValue.hasPrefix("yunze-example-") && $0.id.rawValue.utf8.count == 20 })
    }

    /// Of twenty thousand agencies a few share the first digits of their hashes.
    @Test func idsNeverCollide() {
        let drafts = (0..<19_999).map { number in
            AgencyDraft(
                place: .start,
                name: "云泽市\(number)局\(number)",
                jurisdiction: "cn",
                givenID: nil,
                address: nil,
                pairs: []
            )
        }
        let ids = AgencyIDs.ids(of: drafts)
        #expect(Set(ids).count == drafts.count)
        #expect(ids.contains { $0.utf8.count == 17 })
        #expect(ids.allSatisfy(Entry.isIdentifier))
        let taken = AgencyIDs.ids(of: [drafts[0], drafts[0]] + [drafts[1]])
        #expect(Set(taken).count == 3)
    }

    @Test func aMadeIDGivesWayToAGivenOne() throws {
        let made = try #require(try table("名称,类别\n甲局,部门\n").watchlist.agencies.first?.id)
        let ids = try table("名称,类别,标识\n甲局,部门,\n乙局,部门,\(made)\n").watchlist.agencies.map(\.id)
        #expect(Set(ids).count == 2)
        #expect(ids.last == made)
    }

    @Test(arguments: [
        ("https://www.yunze.gov.cn/a", "yunze"), ("https://jyj.yunze.gov.cn", "jyj-yunze"),
        ("http://127.0.0.1:80/", "127-0-0-1"), ("http://政府.cn/", "agency"), ("http://www.gov.cn/", "agency"),
        ("no address", "agency"), ("http://[::1]/", "1"),
    ])
    func theHostGivesTheBeginningOfAnID(address: String, label: String) {
        #expect(AgencyIDs.label(of: address) == label)
    }

    @Test func fiveThousandAgenciesAreRead() throws {
        let rows = (0..<5_000).map { "云泽市第\($0)局,部门,https://www.yunze.example/nb/\($0 % 100)/,\n" }.joined()
        let table = try table("名称,类别,年报,备注\n" + rows)
        #expect(table.watchlist.agencies.count == 5_000)
        #expect(table.watchlist.sources.count == 100)
    }

    @Test func theExampleOfATableIsReadWithoutWarning() throws {
        let path = Fixture.repository + "config/import/example.csv"
        let table = try AgencyImport.read(path) { _ in "\u{FFFD}" }
        #expect(table.watchlist.agencies.map(\.id) == ["sample-bureau", "county-example-fc3339"])
        #expect(table.watchlist.sources.count == 6)
        #expect(table.warnings.isEmpty)
        #expect(try configuration(of: table).watchlist == table.watchlist)
    }

    @Test func warningsStopNothing() throws {
        let table = try table(
            "名称,简称,类别,年报\n甲局,教育局,部门,https://a.example/\n乙局,教育局,部门,https://a.example/\n丙局,,部门,\n丁局,,部门,http://10.0.0.1/\n"
        )
        #expect(table.watchlist.agencies.count == 4)
        #expect(table.warnings.map { $0.cell?.row } == [3, 4, 5])
        #expect(table.warnings[0].text(in: .english).hasPrefix("t.csv: row 3, 名称: The name \"教育局\" is also that of"))
    }
}

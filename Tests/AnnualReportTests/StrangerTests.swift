import Foundation
import MonitorConfig
import Supervision
import Testing

/// What somebody does who has never seen the program: change a date, add a territory, a title, a table form, in YAML.
struct StrangerTests {
    /// The built-in rules with a pack of one's own that amends them; its examples must come out.
    private func book(_ body: String) throws -> RuleBook {
        let path = FileManager.default.temporaryDirectory.path() + "/stranger-" + UUID().uuidString + ".yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try (Self.head + body).write(toFile: path, atomically: true, encoding: .utf8)
        return try RuleBook.load(packs: ["cn-annual-report", path], triesExamples: true)
    }

    private static let head = """
        schema: disclosure-monitor/rule-pack/v1
        id: my-province
        version: "1"
        title: {zh-Hans: 本省补充规定, en: Rules of my province}
        amends: cn-annual-report
        legal_sources:
          notice:
            citation: {zh-Hans: 本省年度报告编制通知, en: Notice of my province}
            confidence: high

        """

    @Test func aDeadlineIsChanged() throws {
        let book = try book(
            """
            amendments:
              deadlines:
                - {jurisdiction: cn, report_years: {first: 2023, last: 2023}, agency_kinds: [local-dept], due: {month: 2, day: 10}, legal_source: notice}
            examples:
              - {id: in-time-now, like: late-department, findings: []}
              - {id: late-now, like: correct-2021, published: 2024-02-11, findings: [report-late-dept]}
            """
        )
        let duty = try #require(book.duties.first?.duty)
        let due = duty.deadline(for: .localDept, in: "cn/anywhere", reportYear: 2023, calendar: nil)?.due
        #expect(due?.description == "2024-02-10")
    }

    @Test func aJurisdictionIsAdded() throws {
        let book = try book(
            """
            amendments:
              deadlines:
                - {jurisdiction: cn/mine, report_years: {first: 2022}, agency_kinds: [township-gov], due: {month: 1, day: 15}, legal_source: notice}
              rules:
                - {rule: report-late-township, jurisdiction: cn/mine, severity: error, legal_source: notice}
            examples:
              - {id: mine, like: late-township, agency: {name: 云川县柳溪镇人民政府, kind: township-gov, jurisdiction: cn/mine/yunchuan}, published: 2024-01-16, findings: [report-late-township]}
              - {id: elsewhere, like: mine, agency: {name: 云川县柳溪镇人民政府, kind: township-gov, jurisdiction: cn/other}, findings: []}
            """
        )
        let (pack, duty) = try #require(book.duties.first)
        let rule = try #require(pack.rules["report-late-township"])
        let local = rule.overridden(
            by: duty.ruleOverrides,
            in: Territory(of: .townshipGov, in: "cn/mine/yunchuan", year: 2025)
        )
        #expect(pack.citation(local.legalSource).chinese == "本省年度报告编制通知")
    }

    @Test func aTitleOfASectionIsAdded() throws {
        let added = try book(
            """
            amendments:
              section_titles:
                - {outline: sections-2019, part: s6, variants: [附带说明]}
            examples:
              - {id: variant, like: correct-2021, replace: [{text: 六、其他需要报告的事项, with: 六、附带说明}], findings: []}
            """
        )
        #expect(try part(of: "六、附带说明", in: added) == "s6")
        #expect(try part(of: "六、附带说明", in: book("examples: []")) == nil)
    }

    /// The part of the outline that a heading is.
    private func part(of heading: String, in book: RuleBook) throws -> String? {
        let duty = try #require(book.duties.first?.duty)
        let outline = try #require(duty.outlines.first { $0.id == "sections-2019" })
        let lines = ["五、存在的主要问题及改进情况", "问题是解读较少。", heading, "没有。"].map { TextBlock($0) }
        return SectionReader(outline: outline).sections(in: lines).last?.id
    }

    @Test func aTableFormIsAddedFor2027() throws {
        let pack = try book(try Self.formOf2027())
        let duty = try #require(pack.duties.first?.duty)
        #expect(duty.tableForm(of: "t3", reportYear: 2027)?.id == "t3-2027")
        #expect(duty.tableForm(of: "t3", reportYear: 2026)?.id == "t3-2021")
    }

    /// The form of 2021 as the built-in pack writes it, under a new name, with one more row, and its sums.
    private static func formOf2027() throws -> String {
        let pack = try #require(BuiltInFile.rulePack("cn-annual-report")).text.split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        func lines(from first: String, to last: String) throws -> [String] {
            let start = try #require(pack.firstIndex { $0.contains(first) })
            let end = try #require(pack[(start + 1)...].firstIndex { $0.contains(last) })
            return pack[start..<end].map(String.init)
        }
        var form = try lines(from: "- id: t3-2021", to: "- id: t3-2019")
        form[0] = "    - id: t3-2027"
        let years = try #require(form.firstIndex { $0.contains("first: 2021") })
        form[years] = "      report_years: {first: 2027}"
        let before = try #require(form.firstIndex { $0.contains("t3.other.3") })
        let row = "        - {id: t3.other.4, label: 4.申请人撤回申请, words: [撤回申请]}"
        form.insert(row, at: before + 1)
        var sum = try lines(from: "- id: T3-SUM", to: "- id: T3-SUM-2019").map {
            $0.replacing("T3-SUM", with: "T3-SUM-2027").replacing("[t3-2021]", with: "[t3-2027]")
        }
        sum.append("        - t3.other.4")
        return """
            amendments:
              table_forms:
            \(form.joined(separator: "\n"))
              identities:
            \(sum.joined(separator: "\n"))
                - {id: T3-FLOW-2027, rule: report-t3-flow, forms: [t3-2027], scope: columns, stated: [t3.new, t3.carried_in], parts: [t3.total, t3.carried_out]}
            examples:
              - id: correct-2027
                like: correct-2021
                report_year: 2027
                title: 云川县教育局2027年政府信息公开工作年度报告
                published: 2028-01-22
                replace:
                  - {text: "| ^ | ^ | 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", with: "| ^ | ^ | 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\\n| ^ | ^ | 4.申请人撤回申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"}
                  - {text: "1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1", with: "1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0"}
                  - {text: 自2023年1月1日起至2023年12月31日, with: 自2027年1月1日起至2027年12月31日}
                  - {text: "2023年，本机关", with: "2027年，本机关"}
                  - {text: 2024年1月18日, with: 2028年1月18日}
                findings: []
              - {id: sum-2027, like: correct-2027, replace: [{text: "4.申请人撤回申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1", with: "4.申请人撤回申请 | 2 | 0 | 0 | 0 | 0 | 0 | 2"}], findings: [report-t3-sum]}
            """
    }
}

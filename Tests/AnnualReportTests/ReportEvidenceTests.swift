import Foundation
import MonitorConfig
import PageReading
import SuiteTags
import Supervision
import TestSupport
import Testing

/// What is checked as an annual report: what its title, its sections or its tables show to be one, and nothing else.
struct ReportEvidenceTests {
    static func check(_ html: String, year: Int? = nil) throws -> CheckedReport {
        let book = try Judged.book.get()
        let question = SelfCheck.Question(agencyKind: .localDept, reportYear: year)
        let check = try SelfCheck(book: book, kinds: AgencyKinds.builtIn(), question: question)
        let page = HTMLPageReader().read(
            Data(html.utf8),
            contentType: "text/html; charset=utf-8",
            seeking: book.sought
        )
        return try #require(check).check(page)
    }

    private func isOther(_ html: String, year: Int? = nil) -> Bool {
        do throws(SelfCheck.Problem) {
            let book = try? Judged.book.get()
            let question = SelfCheck.Question(agencyKind: .localDept, reportYear: year)
            guard let book, let kinds = try? AgencyKinds.builtIn(),
                let check = SelfCheck(book: book, kinds: kinds, question: question)
            else { return false }
            let page = HTMLPageReader().read(
                Data(html.utf8),
                contentType: "text/html; charset=utf-8",
                seeking: book.sought
            )
            _ = try check.check(page)
            return false
        } catch {
            if case .otherDocument(_, isPrevious: false) = error { return true }
            return false
        }
    }

    private static func document(_ title: String, _ headings: [String]) -> String {
        let text = String(repeating: "各有关单位要按照任务分工抓好落实，定期通报进展。", count: 12)
        let parts = headings.map { "<p><strong>\($0)</strong></p><p>\(text)</p>" }.joined()
        return """
            <html><head><title>\(title)</title></head><body><h1>\(title)</h1><p>发布时间：2026-01-20</p>
            <p>2025年，各项工作有序推进。</p>\(parts)</body></html>
            """
    }

    @Test(arguments: [
        document("云川县教育局关于开展校园安全检查的通知", ["一、总体要求", "二、检查内容", "三、工作要求"]),
        document("云川县河道采砂管理办法", ["第一章 总则", "第二章 采砂规划", "第三章 法律责任"]),
        document("云川县2025年河湖巡查情况", ["一、总体情况", "二、存在的主要问题及改进情况"]),
        document("云川县教育局政府信息公开指南", ["一、公开范围", "二、申请方式", "三、监督渠道"]),
    ])
    func anotherDocumentIsAccusedOfNothing(_ page: String) {
        #expect(isOther(page))
        #expect(isOther(page, year: 2025))
    }

    @Test func aReportWithoutATitleIsKnownByItsPartsOrItsTables() throws {
        let whole = try FiguresPage(overview: "全年公开信息126条。").html()
        let untitled = whole.replacing(/<h1>.*?<\/h1>/, with: "").replacing(
            /<title>.*?<\/title>/,
            with: "<title>草稿</title>"
        )
        #expect(try Self.check(untitled, year: 2025).report.sections.count == 6)
        let withoutTables = untitled.replacing(/(?s)<table>.*?<\/table>/, with: "")
        #expect(try Self.check(withoutTables, year: 2025).missing.isEmpty)
        let table = try #require(whole.firstRange(of: /<table><tr><td>申请人情况.*?<\/table>/))
        #expect(try Self.check("<html><body>\(whole[table])</body></html>", year: 2025).report.tables.count == 1)
    }

    @Test func aTitleIsEnoughToSayWhatIsMissing() throws {
        let text = String(repeating: "全年依法公开各类信息，解读政策文件。", count: 80)
        let page = "<html><body><h1>云川县教育局2025年政府信息公开工作年度报告</h1><p>\(text)</p></body></html>"
        #expect(try Self.check(page).findings.contains { $0.rule == "report-section-missing" })
    }

    @Test(.enabled(if: TablesCorpus.isPresent, "no corpus of real pages beside the project"), .tags(.bulk))
    func noRealPageThatIsNoReportIsAccused() throws {
        let folder = TablesCorpus.folder
        let manifest = try String(contentsOf: folder.appending(path: "manifest.tsv"), encoding: .utf8)
        let book = try Judged.book.get()
        let question = SelfCheck.Question(agencyKind: .localDept, reportYear: 2025)
        let check = try #require(SelfCheck(book: book, kinds: AgencyKinds.builtIn(), question: question))
        var seen = 0
        for line in manifest.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields[0].hasPrefix("html/"), fields[2] != "report" else { continue }
            seen += 1
            let bytes = try Data(contentsOf: folder.appending(path: String(fields[0])))
            let page = HTMLPageReader().read(bytes, contentType: "text/html", seeking: book.sought)
            #expect(throws: SelfCheck.Problem.self, "\(fields[0])") { _ = try check.check(page) }
        }
        #expect(seen > 10)
    }
}

import Foundation
import MonitorConfig
import PageReading
import SuiteTags
import Supervision
import Testing

/// The pack of pages over the real pages of the corpus: what is said of them is true.
@Suite(.enabled(if: TablesCorpus.isPresent, "no corpus of real pages beside the project"), .tags(.bulk))
struct RealPageTests {
    /// A page of the corpus, what it is, and the rules that it breaks indeed, as a reader of the page sees.
    struct Sample: Sendable, CustomTestStringConvertible {
        let file: String
        let address: String
        let role: PageRole
        let broken: Set<Rule.ID>
        var testDescription: String { file }
    }

    static let samples = [
        Sample(file: "handan/index.html", address: "http://hdzfxxgk.hd.gov.cn/", role: .platform, broken: []),
        Sample(file: "handan/gkzn.html", address: "http://hdzfxxgk.hd.gov.cn/zfxxgkzn/", role: .guide, broken: []),
        Sample(file: "handan/list.html", address: "http://hdzfxxgk.hd.gov.cn/zfwj/", role: .column, broken: []),
        Sample(
            file: "handan/details.html",
            address: "http://hdzfxxgk.hd.gov.cn/d.html",
            role: .document,
            broken: ["meta-pubdate-format", "doc-metadata-missing"]
        ),
        Sample(
            file: "gansu-jyt/wenjiantongzhi-index.html",
            address: "http://jyt.gansu.gov.cn/l/",
            role: .column,
            broken: []
        ),
        Sample(
            file: "gansu-fzgg/tzgg-article.html",
            address: "http://fzgg.gansu.gov.cn/a.html",
            role: .document,
            broken: ["meta-pubdate-format"]
        ),
        Sample(
            file: "trafilatura-pr185/jilin-xxgk-article.html",
            address: "http://xxgk.jl.gov.cn/a.html",
            role: .document,
            broken: ["meta-article-missing", "meta-pubdate-format"]
        ),
        Sample(
            file: "yuanzhou/zwyw-index.html",
            address: "http://www.yzq.gov.cn/zwyw/",
            role: .column,
            broken: ["meta-column-missing", "meta-site-missing"]
        ),
        Sample(
            file: "pingtan/zfxxgknb-index.html",
            address: "https://www.pingtan.gov.cn/nb/",
            role: .column,
            broken: []
        ),
        Sample(
            file: "ordos-engebei/nianbao-index.html",
            address: "http://www.ordos.gov.cn/nb/",
            role: .column,
            broken: ["meta-column-missing", "meta-site-missing"]
        ),
    ]

    @Test(arguments: samples)
    func whatIsSaidOfARealPageIsTrue(_ sample: Sample) throws {
        let book = try RuleBook.load(packs: ["cn-annual-report", "cn-columns", "cn-platform"])
        let address = try #require(WebAddress(sample.address))
        let body = try Data(contentsOf: TablesCorpus.folder.appending(path: "html/\(sample.file)"))
        let page = HTMLPageReader().read(body, address: address, as: .everything, seeking: book.sought)
        let agency = Agency(id: "a", name: "某市人民政府", kind: .cityGov, jurisdiction: "cn")
        let source = Source(address: address, kind: .column, columnClass: "policy", agencies: [agency.id])
        let subject = PageCase(
            page: page,
            role: sample.role,
            source: source,
            agencies: [agency],
            address: address,
            today: try #require(CivilDate(iso: "2026-11-21")),
            calendar: book.calendar
        )
        let findings = book.packs.flatMap { PageJudgement(pack: $0).findings(in: subject) }
        #expect(Set(findings.map(\.rule)) == sample.broken)
    }
}

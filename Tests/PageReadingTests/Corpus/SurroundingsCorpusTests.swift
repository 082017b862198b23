import SuiteTags
import Supervision
import Testing

@testable import PageReading

/// What stands around the matter of real pages, where the corpus is.
@Suite(.enabled(if: Corpus.isPresent, "\(Corpus.absence)"), .tags(.bulk))
struct SurroundingsCorpusTests {
    private func surroundings(_ path: String) throws -> PageSurroundings {
        try #require(try Corpus.read(path, as: .surroundings).surroundings)
    }

    @Test(arguments: [
        "html/handan/index.html", "html/handan/list.html", "html/pingtan/zfxxgknb-index.html",
        "html/ordos-engebei/nianbao-index.html", "html/gansu-jyt/wenjiantongzhi-index.html",
        "html/yuanzhou/zwyw-index.html",
    ])
    func aPageOfASiteHasLinksASearchAndAFoot(path: String) throws {
        let found = try surroundings(path)
        #expect(found.links.count > 20)
        #expect(found.searchForm != nil)
        #expect(found.text.count > 200)
        #expect(["主办", "ICP备", "标识码"].contains { found.footer.contains($0) })
        #expect(found.footer.count < found.text.count + 6_000)
    }

    @Test(arguments: [
        "html/handan/index.html", "html/pingtan/zfxxgknb-index.html", "html/gansu-jyt/wenjiantongzhi-index.html",
    ])
    func theMenuIsToldFromTheMatter(path: String) throws {
        let links = try surroundings(path).links
        #expect(links.contains { $0.isNavigation })
        #expect(links.contains { !$0.isNavigation })
    }

    @Test(arguments: [
        ("html/handan/index.html", "conac"), ("html/ordos-engebei/nianbao-index.html", "conac"),
        ("html/ordos-engebei/nianbao-index.html", "jiucuo"), ("html/gansu-jyt/wenjiantongzhi-index.html", "zfwzgl"),
    ])
    func theBadgesAreAmongTheFoot(path: String, badge: String) throws {
        let footer = try surroundings(path).footer
        #expect(footer.contains(badge))
    }

    @Test(arguments: [
        ("html/handan/details.html", 6), ("html/trafilatura-pr185/jilin-xxgk-article.html", 7),
        ("html/govcn-guowuyuan/5355822.fragment.html", 6), ("html/govcn-guowuyuan/5345407.fragment.html", 6),
    ])
    func theHeadOfADocumentHasItsLabels(path: String, count: Int) throws {
        let labels = try surroundings(path).labels
        #expect(labels.count >= count && labels.count <= count + 8, "\(labels.count)")
        #expect(labels.contains { $0.name == "索引号" && $0.value.contains("/") })
    }

    @Test func aListHasNoLabelsOfDocuments() throws {
        let labels = try surroundings("html/handan/list.html").labels
        #expect(labels.allSatisfy { $0.name != "索引号" })
    }
}

import Supervision
import Testing

@testable import StatusReporting

/// What an address asks for.
struct ViewQueryTests {
    private func fault(_ parameters: [String: String], isStrict: Bool = false) -> ViewFault? {
        do throws(ViewFault) {
            _ = try ViewQuery(parameters, of: AlertListing.shape, isStrict: isStrict)
            return nil
        } catch {
            return error
        }
    }

    @Test func whatIsAskedForStandsInTheAddressAgain() throws {
        let asked = [
            "severity": "error", "jurisdiction": "cn/yunxi", "q": "统计局", "sort": "-since", "page": "3",
            "per_page": "20",
        ]
        let query = try ViewQuery(asked, of: AlertListing.shape)
        let again = Dictionary(query.parameters(page: query.page)) { first, _ in first }
        #expect(again == asked)
        #expect(try ViewQuery(again, of: AlertListing.shape) == query)
    }

    @Test func emptyFieldsOfAFormAskForNothing() throws {
        #expect(try ViewQuery(["severity": "", "q": "", "page": ""], of: AlertListing.shape) == ViewQuery())
    }

    @Test(arguments: [
        ("severity", "fatal"), ("state", "x"), ("page", "0"), ("page", "-1"), ("page", "99999999999999999999"),
        ("page", "1e3"), ("per_page", "501"), ("sort", "colour"), ("year", "20x5"), ("since", "yesterday"),
        ("q", String(repeating: "长", count: 201)),
    ])
    func whatMakesNoSenseIsSaidWithWhatWould(name: String, value: String) throws {
        let fault = try #require(self.fault([name: value]))
        #expect(fault.parameter == name)
        for language in Language.allCases { #expect(fault.words(in: language).contains(name)) }
        #expect(fault.words(in: .chinese).count < 400)
    }

    @Test func anAddressThatWasPassedOnMayHaveGotMoreAndAProgramIsTold() {
        #expect(fault(["utm_source": "chat"]) == nil)
        #expect(fault(["juristiction": "cn"], isStrict: true)?.parameter == "juristiction")
    }

    @Test func aPageBeyondTheLastIsEmptyAndNothingBreaks() throws {
        let query = try ViewQuery(["page": "1000000000", "per_page": "500"], of: AlertListing.shape)
        let page = ListingPage(Array(1...7), query)
        #expect(page.rows.isEmpty && page.total == 7 && page.pages == 1)
    }

    @Test(arguments: [
        ("统计", true), ("STATS", true), ("统计 stats", true), ("统计　Stats", true), ("财政", false), ("统计 财政", false),
        // At either end, the whole, one sign too long, behind a beginning that is alike, and in the other script.
        ("云溪", true), ("局", true), ("云溪市统计局", true), ("云溪市统计局的", false), ("yx-stats", true), ("计局", true),
        ("雲溪市統計局", true), ("計劃", false),
    ])
    func everyWordHasToBeThere(words: String, isFound: Bool) throws {
        let search = try #require(TextSearch(words))
        #expect(search.finds(in: ["云溪市统计局", nil, "yx-stats"]) == isFound)
    }

    /// Looked through together, no row is lost and none is taken for its neighbour.
    @Test(arguments: [
        ("统计", [0, 2]), ("局云", []), ("STATS", [0]), ("雲溪", [0, 1]), ("云", [0, 1]), ("末", [3]), ("x", [0, 3]),
        ("计局", [0, 2]),
    ])
    func manyTextsAreLookedThroughAsOne(word: String, found: [Int]) throws {
        let rows = [["云溪市统计局", "yx-Stats"], ["云溪市教育局", nil], ["某统计局统计"], ["x", "末"], []]
        let texts = SearchedTexts(rows) { row, stands in row.contains(where: stands) }
        let search = try #require(TextSearch(word))
        #expect(texts.rows(holding: search.rarest) == found)
        let one = rows.indices.filter { search.finds(in: rows[$0]) }
        #expect(one == found, "it finds what is found row by row")
        #expect(
            SearchedTexts([[String?]]()) { row, stands in row.contains(where: stands) }.rows(holding: search.rarest)
                == []
        )
    }

    @Test func spacesAreNoWords() {
        #expect(TextSearch(" 　\t") == nil)
    }
}

import Foundation
import Supervision
import Testing

@testable import PageReading

/// Lists whose titles a person cannot read, or sees in another order than they are written in: never read whole.
struct IllegibleListTests {
    private func page(_ rows: [String], style: String = "") -> ReadPage {
        let items = rows.map { "<li>\($0)<span>2025-01-2\($0.count % 9)</span></li>" }.joined()
        let html =
            "<html><head><title>政府信息公开年报</title>\(style)</head><body><ul class=\"list\">\(items)</ul></body></html>"
        return Reading.page(html)
    }

    private func link(_ title: String, _ number: Int) -> String {
        "<a href=\"/nb/t2025012\(number)_1.html\">\(title)</a>"
    }

    private let titles = ["云溪县教育局2024年政府信息公开工作年度报告", "云溪县教育局2023年政府信息公开工作年度报告", "云溪县教育局2022年政府信息公开工作年度报告"]

    @Test func aListThatCanBeReadIsWhole() {
        #expect(page(titles.enumerated().map { link($1, $0) }).list?.isWhole == true)
    }

    @Test(arguments: [
        "<style>li a{direction:rtl;unicode-bidi:bidi-override}</style>",
        "<style>a{unicode-bidi: isolate-override}</style>",
    ])
    func aStyleThatTurnsTheLettersRoundIsSeen(style: String) {
        #expect(page(titles.enumerated().map { link($1, $0) }, style: style).list?.isWhole != true)
    }

    @Test func titlesThatAreWrittenBackwardsAreSeen() {
        let rows = titles.enumerated().map { link(String($1.reversed()), $0) }
        #expect(page(rows).list?.isWhole != true)
    }

    @Test func aRowThatIsAPictureIsNotPassedOver() {
        let rows = titles.enumerated().map { link($1, $0) } + [link("<img src=\"/nb/2025.png\">", 9)]
        #expect(page(rows).list?.isWhole != true)
    }

    @Test func aPictureBesideTheTitleIsNoRow() {
        let rows = titles.enumerated().map { link("<img src=\"/i.png\">", $0) + link($1, $0) }
        #expect(page(rows).list?.isWhole == true)
    }

    @Test func theTitleThatCannotBeReadIsTheSign() {
        let read = page(titles.enumerated().map { link($1, $0) } + [link("????2025????????", 9)])
        #expect(read.signs.contains(PageSign(.illegibleTitle, evidence: "????2025????????")))
        #expect(!read.signs.contains { $0.name == .morePages })
    }
}

import Foundation
import Supervision
import TestSupport
import Testing

@testable import PageReading

struct PlainTextPageTests {
    private static let text = """
        关怀版 无障碍

        您当前所在位置: 首页>部门信息公开>年度报告

        云溪县水利局2023年政府信息公开工作年度报告

        发布时间:  2024-01-20 09:30 浏览量: 字体:

        2023年，我局认真贯彻条例，持续推进政府信息公开。

        一、总体情况
        """

    @Test func linesAreParagraphsAndTheFirstThatCanBeOneIsTheTitle() {
        let page = HTMLPageReader().read(Data(Self.text.utf8), name: "report.txt", seeking: .annualReports)
        #expect(page.kind == .article)
        #expect(page.title == "云溪县水利局2023年政府信息公开工作年度报告")
        #expect(page.published?.date == Reading.date("2024-01-20"))
        #expect(Reading.texts(page).last == "一、总体情况")
    }

    @Test func aLabelBeforeTheTitleIsTakenAway() {
        let page = HTMLPageReader().read(
            Data("标题: 青石镇2022年年报\n发布日期：2023-01-05\n".utf8),
            contentType: "text/plain; charset=utf-8",
            seeking: .annualReports
        )
        #expect(page.title == "青石镇2022年年报")
        #expect(page.published?.date == Reading.date("2023-01-05"))
    }

    @Test func markupThatIsServedAsPlainTextIsMarkup() {
        let page = HTMLPageReader().read(
            Data("<!DOCTYPE html><html><title>404</title></html>".utf8),
            contentType: "text/plain"
        )
        #expect(page.kind == .notFound)
    }
}

import FoundationEssentials
import TestSupport
import Testing

@testable import Supervision

/// What changed in a document, told by sentences and cells.
struct DocumentChangeTests {
    private let form = TableForm(
        id: "t3-2021",
        table: "t3",
        reportYears: YearRange(first: 2021),
        layout: .matrix,
        columns: [.init(id: "person", label: "自然人"), .init(id: "total", label: "总计")],
        rows: [],
        fingerprint: []
    )

    private func report(_ text: String, _ rows: [String: [String]] = [:], title: String = "2025年年度报告") -> Report {
        let table = StatutoryTable(
            table: "t3",
            form: "t3-2021",
            rows: rows.mapValues { $0.map { FigureReader.figure($0) } }
        )
        return Report(
            title: title,
            form: .statutory,
            reportYear: nil,
            agencyName: nil,
            published: nil,
            sections: [],
            tables: rows.isEmpty ? [] : [table],
            text: text
        )
    }

    private func text(_ text: String, _ rows: [String: [String]] = [:], title: String = "2025年年度报告") -> DocumentText {
        DocumentText(of: report(text, rows, title: title), forms: [form], ignoring: ["浏览"])
    }

    // MARK: Figures

    @Test func aCellIsNamedByRowAndColumnWithWhatItHeldAndHolds() {
        let change = DocumentChange(
            from: text("一。", ["t3.new": ["12", "12"], "t3.granted": ["3", "3"]]),
            to: text("一。", ["t3.new": ["15", "12"], "t3.granted": ["3", "3"]])
        )
        #expect(change.extent == .listed && change.cellCount == 1)
        #expect(change.lines(in: .chinese) == ["t3.new 自然人: 12 → 15"])
        #expect(change.summary.english == "t3.new 自然人: 12 → 15")
    }

    @Test func aNumberThatIsWrittenInAnotherWayHasNotChanged() {
        let change = DocumentChange(
            from: text("一。", ["t3.new": ["1,200", "/"]]),
            to: text("一。", ["t3.new": ["１２００", "—"]])
        )
        #expect(change.extent == .wordingSame && change.cellCount == 0)
    }

    @Test func aBlankAndARowThatIsGoneAreTwoThings() {
        let change = DocumentChange(
            from: text("一。", ["t3.new": ["", "1"], "t3.refused.10": ["1", "2"], "t3.refused.2": ["5", "6"]]),
            to: text("一。", ["t3.new": ["0", "1"]])
        )
        #expect(
            change.lines(in: .chinese) == [
                "t3.new 自然人: 空白 → 0", "t3.refused.2 自然人: 5 → 无此格", "t3.refused.2 总计: 6 → 无此格",
                "t3.refused.10 自然人: 1 → 无此格", "t3.refused.10 总计: 2 → 无此格",
            ]
        )
        #expect(change.summary.chinese.hasSuffix("另有 2 格"))
    }

    // MARK: Sentences

    @Test func sentencesThatCameAndWentAreListed() {
        let change = DocumentChange(from: text("甲。乙。\n丙。"), to: text("甲。\n丙。丁！戊。"))
        #expect(change.removed.listed == ["乙。"])
        #expect(change.added.listed == ["丁！", "戊。"])
        #expect(change.lines(in: .english) == ["- 乙。", "+ 丁！", "+ 戊。"])
        #expect(change.summary.chinese == "-「乙。」；+「丁！」；共少 1 句、多 2 句")
    }

    @Test func aPageThatWasOnlySetAnewSaysTheSame() {
        let change = DocumentChange(
            from: text("全年主动公开１２条。其中政策文件3条。\n浏览次数：1"),
            to: text("全年主动\u{200B}公开12条。\n\u{3000}\u{3000}其中政策 文件3条。\n浏览次数：99")
        )
        #expect(change.extent == .wordingSame)
        #expect(change.lines(in: .english) == ["words and figures are the same; punctuation or line breaks differ"])
    }

    @Test func aSentenceAtAnotherPlaceIsMovedAndNotNew() {
        let change = DocumentChange(from: text("甲。乙。丙。丁。"), to: text("丁。甲。乙。丙。"))
        #expect(change.moved == 1 && change.removed.count == 0 && change.added.count == 0)
        #expect(change.summary.english == "1 sentences stand elsewhere")
    }

    @Test func aLongSentenceIsShownWhereItDiffers() {
        let (start, end) = (String(repeating: "同", count: 300), String(repeating: "后", count: 150))
        let change = DocumentChange(from: text("\(start)十二\(end)。"), to: text("\(start)十五\(end)。"))
        #expect(change.removed.listed.count == 1 && change.removed.listed[0].contains("同十二后"))
        #expect(change.added.listed[0].hasPrefix("…") && change.added.listed[0].contains("同十五后"))
    }

    @Test func anotherTitleIsSaid() {
        let change = DocumentChange(from: text("甲。", title: "2024年年度报告"), to: text("甲。"))
        #expect(change.summary.chinese == "标题：2024年年度报告 → 2025年年度报告")
    }

    // MARK: Limits

    @Test func tooMuchIsCountedAndNotListed() {
        let old = (0..<300).map { "旧\($0)。" }.joined()
        let new = (0..<301).map { "新\($0)。" }.joined()
        let change = DocumentChange(from: text(old + "同。"), to: text(new + "同。"))
        #expect(change.extent == .tooMuch && change.removed.listed.isEmpty)
        #expect(change.removed.count == 300 && change.added.count == 301)
        #expect(
            change.summary.english == "too much changed to list: 300 sentences fewer, 301 more"
        )
    }

    @Test func manyAreListedUpToALimitAndTheOthersCounted() {
        let new = (0..<100).map { "新\($0)。" }.joined()
        let change = DocumentChange(from: text("同。"), to: text(new + "同。"))
        #expect(change.added.listed.count == DocumentChange.mostListed && change.added.count == 100)
        #expect(change.lines(in: .english).last == "70 more sentences that are new")
    }

    @Test func aTextBeyondAllMeasureIsKeptInPartAndThatIsSaid() {
        let endless = String(repeating: "字", count: 400_000)
        let (old, new) = (text(endless + "甲。"), text(endless + "乙。"))
        #expect(old.isCut && old.sentences.reduce(0) { $0 + $1.utf8.count } <= DocumentText.textLimit)
        #expect(DocumentChange(from: old, to: new).extent == .beyondKept)
        let million = text(String(repeating: "a。", count: 1_000_000))
        #expect(million.isCut && million.sentences.count == DocumentText.mostSentences)
        #expect(DocumentChange(from: million, to: text("a。")).removed.count == DocumentText.mostSentences - 1)
    }

    @Test func nothingFetchedIsShownRawOrAtLength() {
        let hostile = "\u{202E}\u{2066}坏\u{0007}\n" + String(repeating: "长", count: 30_000)
        let change = DocumentChange(
            from: text("甲。", ["t3.new": ["\u{202E}x", "1"]], title: "旧"),
            to: text(hostile, ["t3.new": [hostile, "1"]], title: hostile)
        )
        for language in Language.allCases {
            #expect(change.summary[language].utf8.count <= VisibleText.lineLimit)
            #expect(!change.summary[language].unicodeScalars.contains(where: VisibleText.isInvisible))
            #expect(change.lines(in: language).allSatisfy { $0.utf8.count < 1_100 })
        }
        let title = change.title?.after ?? "\n"
        #expect(!title.unicodeScalars.contains(where: VisibleText.isInvisible))
    }

    @Test func whatIsNotKeptIsSaidToBeUnknown() {
        let before = DocumentChange(from: nil, to: text("甲。"))
        #expect(before.extent == .beforeUnknown && before.summary.english == "what it said before is not known")
        let after = DocumentChange(from: text("甲。"), to: nil)
        #expect(after.extent == .afterUnknown && after.summary.chinese == "改动后的内容没有保存，无从比对")
        #expect(DocumentChange(from: nil, to: nil).extent == .beforeUnknown)
    }

    @Test func whileAStoreFailsTheNewestTextsWaitAndNoMoreThanHaveRoom() {
        let long = DocumentText(title: "", sentences: [String(repeating: "x", count: 1 << 20)])
        var change = StateChange()
        for number in 1...40 {
            var later = StateChange()
            later.texts = [KeptText(source: "a", contentHash: UInt64(number), text: long, readAt: .distantPast)]
            change.merge(later)
        }
        #expect(change.texts.map(\.contentHash) == (9...40).map(UInt64.init))
    }

    // MARK: The way from one to the other

    @Test func whatIsRemovedAndAddedMakesTheOneTextTheOther() throws {
        var generator = SeededGenerator(seed: 20_261_129)
        for _ in 0..<300 {
            let kinds = Int.random(in: 1...6, using: &generator)
            let old = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                Int.random(in: 0..<kinds, using: &generator)
            }
            let new = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                Int.random(in: 0..<kinds, using: &generator)
            }
            let script = try #require(EditScript(from: old, to: new, limit: 60))
            let kept = old.indices.filter { !script.removed.contains($0) }.map { old[$0] }
            #expect(kept == new.indices.filter { !script.added.contains($0) }.map { new[$0] })
            #expect(script.removed.count + script.added.count == shortest(old, new))
            #expect(EditScript(from: old, to: new, limit: shortest(old, new)) == script)
            if shortest(old, new) > 0 { #expect(EditScript(from: old, to: new, limit: shortest(old, new) - 1) == nil) }
        }
    }

    /// The number of elements that the standard library's own difference removes and inserts.
    private func shortest(_ old: [Int], _ new: [Int]) -> Int { new.difference(from: old).count }
}

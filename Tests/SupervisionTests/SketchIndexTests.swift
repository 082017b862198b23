import Supervision
import Testing

/// Texts made of random clauses, which come out the same in every run.
private struct Clauses {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt32 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt32(truncatingIfNeeded: state >> 32) & 0xFFFF_FF00 | UInt32(6 + (state >> 24) % 30)
    }

    mutating func text(_ count: Int) -> [UInt32] { (0..<count).map { _ in next() } }
}

struct SketchIndexTests {
    /// Forty clauses that stand in most texts.
    private static let common: [UInt32] = {
        var clauses = Clauses(seed: 7)
        return clauses.text(40)
    }()

    private static func texts(_ count: Int) -> [TextSketch] {
        (0..<count).map { index in
            var clauses = Clauses(seed: UInt64(index) &+ 1_000)
            let common = Self.common.filter { _ in clauses.next() % 512 < 256 }
            return TextSketch(clauses: clauses.text(40 + index % 80) + common)
        }
    }

    @Test func everyTextThatIsMostlyTheSameIsFoundAmongThousands() {
        let texts = Self.texts(4_000)
        var index = SketchIndex<Int>()
        for (key, text) in texts.enumerated() { index.insert(key, text) }
        var missed = 0
        var candidates = 0
        for key in stride(from: 0, to: texts.count, by: 3) {
            var clauses = Clauses(seed: UInt64(key) &+ 900_000)
            let kept = texts[key].clauses.filter { $0 >> 8 % 16 != 0 }
            let copy = TextSketch(clauses: kept + clauses.text((texts[key].clauses.count - kept.count) / 2))
            guard copy.similarity(to: texts[key]) >= 0.9 else { continue }
            let found = index.candidates(for: copy)
            candidates += found.count
            if !found.contains(key) { missed += 1 }
        }
        #expect(missed == 0)
        #expect(candidates > 500, "the copies are similar enough to be looked for")
        #expect(candidates < 1_334 * texts.count / 10, "\(candidates) candidates are no help")
    }

    @Test func mostTextsThatAreSimilarToTwoThirdsAreFound() {
        let texts = Self.texts(2_000)
        var index = SketchIndex<Int>()
        for (key, text) in texts.enumerated() { index.insert(key, text) }
        let found = (0..<500).count { key in
            var clauses = Clauses(seed: UInt64(key) &+ 500_000)
            let count = texts[key].clauses.count
            let kept = texts[key].clauses.filter { ($0 >> 8) % 3 != 0 }
            return index.candidates(for: TextSketch(clauses: kept + clauses.text(count - kept.count))).contains(key)
        }
        #expect(found > 475)
    }

    @Test func theOrderOfInsertionMakesNoDifference() {
        let texts = Self.texts(300)
        var forwards = SketchIndex<Int>()
        var backwards = SketchIndex<Int>()
        for key in texts.indices { forwards.insert(key, texts[key]) }
        for key in texts.indices.reversed() { backwards.insert(key, texts[key]) }
        for text in texts {
            #expect(Set(forwards.candidates(for: text)) == Set(backwards.candidates(for: text)))
        }
    }

    @Test func whatIsRemovedOrReplacedIsNotFoundAnyMore() {
        let texts = Self.texts(200)
        var index = SketchIndex<Int>()
        for key in texts.indices { index.insert(key, texts[key]) }
        for key in 0..<150 { index.remove(key) }
        index.insert(150, texts[0])
        #expect(index.count == 50)
        #expect(index.candidates(for: texts[10]).contains(10) == false)
        #expect(index.candidates(for: texts[0]).contains(150))
        #expect(index.candidates(for: texts[199]).contains(199))
        index.remove(199)
        index.remove(199)
        #expect(!index.candidates(for: texts[199]).contains(199))
    }
}

struct TextSketchTests {
    @Test func sharedCharactersOfBothTextsMakeTheSimilarity() {
        let left = TextSketch(clauses: [0x100 | 10, 0x200 | 20, 0x300 | 30])
        let right = TextSketch(clauses: [0x200 | 20, 0x400 | 20])
        #expect(left.length == 60)
        #expect(left.similarity(to: right) == 0.4)
        #expect(right.similarity(to: left) == 0.4)
        #expect(left.similarity(to: left) == 1)
        #expect(TextSketch().similarity(to: TextSketch()) == 0)
    }

    @Test func longTextsAreComparedByTheSamePartOfBoth() {
        var clauses = Clauses(seed: 3)
        let text = clauses.text(2_000)
        let sketch = TextSketch(clauses: text)
        #expect(sketch.clauses.count == 256)
        #expect(sketch.similarity(to: TextSketch(clauses: text + clauses.text(200))) > 0.85)
        #expect(sketch.similarity(to: TextSketch(clauses: clauses.text(2_000))) < 0.05)
    }

    @Test func aReportIsOnlyReadAsWrittenWhereNothingIsKnownOfTheDuty() {
        let report = Report(
            title: "云川县教育局2025年度报告",
            form: .statutory,
            reportYear: nil,
            agencyName: nil,
            published: nil,
            sections: [],
            tables: [],
            text: "一、总体情况\n云川县教育局公开政策文件12件，解读材料共1,234份。"
        )
        let other = TextSketch(of: report, removing: ["云川县教育局"])
        #expect(other.clauses.map { $0 & 0xFF }.sorted() == [6, 7])
        let passages = SharedPassages.passages(of: report, removing: ["云川县教育局"], sharedWith: other, limit: 2)
        #expect(passages == ["云川县教育局公开政策文件12件，解读材料共1,234份。"])
    }
}

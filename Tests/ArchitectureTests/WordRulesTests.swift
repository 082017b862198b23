import Foundation
import Testing

/// What people read: no English in a Chinese sentence and no Chinese in an English one, and one word for one thing.
struct WordRulesTests {
    /// What only readers of pages, mails and bulletins see: they know neither options nor keys.
    private static let forReaders = ["AlertDelivery", "DocumentWriting", "StatusReporting", "Supervision"]

    @Test func aStrangeWordIsFound() {
        #expect(SpokenPairs.strangeWords(inChinese: "该页面 not read，见 --url 与 status.json") == ["not", "read"])
        #expect(SpokenPairs.strangeWords(inChinese: "输出为 PDF 或 HTML（如 “a b”）").isEmpty)
        #expect(SpokenPairs.strangeWords(inEnglish: "the page 页面 is '页面'") == ["页面"])
        let pairs = SpokenPairs.pairs(in: #"x.pick("第\(n)页", "page \(n)")"#, of: "A.swift")
        #expect(pairs.map(\.chinese) == ["第 页"] && pairs.map(\.english) == ["page  "])
    }

    @Test func noEnglishStandsInAChineseSentenceForReaders() throws {
        let pairs = try SpokenPairs(targets: Self.forReaders).all
        #expect(pairs.count > 400)
        for pair in pairs {
            let words = SpokenPairs.strangeWords(inChinese: pair.chinese)
            #expect(words.isEmpty, "\(pair)")
        }
    }

    @Test func noChineseStandsInAnEnglishSentence() throws {
        let pairs = try SpokenPairs(targets: try SourceTree.targets()).all
        #expect(pairs.count > 1000)
        for pair in pairs {
            // What is searched for on Chinese pages is quoted by discovery.
            let words = SpokenPairs.strangeWords(inEnglish: pair.english).filter { !["网站标识码", "更多"].contains($0) }
            #expect(words.isEmpty || pair.english == "English", "\(pair)")
        }
    }

    /// Elsewhere it would be said in English to whoever reads Chinese.
    @Test func whatTheSystemSaysIsPutIntoWordsInOnePlace() throws {
        let files = try SourceTree.targets().filter { $0 != "benchmark" }.flatMap { target in
            try SourceTree.swiftFiles(under: SourceTree.root.appending(path: "Sources/\(target)")).filter { file in
                try String(contentsOf: file, encoding: .utf8).contains("strerror(")
            }
        }
        #expect(files.map(\.lastPathComponent) == ["SystemCause.swift"])
    }

    @Test func wordsThatTheGlossaryAvoidsAreUsedNowhere() throws {
        let page = try String(contentsOf: SourceTree.root.appending(path: ".github/GLOSSARY.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { row in
            row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
        #expect(rows.count > 20 && rows.allSatisfy { $0.count == 5 && !$0[0].isEmpty && !$0[1].isEmpty })
        #expect(Set(rows.map { $0[0] }).count == rows.count && Set(rows.map { $0[1] }).count == rows.count)
        let avoided = rows.flatMap { $0[3].split(separator: "、").map(String.init) }
        let pairs = try SpokenPairs(targets: try SourceTree.targets()).all
        for word in avoided {
            #expect(!pairs.contains { $0.chinese.contains(word) }, "\(word)")
        }
    }
}

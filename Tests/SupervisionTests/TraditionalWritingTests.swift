import Foundation
import Supervision
import Testing

struct TraditionalWritingTests {
    private static let transform = StringTransform("Hans-Hant")
    /// Where ICU takes parts of two words for one, or a rarer form.
    private static let betterThanICU = ["核实", "答复", "编发", "明了", "电子表"]

    private static func written(_ text: String) -> String {
        Language.traditionalChinese.pick("\(ChineseText(stringLiteral: text))", "")
    }

    /// The table is what ICU says, for every ideograph of the basic plane.
    @Test func everyIdeographIsWrittenAsICUWritesIt() {
        for value in UInt32(0x3400)...0x9FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(Character(scalar))
            let form = text.applyingTransform(Self.transform, reverse: false) ?? text
            let expected = form.unicodeScalars.count == 1 && form.unicodeScalars.allSatisfy { $0.value <= 0xFFFF }
            #expect(Self.written(text) == (expected ? form : text))
        }
    }

    /// ICU goes by words where an ideograph has several forms; so do the pairs, for every word that the program says.
    @Test func everyTextOfTheProgramIsWrittenAsICUWritesIt() throws {
        let texts = try Self.texts()
        #expect(texts.count > 4000)
        for text in texts {
            let expected = text.applyingTransform(Self.transform, reverse: false)
            #expect(Self.written(text) == expected, "\(text): add the pair of ideographs to TraditionalWriting")
        }
    }

    /// What stands in Chinese in string literals and in the files that are built in.
    private static func texts() throws -> Set<String> {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let words = try NSRegularExpression(pattern: #"\p{Han}{2,}"#)
        var texts: Set<String> = []
        for (folder, type) in [("Sources", "swift"), ("config", "yaml")] {
            let paths = FileManager.default.enumerator(
                at: root.appending(path: folder),
                includingPropertiesForKeys: nil
            )
            for file in (paths?.compactMap { $0 as? URL } ?? []) where file.pathExtension == type {
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                    let isSaid = type == "swift" ? line.contains("\"") && !line.contains("///") : !line.contains("#")
                    guard isSaid, !betterThanICU.contains(where: line.contains) else { continue }
                    let whole = String(line) as NSString
                    for match in words.matches(in: String(line), range: NSRange(location: 0, length: whole.length)) {
                        texts.insert(whole.substring(with: match.range))
                    }
                }
            }
        }
        return texts
    }
}

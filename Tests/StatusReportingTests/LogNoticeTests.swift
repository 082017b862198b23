import Foundation
import Supervision
import Testing

@testable import StatusReporting

/// The program's log speaks the reader's language: every notice of the sources has its words.
struct LogNoticeTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    private static func notices() throws -> Set<String> {
        let paths = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        let files = (paths?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
        let pattern = try NSRegularExpression(
            pattern: #"logger\.(?:info|notice|warning|error|critical)\(\s*"((?:[^"\\]|\\.)*)""#
        )
        return Set(
            try files.flatMap { file in
                let text = try String(contentsOf: file, encoding: .utf8) as NSString
                return pattern.matches(in: text as String, range: NSRange(location: 0, length: text.length)).map {
                    text.substring(with: $0.range(at: 1))
                }
            }
        )
    }

    @Test func everyNoticeHasItsWords() throws {
        let notices = try Self.notices().filter { !$0.contains("\\(") }
        #expect(notices.count > 20)
        #expect(notices == Set(LogNotice.chinese.keys))
    }

    @Test func aNoticeIsSaidInEachLanguage() {
        let notice = "a sink works again"
        #expect(LogNotice.said(notice, in: .english) == notice)
        #expect(LogNotice.said(notice, in: .chinese) == "输出恢复正常")
        #expect(LogNotice.said(notice, in: .traditionalChinese) == "輸出恢復正常")
        #expect(LogNotice.said("something else", in: .chinese) == "something else")
    }
}

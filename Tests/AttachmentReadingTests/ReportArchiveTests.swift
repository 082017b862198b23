import CArchive
import Foundation
import TestSupport
import Testing

@testable import AttachmentReading

/// Reports out of ZIP archives: one after the other, bounded, and whatever they are called.
struct ReportArchiveTests {
    private static func isPassed(_ path: String) -> Bool { [".md", ".txt"].contains { path.hasSuffix($0) } }

    private typealias Given = (name: String, text: String?, fault: ReportArchive.Fault?)

    private func entries(
        _ data: Data,
        limits: ReportArchive.Limits = ReportArchive.Limits()
    ) throws -> [Given] {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")
        try data.write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let archive = try ReportArchive(path: path.path, passing: Self.isPassed, limits: limits)
        var given: [Given] = []
        while let entry = archive.next() {
            let name = String(decoding: entry.name, as: UTF8.self)
            switch entry.contents {
            case .success(let data): given.append((name, String(decoding: data, as: UTF8.self), nil))
            case .failure(let fault): given.append((name, nil, fault))
            }
        }
        return given
    }

    @Test func wantedFilesComeInOrderAndNamesLeadNowhere() throws {
        let given = try entries(
            SampleWord.zip([
                ("b/局.html", Data("一".utf8)), ("../../etc/passwd.html", Data("二".utf8)), ("readme.md", Data("x".utf8)),
                ("inner.zip", Data("PK".utf8)),
                ("C.DOCX", Data("三".utf8)),
            ])
        )
        #expect(given.map(\.text) == ["一", "二", nil, "三"])
        #expect(given.map(\.fault) == [nil, nil, .nested, nil])
        #expect(given[0].name == "b/局.html" && given[2].name == "inner.zip")
    }

    /// As Python writes them: the archive says that its names are UTF-8.
    @Test func aNameThatIsDeclaredToBeUTF8IsGiven() throws {
        let given = try entries(
            Self.declaringUTF8(SampleWord.zip([("年报/甲局.html", Data("一".utf8)), ("b.html", Data("二".utf8))]))
        )
        #expect(given.map(\.name) == ["年报/甲局.html", "b.html"] && given.map(\.text) == ["一", "二"])
    }

    @Test func aNameThatIsNoneIsNumberedAndTheFileIsRead() throws {
        var archive = SampleWord.zip([("a.html", Data("一".utf8)), ("bcd.html", Data("二".utf8))])
        for range in archive.ranges(of: Data("bcd".utf8)).reversed() {
            archive.replaceSubrange(range, with: [0xFF, 0xFE, 0x80])
        }
        let given = try entries(Self.declaringUTF8(archive))
        #expect(given.map(\.text) == ["一", "二"] && given.allSatisfy { !$0.name.isEmpty })
    }

    /// Sets bit 11 of the flags of each local header and of each entry of the directory.
    private static func declaringUTF8(_ archive: Data) -> Data {
        var archive = archive
        for (signature, offset) in [([0x50, 0x4B, 3, 4], 7), ([0x50, 0x4B, 1, 2], 9)] as [([UInt8], Int)] {
            for range in archive.ranges(of: Data(signature)) { archive[range.lowerBound + offset] |= 0x08 }
        }
        return archive
    }

    @Test func whatIsPassedOverIsCounted() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")
        try SampleWord.zip([("a.md", Data("x".utf8)), ("b", Data("一".utf8)), ("c.md", Data("x".utf8))]).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let archive = try ReportArchive(path: path.path, passing: Self.isPassed)
        #expect(archive.next().map { String(decoding: $0.name, as: UTF8.self) } == "b")
        #expect(archive.next() == nil && archive.passed == 2)
    }

    @Test func anArchiveThatUnpacksToTooMuchIsNotReadOn() throws {
        let bomb = SampleWord.zip([
            ("a.html", Data(count: 300_000)), ("b.html", Data(count: 900_000)), ("c.html", Data("x".utf8)),
        ])
        #expect(bomb.count < 20_000)
        var limits = ReportArchive.Limits()
        limits.freeBytes = 1_000_000
        limits.ratio = 10
        let given = try entries(bomb, limits: limits)
        #expect(given.map(\.fault) == [nil, .tooMuch])
        limits.ratio = 1_000
        #expect(try entries(bomb, limits: limits).map(\.fault) == [nil, nil, nil])
        limits.fileBytes = 400_000
        #expect(try entries(bomb, limits: limits).map(\.fault) == [nil, .tooLarge(400_000), nil])
    }

    @Test func moreEntriesThanAreReadEndIt() throws {
        let many = SampleWord.zip((0..<30).map { ("\($0).html", Data("x".utf8)) })
        var limits = ReportArchive.Limits()
        limits.entries = 10
        let given = try entries(many, limits: limits)
        #expect(given.count == 11 && given.last?.fault == .tooMuch)
    }

    @Test func whatIsNoArchiveOrHoldsNoReportIsNamed() throws {
        #expect(try entries(SampleWord.zip([("a.txt", Data("x".utf8))])).map(\.fault) == [.empty])
        do {
            let given = try entries(Data("no archive".utf8))
            #expect(given.count == 1 && given[0].text == nil)
        } catch is ReportArchive.Fault {}
        #expect(throws: ReportArchive.Fault.self) {
            try ReportArchive(path: "/nowhere/a.zip", passing: { _ in false })
        }
    }

    @Test func aDamagedArchiveGivesWhatCanBeReadAndEnds() throws {
        let whole = SampleWord.zip([("a.html", Data("一".utf8)), ("b.html", Data((0..<5_000).map { UInt8($0 % 251) }))])
        for cut in stride(from: 0, to: whole.count, by: 97) { _ = try? entries(whole.prefix(cut)) }
        for place in stride(from: 0, to: whole.count, by: 13) {
            var damaged = whole
            damaged[damaged.startIndex + place] ^= 0xFF
            _ = try? entries(damaged)
        }
        #expect(try entries(whole).count == 2)
    }
}

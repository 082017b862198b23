import CArchive
import Foundation
import TestSupport
import Testing

@testable import AttachmentReading

/// Reports out of ZIP archives: one after the other, bounded, and whatever they are called.
struct ReportArchiveTests {
    private typealias Given = (name: String, text: String?, fault: ReportArchive.Fault?)

    private func entries(
        _ data: Data,
        limits: ReportArchive.Limits = ReportArchive.Limits()
    ) throws -> [Given] {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")
        try data.write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let archive = try ReportArchive(path: path.path, extensions: ["html", "docx"], limits: limits)
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
                ("__MACOSX/a.html", Data("x".utf8)), (".hidden.html", Data("x".utf8)), ("inner.zip", Data("PK".utf8)),
                ("C.DOCX", Data("三".utf8)),
            ])
        )
        #expect(given.map(\.text) == ["一", "二", nil, "三"])
        #expect(given.map(\.fault) == [nil, nil, .nested, nil])
        #expect(given[0].name == "b/局.html" && given[2].name == "inner.zip")
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
            try ReportArchive(path: "/nowhere/a.zip", extensions: ["html"])
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

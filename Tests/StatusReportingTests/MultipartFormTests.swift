import Foundation
import TestSupport
import Testing

@testable import StatusReporting

struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=\"a b\""

    private func parsed(_ text: String, _ type: String = Self.type) -> MultipartForm? {
        MultipartForm(Array(text.utf8), contentType: type)
    }

    private static func part(_ disposition: String, _ body: String) -> String {
        "--a b\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n\(body)\r\n"
    }

    @Test func fieldsAndFilesAreTakenApart() throws {
        let text =
            Self.part("name=\"text\"", " 正文 ") + Self.part("name=\"file\"; filename=\"a.pdf\"", "%PDF\r\n\r\n--a c\r\n")
            + Self.part("name=\"none\"; filename=\"\"", "") + "--a b--\r\n"
        let form = try #require(parsed(text))
        #expect(form["text"] == "正文" && form.bytes("text") == Array(" 正文 ".utf8))
        #expect(form.file("file") == MultipartForm.Part(fileName: "a.pdf", bytes: Array("%PDF\r\n\r\n--a c\r\n".utf8)))
        #expect(form.file("none") == nil && form["none"] == nil && form["file"] == nil && form.file("text") == nil)
    }

    @Test(arguments: [
        "", "--a b", "--a b\r\n", "--a b--", "garbage", "--a b\r\nno head\r\n--a b--",
        part("name=\"x\"", "1") + part("name=\"x\"", "2") + "--a b--", part("filename=\"x\"", "1") + "--a b--",
        part("name=\"x\"", "1"), (0..<20).map { part("name=\"\($0)\"", "") }.joined() + "--a b--",
        "--a b\r\nContent-Disposition: form-data; " + String(repeating: "x", count: 5_000) + "\r\n\r\n1\r\n--a b--",
    ])
    func whatIsNoFormIsRefused(_ text: String) {
        let form = parsed(text)
        #expect(form == nil || (form?["x"] == nil && form?.file("x") == nil))
    }

    @Test(arguments: ["", "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=a"])
    func withoutABoundaryThereIsNoForm(_ type: String) {
        #expect(parsed(Self.part("name=\"x\"", "1") + "--a b--", type) == nil)
        let long = "multipart/form-data; boundary=" + String(repeating: "a", count: 71)
        #expect(parsed("--" + String(repeating: "a", count: 71) + "--", long) == nil)
    }

    @Test func damagedFormsAreReadOrRefusedAndNothingElse() {
        let whole = Array(
            (Self.part("name=\"x\"", "1") + Self.part("name=\"y\"; filename=\"b\"", "2") + "--a b--").utf8
        )
        for cut in whole.indices { _ = MultipartForm(Array(whole[..<cut]), contentType: Self.type) }
        for place in whole.indices {
            var damaged = whole
            damaged[place] ^= 0x2D
            _ = MultipartForm(damaged, contentType: Self.type)
        }
        #expect(MultipartForm(whole, contentType: Self.type)?["x"] == "1")
    }
}

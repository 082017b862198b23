import FoundationEssentials
import Testing

@testable import PageFetching

struct PrintedTextTests {
    @Test(arguments: [
        ("", 0), (" \r\n\t", 0), ("<p></p>", 0), ("text", 4), ("<p>a b</p>", 2), ("年", 3),
        ("<!-- a > b -->", 0), ("<!-- never closed", 0), ("<!DOCTYPE html><?xml version='1.0'?>", 0),
        ("<script>var a = '<p>b</p>';</script>c", 1), ("<SCRIPT src=x>a</SCRIPT>b", 1), ("<script>never closed", 0),
        ("<style>p{}</style><title>t</title><noscript>n</noscript>", 0), ("<scripted>a</scripted>", 1),
        ("<p title=\"a > b\">c</p>", 1), ("<p title='a > b' x = \"d > e\">c</p>", 1), ("<p title=it's>c</p>", 1),
        ("a < b", 3), ("<", 1), ("<p", 0), ("&nbsp;&NBSP;&#160;", 0), ("&amp;", 5), ("<p title=\"never closed", 0),
        ("<script type=\"text/xml\">ab</script>", 2), ("\u{FEFF}", 0),
    ])
    func onlyWhatAPersonReadsIsCounted(_ text: String, _ count: Int) {
        #expect(PrintedText.count(in: Data(text.utf8), upTo: 1_000) == count)
    }

    @Test func countingStopsAtTheLimit() {
        #expect(PrintedText.count(in: Data("<p>abcdef</p>".utf8), upTo: 3) == 3)
    }

    @Test func aPageInSixteenBitUnitsCountsAsText() {
        #expect(PrintedText.isPresent(in: Data([0xFF, 0xFE, 0x3C, 0x00])))
    }
}

import Supervision
import Testing

/// What names a page stays, and what is written anew at each visit goes.
struct LastingAddressTests {
    private static let site = "https://example.gov.cn"

    @Test(arguments: [
        ("/show.do;jsessionid=5A3F09?id=7", "/show.do?id=7"), ("/show.do;JSESSIONID=5A.node1", "/show.do"),
        ("/a;jsessionid=1/b.html#top", "/a/b.html#top"), ("/show.php?PHPSESSID=k3j2&id=7", "/show.php?id=7"),
        ("/show.php?id=7&phpsessid=", "/show.php?id=7"), ("/a.html?utm_source=x&utm_medium=y", "/a.html"),
        ("/a.html?spm=a2c.12.0#p", "/a.html#p"), ("/a.asp?ASPSESSIONIDQQRTSABC=JK&n=2", "/a.asp?n=2"),
        ("/(S(lit3py55t21z5v55vlm25s55))/a.aspx", "/a.aspx"),
        ("/x/(A(aaaaaaaaaaaaaaaaaa)S(bbbbbbbbbbbbbbbbb))/a", "/x/a"),
        ("/a?id=7&_t=1767225600123", "/a?id=7"), ("/a?t=1767225600", "/a"), ("/a?rnd=0.7182818284", "/a"),
        ("/a?_=1767225600123&b=", "/a?b="), ("/a?sid=9f86d081884c7d659a2feaa0c55ad015&id=1", "/a?id=1"),
        ("/a?timestamp=1767225600&rand=1767225600", "/a"),
    ])
    func whatIsWrittenAnewAtEachVisitGoes(_ printed: String, _ lasting: String) throws {
        #expect(try #require(WebAddress(Self.site + printed)).lasting.text == Self.site + lasting)
    }

    /// One letter may be the number of a document, of a site or of a type, which is never left out.
    @Test(arguments: [
        "/a.html", "/a?id=7", "/a?t=3", "/a?t=20260131", "/a?sid=12", "/a?r=2025",
        "/a?session=ordinary-session-of-the-year",
        "/a;b/c", "/(1)/a.html", "/通知(一).html", "/a?", "/a?&&", "/a?spmx=1", "/a?time=2026-01-31",
        "/a?timestamp=2767225600",
        "/(S(short))/a", "/a#?spm=1", "/a?x=1#;jsessionid=2",
    ])
    func whatMayNameAPageStays(_ path: String) throws {
        let address = try #require(WebAddress(Self.site + path))
        #expect(address.lasting.text == address.text)
    }

    @Test func aLastingAddressIsItsOwn() throws {
        let address = try #require(
            WebAddress(Self.site + "/a;jsessionid=1/b;jsessionid=2?spm=1&id=2&_t=1767225600123#x")
        )
        #expect(address.lasting.lasting == address.lasting)
        #expect(address.lasting.text == Self.site + "/a/b?id=2#x")
    }
}

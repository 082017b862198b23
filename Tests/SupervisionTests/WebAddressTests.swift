import Supervision
import Testing

struct WebAddressTests {
    @Test(arguments: [
        ("http://www.Example.gov.cn/zwgk/", "www.example.gov.cn"), ("HTTPS://a.b:8443?x=1", "a.b"),
        ("http://user:pass@host.cn/#top", "host.cn"), ("http://[::1]:80/", "[::1]"), ("http://例子.中国/a b", "例子.中国"),
        ("http://h", "h"),
    ])
    func theHostIsReadFromTheAuthority(_ example: (String, String)) {
        #expect(WebAddress(example.0)?.host == example.1)
    }

    @Test(arguments: [
        ("http://user:pass@host.cn/a#top", "http://host.cn/a#top"),
        ("https://a@b@Host.cn:8443", "https://Host.cn:8443"),
        ("http://host.cn/a@b?c=d@e", "http://host.cn/a@b?c=d@e"), ("http://@[::1]:80/", "http://[::1]:80/"),
    ])
    func userInformationIsLeftOut(_ example: (String, String)) {
        #expect(WebAddress(example.0)?.text == example.1)
    }

    @Test func anAddressThatIsTooLongIsCutBackAndStillTold() throws {
        let (query, path) = (String(repeating: "q", count: 90_000), String(repeating: "p/", count: 40_000))
        let one = try #require(WebAddress("https://user:pass@host.cn/nb/a.html?\(query)"))
        #expect(one.text.hasPrefix("https://host.cn/nb/a.html#"))
        #expect(one != WebAddress("https://host.cn/nb/a.html?\(query)q"))
        #expect(one == WebAddress("https://host.cn/nb/a.html?\(query)"))
        let other = try #require(WebAddress("https://host.cn:8080/\(path)"))
        #expect(other.host == "host.cn")
        for address in [one, other] {
            #expect(address.isOverlong)
            #expect(address.text.utf8.count < 200)
            #expect(WebAddress(address.text) == address)
        }
        #expect(WebAddress("https://\(query)/") == nil)
        #expect(WebAddress("https://host.cn/" + String(repeating: "p", count: 4_000))?.isOverlong == false)
    }

    @Test func theTitleOfARowIsCutWhereNobodyReadsOn() throws {
        let address = try #require(WebAddress("https://host.cn/"))
        let row = ListRow(title: "某局2025年政府信息公开工作年度报告" + String(repeating: "长", count: 33_000), address: address)
        #expect(row.title.utf8.count <= 2_000)
        #expect(row.title.hasPrefix("某局2025年政府信息公开工作年度报告"))
        #expect(row.title.hasSuffix("…"))
        let plain = String(repeating: "长", count: 600)
        #expect(ListRow(title: plain, address: address).title == plain)
    }

    @Test(arguments: [
        "", "www.example.cn", "/zwgk/", "ftp://a/", "http:/a", "http://", "http:///a", "http://a b/", "http://[::1/",
        "javascript:void(0)",
    ])
    func otherTextIsNoWebAddress(_ text: String) {
        #expect(WebAddress(text) == nil)
    }
}

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
        "", "www.example.cn", "/zwgk/", "ftp://a/", "http:/a", "http://", "http:///a", "http://a b/", "http://[::1/",
        "javascript:void(0)",
    ])
    func otherTextIsNoWebAddress(_ text: String) {
        #expect(WebAddress(text) == nil)
    }
}

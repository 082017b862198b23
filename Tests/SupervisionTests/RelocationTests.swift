import Supervision
import Testing

/// Which redirects lead to another page, and which only to another spelling of the same.
struct RelocationTests {
    private func relocation(_ from: String, _ to: String) throws -> Relocation {
        Relocation(from: try #require(WebAddress(from)), to: try #require(WebAddress(to)))
    }

    @Test(arguments: [
        ("http://a.gov.cn/nb", "https://www.a.gov.cn/nb/"), ("http://a.gov.cn/nb/", "http://a.gov.cn:80/nb/index.html"),
        ("http://a.gov.cn/nb/", "http://a.gov.cn/nb/?from=old"), ("http://A.gov.cn/", "http://a.gov.cn/default.aspx"),
        ("http://a.gov.cn/nb/#top", "http://a.gov.cn/nb/index.shtml"),
    ])
    func anotherSpellingIsTheSamePage(from: String, to: String) throws {
        #expect(try !relocation(from, to).isMove)
    }

    @Test(arguments: [
        ("http://a.gov.cn/nb/", "http://a.gov.cn/tzgg/"), ("http://a.gov.cn/nb/", "http://b.gov.cn/nb/"),
        ("http://a.gov.cn/nb/", "http://a.gov.cn:8080/nb/"), ("http://a.gov.cn/nb/", "http://a.gov.cn/"),
    ])
    func anotherPlaceIsAnotherPage(from: String, to: String) throws {
        #expect(try relocation(from, to).isMove)
    }

    @Test func onlyAnInnerPageCanLeadToTheEntrance() throws {
        #expect(try relocation("http://a.gov.cn/nb/", "https://www.a.gov.cn/index.html").isToEntrance)
        #expect(try !relocation("http://a.gov.cn/", "https://www.a.gov.cn/index.html").isToEntrance)
        #expect(try !relocation("http://a.gov.cn/nb/", "http://a.gov.cn/nb/1.html").isToEntrance)
    }
}

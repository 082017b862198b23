import Supervision
import Testing

/// What a `robots.txt` lets this program fetch, by RFC 9309.
struct RobotsRulesTests {
    private func permits(_ text: String, _ path: String) throws -> Bool {
        RobotsRules(reading: text.utf8, for: "disclosure-monitor")
            .permit(try #require(WebAddress("https://example.gov.cn\(path)")))
    }

    @Test(arguments: [
        ("", "/a", true),
        ("User-agent: *\nDisallow: /", "/a", false),
        ("User-agent: *\nDisallow:", "/a", true),
        ("User-agent: *\nDisallow: /a", "/ab", false),
        ("User-agent: *\nDisallow: /a", "/b", true),
        ("User-agent: *\nDisallow: /a/", "/a", true),
        ("User-agent: *\nDisallow: /", "/robots.txt", true),
        ("User-agent: *\nDisallow: /", "", false),
        ("USER-AGENT : *\r\n  disallow :  /a  # no\r\n", "/a", false),
        ("User-agent: *\rDisallow: /a", "/a", false),
        ("\u{FEFF}User-agent: *\nDisallow: /a", "/a", false),
        ("Disallow: /\n", "/a", true),
        ("User-agent: otherbot\nDisallow: /", "/a", true),
        ("User-agent: disclosure\nDisallow: /", "/a", true),
        ("User-agent: disclosure-monitor-two\nDisallow: /", "/a", true),
        ("User-agent: Disclosure-Monitor\nDisallow: /", "/a", false),
        ("User-agent: disclosure-monitor/2.0\nDisallow: /", "/a", false),
        // The own group alone counts, wherever it stands, and all of them together.
        ("User-agent: *\nDisallow: /\n\nUser-agent: disclosure-monitor\nDisallow: /x", "/a", true),
        ("User-agent: disclosure-monitor\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", true),
        (
            "User-agent: disclosure-monitor\nDisallow: /a\nUser-agent: b\nDisallow: /b\n"
                + "User-agent: disclosure-monitor\nDisallow: /c", "/c", false
        ),
        ("User-agent: otherbot\nUser-agent: disclosure-monitor\nDisallow: /a", "/a", false),
        ("User-agent: disclosure-monitor\nUser-agent: otherbot\n\nDisallow: /a", "/a", false),
        // Other lines neither end a group nor begin one.
        ("User-agent: *\nCrawl-delay: 5\nSitemap: https://a.example/\nDisallow: /a", "/a", false),
        // The longest rule decides, and of two as long the one that allows.
        ("User-agent: *\nAllow: /p\nDisallow: /", "/page", true),
        ("User-agent: *\nAllow: /folder\nDisallow: /folder", "/folder/page", true),
        ("User-agent: *\nAllow: /page\nDisallow: /*.htm", "/page.htm", false),
        ("User-agent: *\nDisallow: /\nAllow: /$", "/", true),
        ("User-agent: *\nDisallow: /\nAllow: /$", "/page.htm", false),
        // Stars and ends.
        ("User-agent: *\nDisallow: /*.php", "/folder/any.php.file.html", false),
        ("User-agent: *\nDisallow: /*.php", "/windows.PHP", true),
        ("User-agent: *\nDisallow: /*.php$", "/folder/filename.php", false),
        ("User-agent: *\nDisallow: /*.php$", "/filename.php?parameters", true),
        ("User-agent: *\nDisallow: /fish*.php", "/fishheads/catfish.php?parameters", false),
        ("User-agent: *\nDisallow: /fish*.php", "/Fish.PHP", true),
        ("User-agent: *\nDisallow: *", "/a", false),
        ("User-agent: *\nDisallow: *x*y$", "/xay", false),
        ("User-agent: *\nDisallow: *x*y$", "/xayz", true),
        ("User-agent: *\nDisallow: /ab*ba$", "/aba", true),
        ("User-agent: *\nDisallow: /a$b", "/a$b", false),
        ("User-agent: *\nDisallow: /*?", "/a?b=c", false),
        ("User-agent: *\nDisallow: /*aab", "/aaab", false),
        // Encoded or not, it is the same (section 2.2.2).
        ("User-agent: *\nDisallow: /foo/bar?baz=ツ", "/foo/bar?baz=%E3%83%84", false),
        ("User-agent: *\nDisallow: /foo/bar/%e3%83%84", "/foo/bar/ツ", false),
        ("User-agent: *\nDisallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false),
        ("User-agent: *\nDisallow: /政府", "/%E6%94%BF%E5%BA%9C/a", false),
        // No rule at all: a page that is served for every address, and what nobody can read.
        ("<html><body>Disallow: /</body></html>", "/a", true),
        ("User-agent: *\nDisallow /a\n: /\nDisallow: \n\u{0}\u{1}", "/a", true),
    ])
    func aRuleSays(text: String, path: String, isPermitted: Bool) throws {
        #expect(try permits(text, path) == isPermitted)
    }

    @Test func whatStandsBehindTheReadBytesIsNotRead() throws {
        let filler = String(repeating: "# filler\n", count: RobotsRules.readBytes / 9 + 1)
        #expect(try permits("User-agent: *\n\(filler)Disallow: /a", "/a"))
        #expect(try !permits("User-agent: *\nDisallow: /a\n\(filler)", "/a"))
    }

    @Test func theFileStandsAtTheRootOfTheSite() {
        let places = [
            ("https://Example.gov.cn/a/b?c#d", "https://example.gov.cn/robots.txt"),
            ("http://user:secret@example.gov.cn:8080/a", "http://example.gov.cn:8080/robots.txt"),
            ("http://[::1]:80", "http://[::1]:80/robots.txt"),
        ]
        for (address, file) in places { #expect(WebAddress(address)?.robotsAddress?.text == file) }
    }

    /// Text that anybody may have made up: whatever it is, it is read within a bound and asked without a trap.
    @Test func anyTextIsReadAndAsked() {
        var generator = SystemRandomNumberGenerator()
        let words = [
            "User-agent", "*", ":", "\n", "\r", "Disallow", "Allow", "/", "$", "%", "%4", "%zz", "#", "a", "\u{0}",
            "政", "disclosure-monitor", " ",
        ]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                words.randomElement(using: &generator) ?? ""
            }
            let path = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                words.randomElement(using: &generator) ?? ""
            }
            let rules = RobotsRules(reading: text.joined().utf8, for: "disclosure-monitor")
            let address = WebAddress("https://example.gov.cn/" + path.joined())
            if let address { #expect(rules.permit(address) == (rules.disallowing(address) == nil)) }
        }
    }

    /// Work is counted, not time: patterns that make naive matchers look at everything again and again.
    @Test
    func patternsThatAreMadeToBeSlowAreNot() throws {
        let pattern = "/" + String(repeating: "a*", count: 1_000) + String(repeating: "a", count: 1_000) + "b"
        let text = "User-agent: *\n" + String(repeating: "Disallow: \(pattern)\n", count: 150)
        let rules = RobotsRules(reading: text.utf8, for: "disclosure-monitor")
        let address = try #require(WebAddress("https://example.gov.cn/" + String(repeating: "a", count: 8_000)))
        for _ in 0..<20 { #expect(rules.permit(address)) }
        #expect(rules.weight < 200 << 10)
    }
}

import Supervision

extension SiteTest {
    private static let codeKeys = ["label", "footer_patterns", "footer_place", "blank"]

    static var forms: [TestForm<SiteTest>] {
        [
            TestForm("meta-labels", keys: ["labels", "blank"], read: labels),
            TestForm("meta-form", keys: ["label", "patterns", "form", "blank"], read: labelForm),
            TestForm("site-code", keys: codeKeys) { section in
                SiteCode(reading: section).map { .code(SiteCodeTest(code: $0)) }
            },
            TestForm("site-code-form", keys: codeKeys + ["patterns"], read: codeForm),
            TestForm("footer-items", keys: ["items", "foot_words"], read: footer),
            TestForm("government-domain", keys: ["domains", "trials"], read: domain),
            TestForm("hijacked-site", keys: codeKeys + ["domain_label"], read: hijacked),
            TestForm("traditional-script", keys: ["least_percent", "least_length"], read: script),
        ]
    }

    private static func labels(_ section: Section) -> SiteTest? {
        section.required("labels")?.words().map {
            .labels(MetaLabelTest(labels: $0, blank: section.optionalWords("blank")))
        }
    }

    private static func labelForm(_ section: Section) -> SiteTest? {
        let label = section.required("label")?.text()
        let patterns = section.required("patterns")?.patterns()
        let form = section.required("form")?.text()
        guard let label, let patterns, let form else { return nil }
        let blank = section.optionalWords("blank")
        return .labelForm(MetaFormTest(label: label, patterns: patterns, form: form, blank: blank))
    }

    private static func codeForm(_ section: Section) -> SiteTest? {
        let code = SiteCode(reading: section)
        let patterns = section.required("patterns")?.patterns()
        guard let code, let patterns else { return nil }
        return .codeForm(SiteCodeFormTest(code: code, patterns: patterns))
    }

    private static func footer(_ section: Section) -> SiteTest? {
        let items = section.required("items")?.list(of: FooterTest.Item.init(reading:))
        let words = section.required("foot_words")?.words()
        guard let items, let words else { return nil }
        return .footer(FooterTest(items: items, footWords: words))
    }

    private static func domain(_ section: Section) -> SiteTest? {
        section.required("domains")?.words().map {
            .domain(GovernmentDomainTest(domains: $0, trials: section.optionalWords("trials")))
        }
    }

    private static func hijacked(_ section: Section) -> SiteTest? {
        let code = SiteCode(reading: section)
        let label = section.required("domain_label")?.text()
        guard let code, let label else { return nil }
        return .hijacked(HijackedSiteTest(code: code, domainLabel: label))
    }

    private static func script(_ section: Section) -> SiteTest? {
        let percent = section.required("least_percent")?.wholeNumber(in: 1...100)
        let length = section.required("least_length")?.wholeNumber(in: 1...20_000)
        guard let percent, let length else { return nil }
        return .script(TraditionalPageTest(leastPercent: percent, leastLength: length))
    }
}

extension SiteCode {
    init?(reading section: Section) {
        let label = section.required("label")?.text()
        let patterns = section.required("footer_patterns")?.patterns()
        let place = section.required("footer_place")?.text()
        guard let label, let patterns, let place else { return nil }
        self.init(
            label: label,
            footerPatterns: patterns,
            footerPlace: place,
            blank: section.optionalWords("blank")
        )
    }
}

extension FooterTest.Item {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["title", "words", "patterns", "addresses"]) else { return nil }
        let title = section.required("title")?.text()
        let words = section.required("words")?.words(allowsEmpty: true)
        guard let title, let words else { return nil }
        self.init(
            title: title,
            words: words,
            patterns: section.optionalPatterns("patterns"),
            addresses: section.optionalWords("addresses")
        )
    }
}

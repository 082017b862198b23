import Supervision

extension SiteCriterion {
    private static let codeKeys = ["label", "footer_patterns", "footer_place", "blank"]

    static var forms: [CriterionForm<SiteCriterion>] {
        [
            CriterionForm("meta-labels", keys: ["labels", "blank"], read: labels),
            CriterionForm("meta-form", keys: ["label", "patterns", "form", "blank"], read: labelForm),
            CriterionForm("site-code", keys: codeKeys) { section in
                SiteCode(reading: section).map { .code(SiteCodeCriterion(code: $0)) }
            },
            CriterionForm("site-code-form", keys: codeKeys + ["patterns"], read: codeForm),
            CriterionForm("footer-items", keys: ["items", "foot_words"], read: footer),
            CriterionForm("government-domain", keys: ["domains", "trials"], read: domain),
            CriterionForm("hijacked-site", keys: codeKeys + ["domain_label"], read: hijacked),
            CriterionForm("traditional-script", keys: ["least_percent", "least_length"], read: script),
        ]
    }

    private static func labels(_ section: Section) -> SiteCriterion? {
        section.required("labels")?.words().map {
            .labels(MetaLabelCriterion(labels: $0, blank: section.optionalWords("blank")))
        }
    }

    private static func labelForm(_ section: Section) -> SiteCriterion? {
        let label = section.required("label")?.text()
        let patterns = section.required("patterns")?.patterns()
        let form = section.required("form")?.text()
        guard let label, let patterns, let form else { return nil }
        let blank = section.optionalWords("blank")
        return .labelForm(MetaFormCriterion(label: label, patterns: patterns, form: form, blank: blank))
    }

    private static func codeForm(_ section: Section) -> SiteCriterion? {
        let code = SiteCode(reading: section)
        let patterns = section.required("patterns")?.patterns()
        guard let code, let patterns else { return nil }
        return .codeForm(SiteCodeFormCriterion(code: code, patterns: patterns))
    }

    private static func footer(_ section: Section) -> SiteCriterion? {
        let items = section.required("items")?.list(of: FooterCriterion.Item.init(reading:))
        let words = section.required("foot_words")?.words()
        guard let items, let words else { return nil }
        return .footer(FooterCriterion(items: items, footWords: words))
    }

    private static func domain(_ section: Section) -> SiteCriterion? {
        section.required("domains")?.words().map {
            .domain(GovernmentDomainCriterion(domains: $0, trials: section.optionalWords("trials")))
        }
    }

    private static func hijacked(_ section: Section) -> SiteCriterion? {
        let code = SiteCode(reading: section)
        let label = section.required("domain_label")?.text()
        guard let code, let label else { return nil }
        return .hijacked(HijackedSiteCriterion(code: code, domainLabel: label))
    }

    private static func script(_ section: Section) -> SiteCriterion? {
        let percent = section.required("least_percent")?.wholeNumber(in: 1...100)
        let length = section.required("least_length")?.wholeNumber(in: 1...20_000)
        guard let percent, let length else { return nil }
        return .script(TraditionalPageCriterion(leastPercent: percent, leastLength: length))
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

extension FooterCriterion.Item {
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

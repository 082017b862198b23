/// The law and the formats as data: regimes, deadlines, section titles, table labels, identities, severities, texts.
///
/// A rule pack is written in YAML, has a source for everything it demands, and can be read and changed by a lawyer.
package struct RulePack: Equatable, Sendable {
    package var id: String
    /// As its authors number it; nothing is computed from it.
    package var version: String
    /// What people call the pack.
    package var title: LocalizedText
    /// What the pack cites, by key.
    package var legalSources: [String: LegalSource]
    /// The yearly duties that the pack describes; none for packs that only hold rules.
    package var duties: [YearlyDuty]
    /// The rules by id.
    package var rules: [Rule.ID: Rule]
    /// What the pack demands of columns and home pages; nil where it says nothing of them.
    package var columns: ColumnRules?
    /// When a list that shows few of its rows is taken for damaged; nil where the pack says nothing of it.
    package var listCollapse: ListCollapse?
    /// From when on a page that cannot be read is graver; nil where the pack says nothing of it.
    package var lastingOutage: LastingOutage?
    /// How many lines people get; nil where the pack says nothing of it.
    package var telling: TellingRules?
    /// How long before its end a certificate is told of; nil where the pack says nothing of it.
    package var certificateExpiry: CertificateExpiry?
    /// Which alerts are followed until they are mended; nil where the pack says nothing of it.
    package var rectification: RectificationRules?
    /// What must hold of pages, in the order of importance.
    package var pageChecks: [PageCheck] = []
    /// How many links of one page its checks may follow.
    package var linkLimits = LinkLimits()
    /// Other severities of the rules on pages in a territory, and rules that are off or on there.
    package var ruleOverrides: [RuleOverride] = []
    /// The ids of the packs that amended this one, in their order.
    package var amendments: [String] = []

    package init(
        id: String,
        version: String,
        title: LocalizedText,
        legalSources: [String: LegalSource],
        duties: [YearlyDuty] = [],
        rules: [Rule.ID: Rule]
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.legalSources = legalSources
        self.duties = duties
        self.rules = rules
    }

    /// The first of its duties, the only one of most packs.
    package var duty: YearlyDuty? {
        get { duties.first }
        set { duties.replaceSubrange(..<min(1, duties.count), with: newValue.map { [$0] } ?? []) }
    }

    /// The citation that a rule or regime names by key; the key itself where the pack does not know it.
    package func citation(_ key: String) -> LocalizedText {
        legalSources[key]?.citation ?? LocalizedText(chinese: key, english: key)
    }

    /// The words of the law behind a citation of this pack; empty where the pack holds none, or no longer cites it so.
    package func provisions(of citation: LocalizedText) -> [LocalizedText] {
        legalSources.values.first { $0.citation == citation && !$0.provisions.isEmpty }?.provisions ?? []
    }
}

/// A statute, notice or practice that a rule rests on.
package struct LegalSource: Equatable, Sendable {
    /// As it is cited in findings: the name of the text and the article.
    package var citation: LocalizedText
    /// How well the text is known; it bounds the severity of what rests on it.
    package var confidence: Confidence
    /// The provisions that are cited, word for word, one text each, with line feeds between paragraphs; the English is a working
    /// translation. Empty where the pack holds none.
    package var provisions: [LocalizedText]

    package init(citation: LocalizedText, confidence: Confidence, provisions: [LocalizedText] = []) {
        self.citation = citation
        self.confidence = confidence
        self.provisions = provisions
    }

    /// How well the source is known.
    package enum Confidence: String, Codable, Sendable {
        /// Official text read, or several independent sources agree.
        case high
        /// One source, or practice.
        case medium
        /// Not verified: never more than `info`.
        case low
    }
}

import Testing

/// One way to write an amending pack or an example wrongly, and what is then said.
struct AmendmentSlip: Sendable, CustomTestStringConvertible {
    let name: String
    let written: String
    let slipped: String
    let messages: [String]

    var testDescription: String { name }

    init(_ name: String, _ written: String, _ slipped: String, _ messages: String...) {
        self.name = name
        self.written = written
        self.slipped = slipped
        self.messages = messages
    }

    static let all = amendments + examples

    private static let amendments = [
        AmendmentSlip(
            "an unknown key",
            "  section_titles:\n",
            "  section_title:\n",
            #"pack.yaml:34:3: amendments.section_title: Unknown key "section_title". Did you mean "section_titles"?"#
        ),
        AmendmentSlip(
            "a pack that is not there",
            "amends: cn-annual-report",
            "amends: cn-annual-reports",
            #"pack.yaml:7:9: amends: The rule pack "cn-annual-reports" that is to be amended is not loaded. Did you mean "cn-annual-report"?"#
        ),
        AmendmentSlip(
            "an unknown rule",
            "rule: report-late-township,",
            "rule: report-late-townships,",
            #"pack.yaml:28:14: amendments.rules[0].rule: The rule pack has no rule "report-late-townships". Did you mean "report-late-township"?"#
        ),
        AmendmentSlip(
            "an unknown outline",
            "outline: sections-2019,",
            "outline: sections-2021,",
            #"pack.yaml:35:17: amendments.section_titles[0].outline: The rule pack has no outline "sections-2021". Did you mean "sections-2019"?"#
        ),
        AmendmentSlip(
            "an unknown part",
            "part: s5, variants",
            "part: s7, variants",
            #"pack.yaml:35:38: amendments.section_titles[0].part: The outline "sections-2019" has no part "s7". Did you mean "s1"?"#
        ),
        AmendmentSlip(
            "too many sets of words",
            "[[短板], [整改]]",
            "[[短板], [整改], [情况]]",
            #"pack.yaml:35:75: amendments.section_titles[0].keywords: The part "s5" has 2 set(s) of key words: the n-th list adds to the n-th set."#
        ),
        AmendmentSlip(
            "titles without words",
            ", variants: [工作短板与整改情况], keywords: [[短板], [整改]]",
            "",
            #"pack.yaml:35:7: amendments.section_titles[0]: Adds no title. Write variants or keywords."#
        ),
        AmendmentSlip(
            "an override that changes nothing",
            ", enabled: false}\n    # A rule",
            "}\n    # A rule",
            #"pack.yaml:30:7: amendments.rules[1]: Changes nothing. Write enabled, severity or legal_source."#
        ),
        AmendmentSlip(
            "a severity on an unverified source",
            "art. 26\"}\n    confidence: high",
            "art. 26\"}\n    confidence: low",
            #"pack.yaml:28:99: amendments.rules[0].severity: The legal source "yunze-measures" is of low confidence: at most info may rest on it, not error."#
        ),
        AmendmentSlip(
            "a rule of the amended pack",
            "  yunze-overview-length:\n",
            "  report-section-missing:\n",
            #"pack.yaml:32:14: amendments.rules[2].rule: The rule pack has no rule "yunze-overview-length"."#,
            #"pack.yaml:38:14: amendments.checks[0].rule: The rule pack has no rule "yunze-overview-length"."#,
            #"pack.yaml:41:3: rules.report-section-missing: "report-section-missing" is there twice; first at built-in:rule-packs/cn-annual-report.yaml."#
        ),
        AmendmentSlip(
            "a part that no outline has",
            "part: s1, most: 240",
            "part: s0, most: 240",
            #"pack.yaml:38:91: amendments.checks[0].part: The rule pack has no part of an outline "s0". Did you mean "s1"?"#
        ),
        AmendmentSlip(
            "a duty",
            "amendments:\n",
            "duty: {}\namendments:\n",
            #"pack.yaml:17:1: duty: Unknown key "duty". Known keys: schema, id, version, title, amends, legal_sources, rules, amendments, examples."#
        ),
    ]

    private static let examples = [
        AmendmentSlip(
            "an example that does not come out",
            "published: 2024-01-19",
            "published: 2024-01-29",
            #"pack.yaml:50:5: examples[0]: The example "yunze-correct" came out otherwise: expected none; found report-late-dept. 云川县教育局 published its annual disclosure report for 2023 on 2024-01-29, 9 days after the due date 2024-01-20."#
        ),
        AmendmentSlip(
            "an example of an unknown rule",
            "[yunze-overview-length]}",
            "[yunze-overview-lenght]}",
            #"pack.yaml:61:193: examples[3].findings[0]: The rule pack has no rule "yunze-overview-lenght". Did you mean "yunze-overview-length"?"#
        ),
        AmendmentSlip(
            "an example like none",
            "like: correct-2021\n",
            "like: correct-2022\n",
            #"pack.yaml:51:11: examples[0].like: There is no example "correct-2022" before this one. Did you mean "correct-2021"?"#
        ),
        AmendmentSlip(
            "a text that is not there",
            "text: 五、存在的主要问题及改进情况",
            "text: 五、存在的问题及改进情况",
            #"pack.yaml:56:16: examples[0].replace[1].text: "五、存在的问题及改进情况" does not stand in the text. Write it as the text has it."#
        ),
        AmendmentSlip(
            "a text that is there twice",
            "text: 五、存在的主要问题及改进情况",
            "text: 存在的主要问题及改进情况",
            #"pack.yaml:56:16: examples[0].replace[1].text: "存在的主要问题及改进情况" stands 2 times in the text: it must stand there once. Write more of it."#
        ),
        AmendmentSlip(
            "an example twice",
            "id: yunze-late",
            "id: yunze-correct",
            #"pack.yaml:59:5: examples[1]: "yunze-correct" is there twice; first at pack.yaml:50."#
        ),
        AmendmentSlip(
            "an unknown key of an example",
            "replace: [{text: \"2023",
            "replaces: [{text: \"2023",
            #"pack.yaml:61:43: examples[3].replaces: Unknown key "replaces". Did you mean "replace"?"#
        ),
    ]
}

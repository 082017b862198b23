import Testing

/// One way to write a rule pack wrongly: what stands in the sample, what is put in its place, and what is then said.
struct RulePackSlip: Sendable, CustomTestStringConvertible {
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

    static let all = structure + regimes + outlinesAndTables + rules

    private static let structure = [
        RulePackSlip(
            "an unknown key",
            "id: cn-annual-report ",
            "idd: cn-annual-report ",
            #"pack:1:1: The key "id" is missing."#,
            #"pack:2:1: idd: Unknown key "idd". Did you mean "id"?"#
        ),
        RulePackSlip(
            "a foreign schema",
            "disclosure-monitor/rule-pack/v1",
            "disclosure-monitor/rule-pack/v2",
            #"pack:1:9: schema: The schema must be "disclosure-monitor/rule-pack/v1", found "disclosure-monitor/rule-pack/v2"."#
        ),
        RulePackSlip(
            "an unquoted version",
            #"version: "2026.1""#,
            "version: 2026.1",
            #"pack:3:10: version: Expected a text, found a number. Quote it: "2026.1"."#
        ),
        RulePackSlip(
            "a missing translation",
            "title: {zh-Hans: 政府信息公开工作年度报告, en: Annual report on government information disclosure}",
            "title: {zh-Hans: 政府信息公开工作年度报告}",
            #"pack:4:8: title: The key "en" is missing."#
        ),
        RulePackSlip(
            "an unknown confidence",
            "confidence: medium",
            "confidence: mid",
            #"pack:20:17: legal_sources.local-practice.confidence: "mid" is not allowed: high, medium, low."#
        ),
        RulePackSlip(
            "an undefined legal source",
            "legal_source: regulation-2008-31\n      outline",
            "legal_source: regulation-2008-32\n      outline",
            #"pack:34:21: duty.regimes[0].legal_source: The rule pack has no legal source "regulation-2008-32". Did you mean "regulation-2008-31"?"#
        ),
        RulePackSlip(
            "an undefined rule",
            "rules: {due_soon: report-due-soon, late: report-late, missing: report-missing}",
            "rules: {due_soon: report-due-soon, late: report-lat, missing: nothing}",
            #"pack:36:48: duty.regimes[0].rules.late: The rule pack has no rule "report-lat". Did you mean "report-late"?"#,
            #"pack:36:69: duty.regimes[0].rules.missing: The rule pack has no rule "nothing"."#
        ),
        RulePackSlip(
            "an undefined outline",
            "outline: items-2008",
            "outline: items-2009",
            #"pack:35:16: duty.regimes[0].outline: The rule pack has no outline "items-2009". Did you mean "items-2008"?"#
        ),
        RulePackSlip(
            "an undefined notice",
            "withdrawn: report-withdrawn,",
            "withdrawn: report-withdraw,",
            #"pack:135:90: duty.notices.withdrawn: The rule pack has no rule "report-withdraw". Did you mean "report-withdrawn"?"#
        ),
        RulePackSlip(
            "an unknown agency kind",
            "agency_kinds: [local-dept]",
            "agency_kinds: [local-depts]",
            #"pack:50:22: duty.overrides[0].agency_kinds[0]: "local-depts" is not allowed: state-council-dept, provincial-gov, city-gov, county-gov, township-gov, local-dept, vertical-system, public-institution. Did you mean "local-dept"?"#
        ),
        RulePackSlip(
            "an agency kind twice",
            "agency_kinds: [local-dept]",
            "agency_kinds: [local-dept, local-dept]",
            #"pack:50:34: duty.overrides[0].agency_kinds[1]: "local-dept" is there twice; first at pack:50."#
        ),
        RulePackSlip(
            "no agency kind",
            "agency_kinds: [local-dept]",
            "agency_kinds: []",
            "pack:50:21: duty.overrides[0].agency_kinds: Must not be empty."
        ),
    ]

    private static let regimes = [
        RulePackSlip(
            "overlapping regimes",
            "report_years: {first: 2019}\n      agency_kinds",
            "report_years: {first: 2018}\n      agency_kinds",
            #"pack:37:7: duty.regimes[1]: Overlaps in years with "all-2008" for state-council-dept: one regime for each agency and year."#
        ),
        RulePackSlip(
            "a regime twice",
            "id: departments-2019",
            "id: all-2008",
            #"pack:37:7: duty.regimes[1]: "all-2008" is there twice; first at pack:29."#
        ),
        RulePackSlip(
            "reversed years",
            "{first: 2021, last: 2021}",
            "{first: 2021, last: 2020}",
            "pack:49:21: duty.overrides[0].report_years: From 2021 to 2020 is no sensible interval."
        ),
        RulePackSlip(
            "an impossible year",
            "{first: 2008, last: 2018}",
            "{first: 208, last: 2018}",
            "pack:30:29: duty.regimes[0].report_years.first: 208 is out of range: 1990 to 2200."
        ),
        RulePackSlip(
            "an impossible month",
            "due: {month: 3, day: 31}",
            "due: {month: 13, day: 31}",
            "pack:32:20: duty.regimes[0].due.month: 13 is out of range: 1 to 12."
        ),
        RulePackSlip(
            "an impossible day",
            "due: {month: 3, day: 31}",
            "due: {month: 4, day: 31}",
            "pack:32:28: duty.regimes[0].due.day: Month 4, day 31 does not exist in every year."
        ),
        RulePackSlip(
            "a leap day",
            "due: {month: 3, day: 31}",
            "due: {month: 2, day: 29}",
            "pack:32:28: duty.regimes[0].due.day: Month 2, day 29 does not exist in every year."
        ),
        RulePackSlip(
            "rising days",
            "due_soon_days: [14, 3]",
            "due_soon_days: [3, 14]",
            "pack:33:22: duty.regimes[0].due_soon_days: The numbers of days must fall, without repetition. For example: [14, 3]."
        ),
        RulePackSlip(
            "no days",
            "due_soon_days: [14, 3]",
            "due_soon_days: []",
            "pack:33:22: duty.regimes[0].due_soon_days: Must not be empty."
        ),
        RulePackSlip(
            "a bad jurisdiction",
            "jurisdiction: cn/hunan/huaihua",
            "jurisdiction: cn//huaihua",
            #"pack:48:21: duty.overrides[0].jurisdiction: "cn//huaihua" is no path of a jurisdiction. For example: cn/hunan/huaihua (lower case, at most 8 levels)."#
        ),
    ]

    private static let outlinesAndTables = [
        RulePackSlip(
            "an unknown form",
            "form: topics",
            "form: topic",
            #"pack:67:13: duty.outlines[0].form: "topic" is not allowed: sections, topics. Did you mean "topics"?"#
        ),
        RulePackSlip(
            "keywords that are no lists",
            "keywords: [[主动公开]]",
            "keywords: [主动公开]",
            "pack:70:51: duty.outlines[0].parts[0].keywords[0]: Expected a list, found a text."
        ),
        RulePackSlip(
            "a part twice",
            "{id: i2, title",
            "{id: i1, title",
            #"pack:71:11: duty.outlines[0].parts[1]: "i1" is there twice; first at pack:70."#
        ),
        RulePackSlip(
            "an outline twice",
            "id: sections-2019\n",
            "id: items-2008\n",
            #"pack:43:16: duty.regimes[1].outline: The rule pack has no outline "sections-2019"."#,
            #"pack:77:11: duty.outlines[1].id: "items-2008" is there twice; first at pack:66."#
        ),
        RulePackSlip(
            "an unknown layout",
            "layout: matrix",
            "layout: grid",
            #"pack:100:15: duty.table_forms[1].layout: "grid" is not allowed: matrix, labelled, line, indicators."#
        ),
        RulePackSlip(
            "missing figures",
            "words: [行政许可], figures: 1}",
            "words: [行政许可]}",
            #"pack:96:11: duty.table_forms[0].rows[2]: The key "figures" is missing."#
        ),
        RulePackSlip(
            "figures in a matrix",
            "words: [本年新收]}",
            "words: [本年新收], figures: 7}",
            "pack:107:73: duty.table_forms[1].rows[0].figures: figures belongs to the layout labelled only."
        ),
        RulePackSlip(
            "a row of another table",
            "{id: t3.new,",
            "{id: t2.new,",
            #"pack:107:16: duty.table_forms[1].rows[0].id: The row "t2.new" must begin with "t3."."#,
            #"pack:131:86: duty.identities[0].stated[0]: The table form "t3-2021" has no row "t3.new". Did you mean "t2.new"?"#
        ),
        RulePackSlip(
            "a row twice",
            "{id: t3.carried_in,",
            "{id: t3.new,",
            #"pack:108:11: duty.table_forms[1].rows[1]: "t3.new" is there twice; first at pack:107."#,
            #"pack:131:94: duty.identities[0].stated[1]: The table form "t3-2021" has no row "t3.carried_in". Did you mean "t3.carried_out"?"#
        ),
        RulePackSlip(
            "a column twice",
            "{id: business, label",
            "{id: total, label",
            #"pack:105:11: duty.table_forms[1].columns[2]: "total" is there twice; first at pack:104."#,
            #"pack:132:113: duty.identities[1].parts[1]: The table form "t3-2021" has no column "business"."#
        ),
        RulePackSlip(
            "a matrix without columns",
            "      columns:                                  # in the order printed\n        - {id: natural_person, label: 自然人}\n        - {id: business, label: 商业企业}\n        - {id: total, label: 总计}\n",
            "",
            #"pack:97:7: duty.table_forms[1]: The key "columns" is missing."#
        ),
        RulePackSlip(
            "an identity without its row",
            "stated: [t3.new, t3.carried_in]",
            "stated: [t3.new, t3.carried_over]",
            #"pack:131:94: duty.identities[0].stated[1]: The table form "t3-2021" has no row "t3.carried_over". Did you mean "t3.carried_out"?"#
        ),
        RulePackSlip(
            "an identity without its column",
            "parts: [natural_person, business]",
            "parts: [natural_persons, business]",
            #"pack:132:97: duty.identities[1].parts[0]: The table form "t3-2021" has no column "natural_persons". Did you mean "natural_person"?"#
        ),
        RulePackSlip(
            "an identity of an unknown form",
            "forms: [t4-2019]",
            "forms: [t4-2021]",
            #"pack:133:49: duty.identities[2].forms[0]: The rule pack has no table form "t4-2021". Did you mean "t2-2021"?"#
        ),
        RulePackSlip(
            "a check of an unknown part",
            "  notices: {",
            "  checks: [{rule: report-late, test: part-length, part: s9, most: 100}]\n\n  notices: {",
            #"pack:135:57: duty.checks[0].part: The rule pack has no part of an outline "s9". Did you mean "s1"?"#
        ),
        RulePackSlip(
            "a check with a key of another test",
            "  notices: {",
            "  checks: [{rule: report-late, test: part-length, part: s1, marks: [截至]}]\n\n  notices: {",
            #"pack:135:61: duty.checks[0].marks: Unknown key "marks". Known keys: rule, report_years, agency_kinds, severity, test, part, least, most."#
        ),
        RulePackSlip(
            "a comparison of an unknown row",
            "  notices: {",
            "  comparisons: [{rule: report-late, against: year-before, test: carry-over, row: t3.carried_in, previous_row: t3.carried_over}]\n\n  notices: {",
            #"pack:135:111: duty.comparisons[0].previous_row: The rule pack has no row of a table "t3.carried_over". Did you mean "t3.carried_out"?"#
        ),
        RulePackSlip(
            "a check without a test",
            "  notices: {",
            "  checks: [{rule: report-late}]\n\n  notices: {",
            #"pack:135:12: duty.checks[0]: The key "test" is missing."#
        ),
        RulePackSlip(
            "two dates for one territory",
            "  # Which titles",
            "    - {jurisdiction: cn/hunan/huaihua, report_years: {first: 2020}, agency_kinds: [local-dept], due: {month: 1, day: 20}, legal_source: local-practice}\n\n  # Which titles",
            "pack:54:7: duty.overrides[1]: The same is already overridden for cn/hunan/huaihua, the same years and kinds of agency, at pack:48. Keep one of them, or part years or kinds."
        ),
        RulePackSlip(
            "an identity twice",
            "{id: T3-ROW,",
            "{id: T3-FLOW,",
            #"pack:132:7: duty.identities[1]: "T3-FLOW" is there twice; first at pack:131."#
        ),
    ]

    private static let rules = [
        RulePackSlip(
            "an unknown variable",
            #"en: "{agency} did not publish"#,
            #"en: "{agencies} did not publish"#,
            #"pack:146:11: rules.report-missing.message.en: Unknown variable "{agencies}"; known: agency, report_year, due, days, published, found, expected, places, evidence, count, other, address, reason, title, duty, author, note, until, case, state, message, law, date."#
        ),
        RulePackSlip(
            "an unknown severity",
            "severity: critical",
            "severity: fatal",
            #"pack:141:15: rules.report-missing.severity: "fatal" is not allowed: info, warning, error, critical."#
        ),
        RulePackSlip(
            "a severity on an unverified source",
            "    confidence: high\n  local-practice",
            "    confidence: low\n  local-practice",
            #"pack:141:15: rules.report-missing.severity: The legal source "regulation-2019-49-1" is of low confidence: at most info may rest on it, not critical."#,
            #"pack:142:29: rules.report-missing.severity_when_probable: The legal source "regulation-2019-49-1" is of low confidence: at most info may rest on it, not warning."#,
            #"pack:148:15: rules.report-late.severity: The legal source "regulation-2019-49-1" is of low confidence: at most info may rest on it, not error."#,
            #"pack:149:29: rules.report-late.severity_when_probable: The legal source "regulation-2019-49-1" is of low confidence: at most info may rest on it, not warning."#,
            #"pack:161:15: rules.report-section-missing.severity: The legal source "regulation-2019-49-1" is of low confidence: at most info may rest on it, not error."#,
            #"pack:165:15: rules.report-t3-flow.severity: The legal source "regulation-2019-49-1" is of low confidence: at most info may rest on it, not error."#,
            #"pack:169:15: rules.report-t3-row.severity: The legal source "regulation-2019-49-1" is of low confidence: at most info may rest on it, not error."#,
            #"pack:173:15: rules.report-t4-sum.severity: The legal source "regulation-2019-49-1" is of low confidence: at most info may rest on it, not error."#,
            #"pack:183:15: rules.report-changed-after-publication.severity: The legal source "regulation-2019-49-1" is of low confidence: at most info may rest on it, not warning."#,
            #"pack:196:15: rules.report-withdrawn.severity: The legal source "regulation-2019-49-1" is of low confidence: at most info may rest on it, not warning."#
        ),
        RulePackSlip(
            "an unknown event",
            "event: report_changed",
            "event: report_change",
            #"pack:185:12: rules.report-changed-after-publication.event: "report_change" is not allowed: alert_firing, alert_reminder, alert_resolved, alert_silenced, report_new, report_changed, report_withdrawn, source_blocked, source_unreachable, source_unreadable. Did you mean "report_changed"?"#
        ),
        RulePackSlip(
            "a truth value in words",
            "enabled: true",
            "enabled: yes",
            #"pack:176:14: rules.report-t4-sum.enabled: Expected true or false, found "yes". Write true."#
        ),
        RulePackSlip(
            "an identifier with capitals",
            "  report-missing:\n",
            "  Report-missing:\n",
            #"pack:36:70: duty.regimes[0].rules.missing: The rule pack has no rule "report-missing". Did you mean "Report-missing"?"#,
            #"pack:44:70: duty.regimes[1].rules.missing: The rule pack has no rule "report-missing". Did you mean "Report-missing"?"#,
            #"pack:140:3: rules.Report-missing: "Report-missing" is no identifier: lower-case letters, digits, "-", "_" and ".", beginning with a letter or digit, at most 100 characters."#
        ),
        RulePackSlip(
            "examples that are no list",
            "examples: []",
            "examples: {}",
            "pack:201:11: examples: Expected a list, found a mapping."
        ),
        RulePackSlip(
            "a rule twice",
            "  report-late:\n",
            "  report-missing:\n",
            #"pack:36:48: duty.regimes[0].rules.late: The rule pack has no rule "report-late"."#,
            #"pack:44:48: duty.regimes[1].rules.late: The rule pack has no rule "report-late"."#,
            #"pack:147:3: The key "report-missing" is written twice; the first is on line 140."#
        ),
    ]
}

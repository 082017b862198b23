import Supervision
import TestSupport

/// A small template by the rules of `SampleRules`.
enum SampleBulletin {
    static let template = BulletinTemplate(
        id: "sample",
        title: text("{from}至{to}通报"),
        sections: BulletinTemplate.Part.allCases.map { part in
            BulletinTemplate.Chapter(part: part, title: text("\(part.rawValue)"), paragraphs: paragraphs[part] ?? [])
        },
        leastSeverity: .warning,
        seriousSeverity: .error,
        earlyDays: 10,
        scoring: BulletinScoring(indicators: [
            BulletinScoring.Indicator(
                title: SampleRules.text("时限"),
                weight: 60,
                pages: [.annualReportList],
                deductions: [
                    BulletinScoring.Deduction(rules: ["missing"], points: 60),
                    BulletinScoring.Deduction(rules: ["late"], points: 20),
                ]
            ),
            BulletinScoring.Indicator(
                title: SampleRules.text("内容"),
                weight: 40,
                pages: [.annualReportList],
                deductions: [BulletinScoring.Deduction(rules: ["fl*"], points: 5)]
            ),
        ]),
        unreadRules: ["source-unreachable"],
        undecidedRules: ["undetermined"],
        terms: Dictionary(uniqueKeysWithValues: BulletinTerm.allCases.map { ($0, SampleRules.text($0.rawValue)) }),
        pageKinds: [:]
    )

    private static let paragraphs: [BulletinTemplate.Part: [BulletinTemplate.Paragraph]] = [
        .overview: [
            BulletinTemplate.Paragraph(text("{on_time}/{late}/{missing}/{unknown} {on_time_rate}%")),
            BulletinTemplate.Paragraph(text("rises by {on_time_rate_change}"), if: .onTimeRateChange),
            BulletinTemplate.Paragraph(text("nothing to compare"), unless: .comparison),
            BulletinTemplate.Paragraph(text("begins {record_begins}"), if: .recordBegins),
            BulletinTemplate.Paragraph(text("ends {record_ends}"), if: .recordEnds),
        ],
        .issues: [BulletinTemplate.Paragraph(text("{issues} {found} {mended} {set_aside}"))],
        .rectification: [
            BulletinTemplate.Paragraph(text("{closed} of {cases} {closing_rate}% {overdue} {cases_aside}"))
        ],
        .goodExamples: [BulletinTemplate.Paragraph(text("{good_examples} good"), if: .goodExamples)],
    ]

    static func text(_ text: String) -> BulletinText { BulletinText(SampleRules.text(text)) }
}

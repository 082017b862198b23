import Supervision

extension PublicationCriterion {
    private static let windowKeys = [
        "contexts", "between", "before_last_day", "behind_last_day", "lengths", "working_day_units",
    ]
    private static let decisionKeys = [
        "within", "archive", "decided", "published", "other_days", "names", "named",
    ]

    static var forms: [CriterionForm<PublicationCriterion>] {
        [
            CriterionForm("publication-lag", keys: ["verdict", "within", "archive", "from", "until"], read: lag),
            CriterionForm(
                "consultation-window",
                keys: ["titles", "title_asides", "least_days", "reasons"] + windowKeys,
                read: consultation
            ),
            CriterionForm("decision-lag", keys: decisionKeys, read: decisions),
        ]
    }

    private static func lag(_ section: Section) -> PublicationCriterion? {
        let verdicts: [PublicationLag.Verdict] = [.late, .backfilled, .reversed]
        let verdict = section.required("verdict")?.choice(among: verdicts)
        let within = section.required("within")?.wholeNumber(in: 1...1000)
        let archive = section.required("archive")?.wholeNumber(in: 1...10_000)
        guard let verdict, let within, let archive else { return nil }
        return .lag(
            PublicationLagCriterion(
                verdict: verdict,
                within: within,
                archive: archive,
                from: section.optional("from")?.date(),
                until: section.optional("until")?.date()
            )
        )
    }

    private static func consultation(_ section: Section) -> PublicationCriterion? {
        let titles = section.required("titles")?.patterns()
        let least = section.required("least_days")?.wholeNumber(in: 1...366)
        let reasons = section.required("reasons")?.words()
        guard let titles, let least, let reasons, let window = ConsultationWindow(reading: section) else { return nil }
        return .consultation(
            ConsultationCriterion(
                titlePatterns: titles,
                titleAsides: section.optionalWords("title_asides"),
                window: window,
                leastDays: least,
                reasons: reasons
            )
        )
    }

    private static func decisions(_ section: Section) -> PublicationCriterion? {
        let within = section.required("within")?.wholeNumber(in: 1...1000)
        let archive = section.required("archive")?.wholeNumber(in: 1...10_000)
        let decided = section.required("decided")?.words()
        let published = section.required("published")?.words()
        let names = section.required("names")?.words()
        let named = section.required("named")?.wholeNumber(in: 1...20)
        guard let within, let archive, let decided, let published, let names, let named else { return nil }
        return .decisions(
            DecisionLagCriterion(
                within: within,
                archive: archive,
                decided: decided,
                published: published,
                otherDays: section.optionalWords("other_days"),
                names: names,
                named: named
            )
        )
    }
}

extension ConsultationWindow {
    init?(reading section: Section) {
        let contexts = section.required("contexts")?.words()
        let between = section.required("between")?.patterns()
        guard let contexts, let between else { return nil }
        self.init(
            contexts: contexts,
            between: between,
            beforeLastDay: section.optionalPatterns("before_last_day"),
            behindLastDay: section.optionalPatterns("behind_last_day"),
            lengths: section.optionalPatterns("lengths"),
            workingDayUnits: section.optionalWords("working_day_units")
        )
    }
}

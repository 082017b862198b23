import FoundationEssentials
import Supervision

extension FigureCriterion {
    static var forms: [CriterionForm<FigureCriterion>] {
        [
            CriterionForm(
                "completion",
                keys: ["accepted", "completed", "all_done", "carried_over", "units"],
                read: completion
            ),
            CriterionForm(
                "partition",
                keys: [
                    "markers", "changes", "breaks", "unless", "units", "least_percent", "most_percent", "kinds",
                    "closings",
                ],
                read: partition
            ),
            CriterionForm(
                "declared-count",
                keys: ["starts", "others", "units", "heads", "doubts"],
                read: declaredCount
            ),
            CriterionForm("declared-parts", keys: ["subjects", "verbs", "units"], read: declaredParts),
            CriterionForm("enumeration", keys: ["announcements", "units", "marks"], read: enumeration),
            CriterionForm("text-table", keys: TextTableCriterion.keys) {
                TextTableCriterion(reading: $0).map { .textTable($0) }
            },
        ]
    }

    private static func completion(_ section: Section) -> FigureCriterion? {
        let accepted = section.required("accepted")?.words()
        let completed = section.required("completed")?.words()
        let allDone = section.required("all_done")?.words()
        let carriedOver = section.required("carried_over")?.words()
        let units = section.required("units")?.words()
        guard let accepted, let completed, let allDone, let carriedOver, let units else { return nil }
        return .completion(
            CompletionCriterion(
                accepted: accepted,
                completed: completed,
                allDone: allDone,
                carriedOver: carriedOver,
                units: units
            )
        )
    }

    private static func partition(_ section: Section) -> FigureCriterion? {
        let markers = section.required("markers")?.words()
        let changes = section.required("changes")?.words()
        let breaks = section.required("breaks")?.words()
        let unless = section.value("unless", default: []) { $0.list { $0.words() } }
        let units = section.required("units")?.words()
        let least = section.required("least_percent")?.wholeNumber(in: 1...100)
        let most = section.required("most_percent")?.wholeNumber(in: 100...1000)
        guard let markers, let changes, let breaks, let units, let least, let most else { return nil }
        return .partition(
            PartitionCriterion(
                markers: markers,
                changes: changes,
                breaks: breaks,
                unless: unless,
                units: units,
                leastShare: Decimal(least) / 100,
                mostShare: Decimal(most) / 100,
                kinds: section.optional("kinds")?.words() ?? [],
                closings: section.optional("closings")?.words() ?? []
            )
        )
    }

    private static func declaredCount(_ section: Section) -> FigureCriterion? {
        let starts = section.required("starts")?.words()
        let others = section.required("others")?.words()
        let units = section.required("units")?.words()
        let heads = section.required("heads")?.words()
        let doubts = section.required("doubts")?.words()
        guard let starts, let others, let units, let heads, let doubts else { return nil }
        return .declaredCount(
            DeclaredCountCriterion(starts: starts, others: others, units: units, heads: heads, doubts: doubts)
        )
    }

    private static func declaredParts(_ section: Section) -> FigureCriterion? {
        let subjects = section.required("subjects")?.words()
        let verbs = section.required("verbs")?.words()
        let units = section.required("units")?.words()
        guard let subjects, let verbs, let units else { return nil }
        return .declaredParts(DeclaredPartsCriterion(subjects: subjects, verbs: verbs, units: units))
    }

    private static func enumeration(_ section: Section) -> FigureCriterion? {
        let announcements = section.required("announcements")?.words()
        let units = section.required("units")?.words()
        let marks = section.required("marks")?.words()
        guard let announcements, let units, let marks else { return nil }
        return .enumeration(EnumerationCriterion(announcements: announcements, units: units, marks: marks))
    }
}

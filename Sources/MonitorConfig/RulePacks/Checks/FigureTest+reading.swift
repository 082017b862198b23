import FoundationEssentials
import Supervision

extension FigureTest {
    static var forms: [TestForm<FigureTest>] {
        [
            TestForm(
                "completion",
                keys: ["accepted", "completed", "all_done", "carried_over", "units"],
                read: completion
            ),
            TestForm(
                "partition",
                keys: ["markers", "changes", "breaks", "unless", "units", "least_percent", "most_percent"],
                read: partition
            ),
            TestForm("declared-count", keys: ["starts", "others", "units", "heads", "doubts"], read: declaredCount),
            TestForm("enumeration", keys: ["announcements", "units", "marks"], read: enumeration),
            TestForm("text-table", keys: TextTableTest.keys) { TextTableTest(reading: $0).map { .textTable($0) } },
        ]
    }

    private static func completion(_ section: Section) -> FigureTest? {
        let accepted = section.required("accepted")?.words()
        let completed = section.required("completed")?.words()
        let allDone = section.required("all_done")?.words()
        let carriedOver = section.required("carried_over")?.words()
        let units = section.required("units")?.words()
        guard let accepted, let completed, let allDone, let carriedOver, let units else { return nil }
        return .completion(
            CompletionTest(
                accepted: accepted,
                completed: completed,
                allDone: allDone,
                carriedOver: carriedOver,
                units: units
            )
        )
    }

    private static func partition(_ section: Section) -> FigureTest? {
        let markers = section.required("markers")?.words()
        let changes = section.required("changes")?.words()
        let breaks = section.required("breaks")?.words()
        let unless = section.value("unless", default: []) { $0.list { $0.words() } }
        let units = section.required("units")?.words()
        let least = section.required("least_percent")?.wholeNumber(in: 1...100)
        let most = section.required("most_percent")?.wholeNumber(in: 100...1000)
        guard let markers, let changes, let breaks, let units, let least, let most else { return nil }
        return .partition(
            PartitionTest(
                markers: markers,
                changes: changes,
                breaks: breaks,
                unless: unless,
                units: units,
                leastShare: Decimal(least) / 100,
                mostShare: Decimal(most) / 100
            )
        )
    }

    private static func declaredCount(_ section: Section) -> FigureTest? {
        let starts = section.required("starts")?.words()
        let others = section.required("others")?.words()
        let units = section.required("units")?.words()
        let heads = section.required("heads")?.words()
        let doubts = section.required("doubts")?.words()
        guard let starts, let others, let units, let heads, let doubts else { return nil }
        return .declaredCount(
            DeclaredCountTest(starts: starts, others: others, units: units, heads: heads, doubts: doubts)
        )
    }

    private static func enumeration(_ section: Section) -> FigureTest? {
        let announcements = section.required("announcements")?.words()
        let units = section.required("units")?.words()
        let marks = section.required("marks")?.words()
        guard let announcements, let units, let marks else { return nil }
        return .enumeration(EnumerationTest(announcements: announcements, units: units, marks: marks))
    }
}

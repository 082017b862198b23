import MonitorConfig
import Supervision
import Testing

/// The words by which the pages of a site are known.
struct ColumnCatalogueTests {
    private static let head = """
        schema: disclosure-monitor/discovery/v1
        id: own
        platform: [政府信息公开]
        parts: [{id: guide, title: 指南, labels: [指南]}]
        organ: {kinds: [{kind: local-dept, endings: [局]}]}

        """

    @Test func theBuiltInCatalogueNamesEveryClassAndPart() throws {
        let catalogue = try ColumnCatalogue.builtIn()
        #expect(
            catalogue.classes.map(\.id) == [
                "news", "notices", "policy", "personnel", "planning", "interpretation", "consultation", "budget",
                "statistics", "penalties", "licences", "enforcement", "emergency", "procurement", "projects", "static",
            ]
        )
        #expect(catalogue.parts.map(\.id) == ["guide", "rules", "content", "annual-report"])
        #expect(catalogue.classes.first?.cadence == "14 days")
        #expect(Set(catalogue.organ.kinds.entries.map(\.kind)) == Set(AgencyKind.allCases))
    }

    @Test func noLabelMeansTwoThings() throws {
        let catalogue = try ColumnCatalogue.builtIn()
        let groups = catalogue.parts + catalogue.classes
        let labels =
            groups.flatMap(\.labels) + catalogue.duties.flatMap(\.labels) + catalogue.home + catalogue.platform
            + catalogue.hubs
        let twice = Dictionary(grouping: labels) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(twice.isEmpty, "\(twice.sorted())")
    }

    @Test(arguments: [
        ("clases: []", "clases"), ("classes: [{id: news, title: 动态}]", "labels"), ("classes: []", "classes"),
        ("classes: [{id: News, title: 动态, labels: [动态]}]", "News"),
    ])
    func whatIsWrongIsToldWithItsPlace(line: String, named: String) {
        do {
            _ = try ColumnCatalogue.read(Self.head + line, named: "own.yaml")
            Issue.record("it was read")
        } catch {
            #expect("\(error)".contains("own.yaml:6"))
            #expect("\(error)".contains(named))
        }
    }
}

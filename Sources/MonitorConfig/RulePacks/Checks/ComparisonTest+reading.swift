import Supervision

extension ComparisonTest {
    static var forms: [TestForm<ComparisonTest>] {
        [TestForm("carry-over", keys: ["row", "previous_row"], read: carryOver)]
    }

    private static func carryOver(_ section: Section) -> ComparisonTest? {
        let row = section.required("row")?.text()
        let previous = section.required("previous_row")?.text()
        guard let row, let previous else { return nil }
        return .carryOver(CarryOverTest(row: row, previousRow: previous))
    }
}

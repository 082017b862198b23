package import Supervision

/// A report of which everything is known, as an agency would publish it.
package struct JudgedReport: Sendable {
    package var agency: ReportingAgency
    package var year: Int
    package var title: String
    /// The organ that the page names as its source.
    package var issuer: String
    package var preface: [String] = []
    package var parts: [ReportPart] = []
    package var figures: KnownFigures
    /// Cells that are printed otherwise than their number: `t3.new` to texts by column.
    var cells: [String: [Int: String]] = [:]
    /// Whether every cell is printed blank.
    var areCellsBlank = false
    /// Labels of tables that are printed otherwise.
    var labels: [String: String] = [:]
    package var signature: String?
    package var published: CivilDate
    package var facts: ReportFacts
    var style: ReportStyle
    /// The templates that were used, so that the next year says it otherwise.
    var used: Set<String> = []

    package var regime: Regime { year <= 2018 ? .narrative : year <= 2020 ? .trial : .form2021 }

    package enum Regime: String, CaseIterable, Sendable {
        case narrative = "2008", trial = "2019", form2021 = "2021"

        var years: ClosedRange<Int> {
            switch self {
            case .narrative: 2009...2018
            case .trial: 2019...2020
            case .form2021: 2021...2025
            }
        }
    }

    func index(_ id: String) -> Int? { parts.firstIndex { $0.id == id } }

    /// All sentences, for looking whether something is said.
    var text: String { (preface + parts.flatMap(\.paragraphs)).joined(separator: "\n") }

    /// Prints every zero, so that no table is blank.
    mutating func printZeros() {
        style.zero = nil
        if style.statutory?.print == .blank { style.statutory?.print = .plain }
    }

    /// Whether a table has no number but zeros.
    var hasTableOfZeros: Bool {
        ["t2", "t3", "t4"].contains { table in
            figures.rows.allSatisfy { !$0.key.hasPrefix(table) || $0.value.allSatisfy { $0 == 0 } }
        }
    }

    /// Prints the tables by their texts instead of by numbers alone.
    mutating func printTexts() { style.statutory = nil }

    mutating func set(_ row: String, _ column: Int, to value: Int) { figures.rows[row]?[column] = value }

    mutating func add(_ amount: Int, to row: String, _ columns: [Int]) {
        for column in columns { figures.rows[row]?[column] += amount }
    }

    /// Changes every sentence.
    mutating func rewrite(_ change: (String) -> String) {
        preface = preface.map(change)
        for index in parts.indices { parts[index].paragraphs = parts[index].paragraphs.map(change) }
    }

    /// Leaves out the paragraphs of which `isUnwanted` holds.
    mutating func drop(where isUnwanted: (String) -> Bool) {
        preface.removeAll(where: isUnwanted)
        for index in parts.indices { parts[index].paragraphs.removeAll(where: isUnwanted) }
    }

    /// Numbers the parts anew, as they stand.
    mutating func renumber() {
        for index in parts.indices { parts[index].number = index }
    }
}

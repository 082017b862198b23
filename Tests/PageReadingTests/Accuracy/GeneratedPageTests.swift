import PageReading
import Supervision
import TestSupport
import Testing

/// Reads pages whose truth is known in every structure that sites use.
struct GeneratedPageTests {
    /// Every page of the fixed seed with what was read on it.
    private static let readings = GeneratedReading.all(perFamily: 3, seed: 20_260_101)

    /// What precision and recall must not fall below. The aim is 0.98, and 0.995 for cells.
    private static let floors: [Aspect: (precision: Double, recall: Double)] = [
        .kinds: (0.92, 0.92), .rows: (0.88, 0.93), .rowDates: (0.92, 0.93), .titles: (0.92, 0.92),
        .dates: (0.94, 0.92), .years: (0.91, 0.92), .sections: (0.93, 0.93), .cells: (0.995, 0.995),
    ]

    @Test(arguments: floors.keys.sorted { $0.rawValue < $1.rawValue })
    func pagesOfEveryStructureAreReadAsACarefulPersonReadsThem(_ aspect: Aspect) throws {
        let score = GeneratedReading.table(of: Self.readings).total(aspect)
        let floor = try #require(Self.floors[aspect])
        #expect(score.expected > 50)
        #expect(score.precision >= floor.precision, "\(aspect) precision: \(Self.differences(aspect))")
        #expect(score.recall >= floor.recall, "\(aspect) recall: \(Self.differences(aspect))")
    }

    @Test func noListIsCalledWholeOfWhichRowsAreMissing() {
        let sinners = Self.readings.filter(\.comparison.isFalselyWhole).map(\.page.family)
        // Side boxes taken for lists, pagers of numbers alone. The aim is none.
        #expect(sinners.count <= 30, "\(sinners)")
    }

    @Test func everyDateThatIsReadStandsOnThePage() {
        for reading in Self.readings {
            #expect(reading.strangeDates.isEmpty, "\(reading.page.family): \(reading.strangeDates)")
        }
    }

    @Test func thePrecisionOfEveryStructureIsPrinted() {
        let table = GeneratedReading.table(of: Self.readings)
        print(table.text)
        #expect(table.scores.count == GeneratedPages.families.count)
    }

    private static func differences(_ aspect: Aspect) -> [String] {
        readings.flatMap { reading in
            reading.comparison.differences.filter { $0.hasPrefix(aspect.rawValue) }.prefix(2).map {
                "\(reading.page.family): \($0)"
            }
        }
    }
}

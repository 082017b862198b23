import PageReading
import SuiteTags
import Supervision
import TestSupport
import Testing

/// Reads pages whose truth is known in every structure that sites use.
@Suite(.tags(.bulk))
struct GeneratedPageTests {
    /// Every page of the fixed seed with what was read on it.
    private static let readings = GeneratedReading.all(perFamily: 3, seed: 20_260_101)

    /// What precision and recall must not fall below.
    private static let floors: [Aspect: Double] = [
        .kinds: 0.98, .rows: 0.98, .rowDates: 0.98, .titles: 0.98, .dates: 0.98, .years: 0.98, .sections: 0.98,
        .cells: 0.995,
    ]

    @Test(arguments: floors.keys.sorted { $0.rawValue < $1.rawValue })
    func pagesOfEveryStructureAreReadAsACarefulPersonReadsThem(_ aspect: Aspect) throws {
        let score = GeneratedReading.table(of: Self.readings).total(aspect)
        let floor = try #require(Self.floors[aspect])
        #expect(score.expected > 50)
        #expect(score.precision >= floor, "\(aspect) precision: \(Self.differences(aspect))")
        #expect(score.recall >= floor, "\(aspect) recall: \(Self.differences(aspect))")
    }

    @Test func noListIsCalledWholeOfWhichRowsAreMissing() {
        let sinners = Self.readings.filter(\.comparison.isFalselyWhole).map(\.page.family)
        #expect(sinners.isEmpty, "\(sinners)")
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

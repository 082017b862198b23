import PageReading
import Supervision
import TestSupport

/// A generated page and what was read on it.
struct GeneratedReading {
    let page: GeneratedPage
    let reading: ReadPage
    let comparison: ReadingComparison

    init(of page: GeneratedPage) {
        self.page = page
        let purpose: ReadingPurpose = page.truth.isList ? .list : page.truth.isArticle ? .article : .matter
        reading = HTMLPageReader().read(
            page.body,
            contentType: page.contentType,
            address: page.address,
            as: purpose,
            seeking: GeneratedDuty.duty.titles.sought
        )
        comparison = ReadingComparison(of: reading, with: page.truth, duty: GeneratedDuty.duty)
    }

    static func all(perFamily count: Int, seed: UInt64) -> [GeneratedReading] {
        GeneratedPages.pages(perFamily: count, seed: seed).map(GeneratedReading.init)
    }

    static func table(of readings: [GeneratedReading]) -> AccuracyTable {
        readings.reduce(into: AccuracyTable()) { $0.add($1.comparison, family: $1.page.family) }
    }

    /// Dates that were read and stand neither on the page nor in an address.
    var strangeDates: [CivilDate] {
        let shown = reading.dates.filter { $0.basis != .address }.map(\.date)
        let listed = reading.list?.rows.compactMap(\.date) ?? []
        return (shown + listed).filter { !page.truth.writtenDates.contains($0) }
    }
}

import Foundation
import SuiteTags
import Supervision
import TestSupport
import Testing

@testable import PageReading

/// Everything that a page may be made of: each comes to what it must, and none to a list read whole that was not.
@Suite(.tags(.bulk))
struct HostilePagesTests {
    private func read(_ page: HostilePage) -> ReadPage {
        HTMLPageReader().read(
            page.body,
            contentType: page.contentType,
            address: Reading.address,
            as: .matter,
            seeking: .annualReports
        )
    }

    @Test(arguments: HostilePage.all)
    func comesToWhatItMust(_ page: HostilePage) {
        let reading = read(page)
        let list = reading.usableList
        let (rows, isWhole) = (list?.rows.count ?? 0, list?.isWhole ?? false)
        let seen = "\(reading.kind) \(rows) rows, whole: \(isWhole), \(reading.signs.map(\.name.rawValue))"
        switch page.outcome {
        case .whole(let count): #expect(isWhole && rows == count, "\(seen)")
        case .part(let least): #expect(!isWhole && rows >= least, "\(seen)")
        case .none: #expect(list == nil, "\(seen)")
        case .neverWhole: #expect(!isWhole, "\(seen)")
        }
        if let sign = page.sign { #expect(reading.signs.contains { $0.name == sign }, "\(seen)") }
    }

    @Test func thereAreEnough() {
        #expect(HostilePage.all.count >= 70)
        #expect(Set(HostilePage.all.map(\.name)).count == HostilePage.all.count)
    }
}

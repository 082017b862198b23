import Foundation
import PageReading
import SuiteTags
import Supervision
import TestSupport
import Testing

/// Damages good pages and reads them: what a careful person still sees is read, and nothing else is made up.
@Suite(.tags(.bulk))
struct MutatedPageTests {
    /// Reports are long: a few containers of articles are enough.
    private static let pages = GeneratedPages.pages(perFamily: 1, seed: 77).filter { page in
        ["article/trs", "article/hanweb", "article/nested-tables", "article/vsb"].contains(page.family)
            || !page.family.hasPrefix("article/")
    }

    private static let damaged: [PageMutation: [GeneratedReading]] = {
        var dice = Dice(seed: 5)
        return PageMutation.allCases.reduce(into: [:]) { all, mutation in
            all[mutation] = pages.map { GeneratedReading(of: mutation.apply(to: $0, &dice)) }
        }
    }()

    private static func readings(_ mutation: PageMutation) -> [GeneratedReading] { damaged[mutation] ?? [] }

    @Test(arguments: PageMutation.allCases)
    func aMutationChangesPages(_ mutation: PageMutation) {
        let changed = zip(Self.pages, Self.readings(mutation)).count { page, reading in
            page.body != reading.page.body || page.contentType != reading.page.contentType
        }
        #expect(changed * 2 > Self.pages.count)
    }

    @Test(arguments: PageMutation.allCases)
    func aDamagedPageEndsInAReading(_ mutation: PageMutation) {
        let readings = Self.readings(mutation)
        #expect(readings.count == Self.pages.count)
        for reading in readings {
            #expect((reading.reading.list?.rows.count ?? 0) <= 5_000)
            #expect(reading.reading.blocks.count <= 50_000)
        }
    }

    @Test(arguments: PageMutation.allCases.filter(\.leavesTruth))
    func aDamagedPageHasNoDateThatIsNotOnIt(_ mutation: PageMutation) {
        for reading in Self.readings(mutation) {
            #expect(reading.strangeDates.isEmpty, "\(reading.page.family): \(reading.strangeDates)")
        }
    }

    @Test(arguments: PageMutation.allCases)
    func aDamagedListIsNotCalledWholeWithRowsMissing(_ mutation: PageMutation) {
        let whole = Self.readings(mutation).filter(\.comparison.isFalselyWhole).map(\.page.family)
        // Damage may take a pager away, too, and then nothing tells. Rows of which the ends are lost may run together
        // (one page of the seed).
        #expect(whole.count <= (mutation.leavesTruth ? 1 : 12), "\(whole)")
    }

    @Test func whatDamageLeavesIsStillRead() {
        for mutation in PageMutation.allCases where mutation.leavesTruth {
            let table = GeneratedReading.table(of: Self.readings(mutation))
            print("mutated: \(mutation.rawValue)")
            for aspect in Aspect.allCases {
                let score = table.total(aspect)
                print("  \(aspect.rawValue): precision \(score.precision) recall \(score.recall)")
            }
            #expect(table.total(.rows).recall >= 0.85, "\(mutation)")
        }
    }
}

import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// A month of three counties with three hundred agencies: every sum is counted once more, by another way.
struct BulletinMonthTests {
    private let scene = BulletinScene()

    /// Counted from what became of each agency, without anything of the bulletin.
    private func count(_ fates: BulletinScene.Fate..., in county: Jurisdiction? = nil) -> Int {
        scene.agencies.count { agency in
            fates.contains(BulletinScene.fate(agency)) && (county.map { agency.jurisdiction == $0 } ?? true)
        }
    }

    @Test func obligationsAreCountedAsTheyStoodOnTheLastDay() {
        let document = scene.document()
        let (onTime, late, missing) = (count(.onTime, .mended, .broken), count(.late), count(.missing))
        let unknown = count(.silenced, .unreachable)
        #expect(onTime + late + missing + unknown == 300)
        let rate = Double(onTime) / Double(onTime + late + missing) * 1000
        let shown = Int(rate.rounded())
        #expect(document.paragraphs.contains("\(onTime)/\(late)/\(missing)/\(unknown) \(shown / 10).\(shown % 10)%"))
        for county in BulletinScene.counties {
            let row = document.cells(.territories).first { $0[0] == county.rawValue }
            let numbers = row.map { $0[1...5].map { String($0) } }
            let expected = [
                100, count(.onTime, .mended, .broken, in: county), count(.late, in: county),
                count(.missing, in: county), count(.silenced, .unreachable, in: county),
            ]
            #expect(numbers == expected.map { String($0) }, "\(county)")
        }
    }

    @Test func issuesAreThoseThatWereToldAndStand() {
        let document = scene.document()
        let standing = count(.missing, .late, .broken)
        // What is silenced was told before; so was what was mended, and the missing reports that came late.
        let found = count(.missing, .silenced, .mended, .broken) + 2 * count(.late)
        let mended = count(.mended, .late)
        #expect(document.paragraphs.contains("\(standing) \(found) \(mended) \(count(.silenced))"))
        let rows = document.cells(.issues)
        #expect(rows.count == standing)
        #expect(rows.map { $0[0] } == (1...standing).map { String($0) })
        #expect(Set(rows.map { $0[4] }) == ["严重", "错误"])
    }

    @Test func everyScoreIsAHundredWithoutThePointsThatAreExplained() throws {
        let document = scene.document()
        let sheet = Dictionary(grouping: document.cells(.scoreSheet), by: { $0[0] })
        let ranking = document.cells(.ranking)
        #expect(ranking.count == 300)
        for row in ranking {
            let agency = try #require(scene.agencies.first { $0.name == row[1] })
            let lost = (sheet[agency.name] ?? []).compactMap { Int($0[3]) }.reduce(0, +)
            switch BulletinScene.fate(agency) {
            case .silenced, .unreachable: #expect(row[0] == "no_score" && row[5] == "none" && lost == 0)
            case .onTime, .mended: #expect(row[5] == "100.0" && lost == 0 && row[0] == "1")
            case .missing: #expect(row[5] == "40.0" && lost == 60)
            case .late: #expect(row[5] == "80.0" && lost == 20)
            case .broken: #expect(row[5] == "95.0" && lost == 5)
            }
        }
        let first = count(.onTime, .mended)
        #expect(ranking[first][0] == String(first + 1) && ranking[first][5] == "95.0")
    }

    @Test func whatCouldNotBeSeenIsNamedWithItsReasonAndDay() {
        let document = scene.document()
        let pages = document.cells(.blindSpots)
        #expect(pages.count == count(.unreachable))
        #expect(pages.allSatisfy { $0[3].hasPrefix("unreadable：") && $0[4] == "2026-01-28" })
        let unknown = Dictionary(grouping: document.cells(.unknown), by: { $0[4] }).mapValues(\.count)
        #expect(unknown == ["set_aside": count(.silenced), "unreadable": count(.unreachable)])
    }

    @Test func laterEventsChangeNothing() {
        let before = scene.document()
        var later = scene
        for agency in scene.agencies {
            later.end("missing", agency, "2026-03-02")
            later.tell("flow", .critical, agency, "2026-03-03")
            later.publish(agency, "2026-03-04")
            later.fail(later.page(of: agency), "2026-03-05")
        }
        later.record = later.record.lowerBound...Samples.instant("2026-09-01")
        #expect(later.document() == before)
        #expect(later.document(BulletinScene.month("2026-03-01", "2026-03-31")) != before)
    }

    @Test func oneTerritoryIsCountedAlone() {
        let document = scene.document(in: BulletinScene.counties[0])
        #expect(document.cells(.ranking).count == 100)
        #expect(document.cells(.territories).map { $0[0] } == [BulletinScene.counties[0].rawValue])
        #expect(scene.document(in: "cn/yunze") == scene.document(in: "cn"))
    }

    @Test func theMonthBeforeIsComparedWith() {
        let march = BulletinScene.month("2026-03-01", "2026-03-31")
        var later = scene
        for agency in scene.agencies where BulletinScene.fate(agency) == .missing {
            later.end("missing", agency, "2026-03-02")
            later.publish(agency, "2026-03-02")
            later.tell("late", .error, agency, "2026-03-02")
        }
        let overview = later.document(march).cells(.overview)
        let missing = overview.first { $0[0] == "missing" }
        #expect(missing == ["missing", "0", "\(count(.missing))", "−\(count(.missing))"])
        #expect(overview.first { $0[0] == "late" }?[3] == "+\(count(.missing))")
        // Reports that came late in February were spoken of then, and cost nothing once more.
        #expect(later.document(march).cells(.issues).count == count(.missing, .broken))
    }

    @Test func bothLanguagesHaveTheSameTables() {
        let (chinese, english) = (scene.document(), scene.document(BulletinScene.february, .english))
        #expect(chinese.tables.map(\.kind) == english.tables.map(\.kind))
        #expect(chinese.tables.map(\.rows.count) == english.tables.map(\.rows.count))
        #expect(Set(chinese.tables.map(\.kind)) == Set(BulletinTable.Kind.allCases))
        for table in chinese.tables { #expect(table.rows.allSatisfy { $0.count == table.columns.count }) }
    }
}

import Foundation
import MonitorConfig
import Supervision
import TestSupport
import Testing

/// Lists of all known families are served with and without the report, and with all that goes wrong on such sites: each is
/// decided where a browser would decide it, and nobody is accused where it would not.
struct FamilyTrialTests {
    private static let families = Result { try SiteFamily.load() }

    @Test(arguments: ServedColumn.all) func everySceneEndsAsItMust(column: ServedColumn) async throws {
        for scene in column.scenes { try await play(scene, on: column) }
    }

    private func play(_ scene: TrialScene, on column: ServedColumn) async throws {
        let server = TrialServer(column, scene)
        let site = ScriptDrawnSite { server.answer($0) }
        let watch = try ScriptDrawnWatch(column.address, families: try Self.families.get(), site: site)
        var state: SourceState?
        for (number, hours) in [0, 7, 26].enumerated() {
            let now = Samples.instant("2026-03-01").addingTimeInterval(Double(hours) * 3600)
            if number == 1 { server.moveOn() }
            let asked = site.requests.count
            let last = await watch.check(after: state, at: now)
            state = last
            let verdict = try #require(watch.obligation(by: last, at: now))
            let place: Comment =
                "\(column.testDescription), \(scene), check \(number + 1): \(last.reason?.text ?? "-") \(last.readThrough?.failure ?? "")"
            #expect(verdict != .missing || scene.expected == .missing, place)
            if number == 0, scene == .grows { #expect(!last.isWhole, place) }
            if number == 2 { #expect(verdict == scene.expected, place) }
            // Whatever a list is like, a check of it is no burden.
            #expect(site.requests.count - asked <= 12, place)
            #expect(site.requests.allSatisfy { $0.address.host != "elsewhere.example" || scene == .foreignLink }, place)
        }
        guard scene.expected != .unknown, !scene.isShort else { return }
        #expect(state?.readThrough?.family == column.family, "\(column.testDescription), \(scene)")
    }
}

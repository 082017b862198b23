import Monitoring
import SuiteTags
import Supervision
import TestSupport
import Testing

/// The power fails at any moment in the life of a case: it takes each step once, and no other.
@Suite(.tags(.bulk))
struct CaseCrashTests {
    /// A report is missing, the agency is notified, and publishes.
    private func story(cutAfter steps: Int?) async throws -> CaseScene {
        var scene = CaseScene(from: "2026-01-31")
        scene.supervised.power.cut(afterSteps: steps)
        for step in 0..<40 {
            if step == 14 { await scene.say(.caseNotify) }
            if step == 22 { scene.publish() }
            await scene.supervised.monitor.sweep()
            if scene.supervised.power.isCutShort {
                scene.supervised.power.cut(afterSteps: nil)
                try await scene.supervised.restart()
                await scene.supervised.monitor.sweep()
            }
            scene.supervised.clock.advance(by: 6 * 3600)
        }
        return scene
    }

    @Test func aKillAtAnyCommitLosesAndDoublesNoStep() async throws {
        let expected = try await story(cutAfter: nil)
        let kinds = try await expected.kinds()
        #expect(kinds == [.opened, .notified, .findingGone, .closed])
        let told = await expected.told
        var moments = 0
        while true {
            let scene = try await story(cutAfter: moments)
            #expect(try await scene.kinds() == kinds, "the power failed after \(moments) steps")
            #expect(await scene.told == told, "the power failed after \(moments) steps")
            if !scene.supervised.wasInterrupted { break }
            moments += 1
        }
        #expect(moments > 8)
    }
}

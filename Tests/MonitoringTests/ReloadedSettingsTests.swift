import FoundationEssentials
import Monitoring
import Supervision
import TestSupport
import Testing

/// What a reload changes beside the law: how often pages are looked at, from which year on, and what the status says.
struct ReloadedSettingsTests {
    private func rules(interval: TimeInterval, first: Int = 2025) -> SupervisionRules {
        Samples.rules(policy: SupervisionPolicy(checkInterval: interval), first: first)
    }

    @Test func aShorterIntervalHoldsForWhatWasToBeLookedAtLater() async {
        var supervised = Supervised(rules(interval: 30 * 86_400))
        supervised.site.publish([SampleReport(Samples.bureau, 2024, "2025-01-20")], at: Supervised.list)
        await supervised.sweep(times: 3)
        let before = supervised.site.requests(for: Supervised.list).count
        await supervised.sweep(times: 3)
        #expect(supervised.site.requests(for: Supervised.list).count == before)
        await supervised.reload(rules(interval: 6 * 3600))
        await supervised.sweep(times: 3)
        #expect(supervised.site.requests(for: Supervised.list).count == before + 3)
    }

    @Test func aPageThatFailedKeepsItsPause() async {
        var supervised = Supervised(rules(interval: 30 * 86_400))
        supervised.site.answer(.unreachable, at: Supervised.list)
        await supervised.sweep()
        await supervised.reload(rules(interval: 3600))
        await supervised.sweep()
        #expect(supervised.site.requests(for: Supervised.list).count == 1)
    }

    @Test func theFirstYearsOfAReloadAreRemembered() async throws {
        var supervised = Supervised(rules(interval: 6 * 3600))
        await supervised.sweep()
        await supervised.reload(rules(interval: 6 * 3600, first: 2023))
        #expect(try await supervised.store.load().years == FirstYears(common: 2023))
    }

    @Test func theStatusNamesWhatIsNotInForceUntilTheNextReload() async throws {
        var supervised = Supervised(rules(interval: 6 * 3600))
        let failure = SettingFailure(key: "listen", error: "the port is taken")
        await supervised.monitor.noteConfigurationError("line 3: unknown key")
        await supervised.monitor.reload(supervised.rules, pendingRestart: ["state_directory"], notApplied: [failure])
        let monitor = try await supervised.status().monitor
        #expect(monitor.configError == nil)
        #expect(monitor.configPendingRestart == ["state_directory"])
        #expect(monitor.configNotApplied == [failure])
        await supervised.reload(supervised.rules)
        #expect(try await supervised.status().monitor.configPendingRestart.isEmpty)
        #expect(try await supervised.status().monitor.configNotApplied.isEmpty)
    }
}

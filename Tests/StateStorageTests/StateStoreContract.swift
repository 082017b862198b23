import FoundationEssentials
import StateStorage
import Supervision
import Testing

/// What everyone who uses the port `StateStore` may rely on, for every store that keeps it.
@Suite struct StateStoreContract {
    @Test(arguments: StoreKind.allCases)
    func aNewStoreIsEmpty(_ kind: StoreKind) async throws {
        let state = try await StorePlace(kind).open().load()
        #expect(state == StoredState(digestSeed: state.digestSeed))
    }

    @Test(arguments: StoreKind.allCases)
    func everyFieldComesBackAsItWasCommitted(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let (source, alert, line) = (try Samples.source(), try Samples.alert(), try Samples.line(7))
        #expect(emptyFields(of: source).isEmpty, "the sample leaves a field out")
        #expect(emptyFields(of: alert).isEmpty, "the sample leaves a field out")
        #expect(emptyFields(of: line).isEmpty, "the sample leaves a field out")
        let store = try place.open()
        let marks = [SinkMark(name: "ledger", kind: "file", deliveredThrough: 3, lost: 2)]
        var all = change(sources: [source], alerts: [alert], lines: [line], firstReportYear: 2024)
        all.sinks = ["ledger": marks[0]]
        all.takenOrders = [5: Samples.order(5)]
        let one = try Samples.rectification()
        #expect(emptyFields(of: one).isEmpty, "the sample leaves a field out")
        all.cases = [one.id: one]
        all.firstYears = ["department-budget": 2026, "site-return": 2025]
        try await store.commit(all)
        let state = try await place.open().load()
        #expect(state.sources == [source])
        #expect(state.alerts == [alert])
        #expect(try await place.open().lines(after: 0, limit: 9) == [line])
        #expect(state.sinks == marks)
        #expect(state.orders == [Samples.order(5)])
        #expect(state.cases == [one])
        #expect(state.lastSequence == 7)
        #expect(state.firstReportYear == 2024)
        #expect(state.firstYears == ["department-budget": 2026, "site-return": 2025])
    }

    @Test(arguments: StoreKind.allCases)
    func nothingIsLeftOfASourceThatIsForgotten(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let (gone, kept) = (try Samples.source("column-0"), try Samples.source("column-1"))
        try await place.open().commit(change(sources: [gone, kept]))
        var forgetting = StateChange()
        forgetting.forgottenSources = [gone.id]
        try await place.open().commit(forgetting)
        #expect(try await place.open().load().sources == [kept])
        // It is a new one, should it come back.
        try await place.open().commit(change(sources: [SourceState(id: gone.id, nextCheck: .now)]))
        #expect(try await place.open().load().sources.first?.reports == [])
    }

    @Test func whatIsForgottenAndKnownAgainIsKept() throws {
        let source = try Samples.source("column-0")
        var forgetting = StateChange()
        forgetting.forgottenSources = [source.id]
        var merged = change(sources: [source])
        merged.merge(forgetting)
        #expect(merged == forgetting)
        merged.merge(change(sources: [source]))
        #expect(merged == change(sources: [source]))
    }

    /// Words come and go with versions: one that this version does not know is kept to the letter, wherever it stands.
    @Test(arguments: StoreKind.allCases)
    func aReasonThatAnotherVersionWroteIsKept(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let reason = Reason(decoding: "a-word-of-2031")
        var (source, alert) = (try Samples.source(), try Samples.alert())
        source.reason = reason
        source.reports[0].article?.unreadableReason = reason
        source.reports[0].article?.findings[0].reason = reason
        source.examination?.documents[0].unreadableReason = reason
        source.examination?.findings[0].reason = reason
        alert.finding.reason = reason
        try await place.open().commit(change(sources: [source], alerts: [alert]))
        let state = try await place.open().load()
        #expect(state.sources == [source])
        #expect(state.alerts == [alert])
        #expect(state.sources.first?.reason?.text == "a-word-of-2031")
    }

    @Test(arguments: StoreKind.allCases)
    func whatIsNotKnownStaysUnknown(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let text = LocalizedText(chinese: "", english: "")
        let finding = Finding(rule: "", severity: .info, subject: "", found: "", legalSource: text, message: text)
        var source = SourceState(id: "column-0", nextCheck: .distantFuture)
        var report = try Samples.report()
        (report.article, report.listDate, report.withdrawnAt) = (nil, nil, nil)
        report.absences = WholeReadings()
        source.reports = [report]
        report.article = ArticleState()
        source.reports.append(report)
        let alert = Alert(finding: finding, state: .pending, startsAt: .distantPast, updatedAt: .now, confirmations: 0)
        try await place.open().commit(change(sources: [source], alerts: [alert]))
        let state = try await place.open().load()
        #expect(state.sources == [source])
        #expect(state.alerts == [alert])
        #expect(state.firstReportYear == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func fetchedTextComesBackByteForByte(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        var source = SourceState(id: "column-0", nextCheck: .now)
        let titles = ["before\0after", "", "'); DROP TABLE source; --", "\u{202e}\u{fffd}👩‍👩‍👧", "e\u{301}"]
        source.doubtfulRows = titles.map { DoubtfulRow(title: $0, year: nil, agencies: [Agency.ID($0)]) }
        source.reason = Reason(decoding: "a\0b")
        var report = try Samples.report()
        report.title = "\0" + String(repeating: "年", count: 300_000)
        source.reports = [report]
        try await place.open().commit(change(sources: [source]))
        let loaded = try #require(try await place.open().load().sources.first)
        #expect(loaded.doubtfulRows.map { Array($0.title.utf8) } == titles.map { Array($0.utf8) })
        #expect(loaded.reason?.text == "a\0b" && loaded.reason == source.reason)
        #expect(loaded.reports == [report])
    }

    @Test(arguments: StoreKind.allCases)
    func aLaterStateReplacesAnEarlierOneWhole(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        try await store.commit(change(sources: [try Samples.source()], alerts: [try Samples.alert()]))
        let source = SourceState(id: try Samples.source().id, nextCheck: Samples.instant(30))
        let alert = Alert(
            finding: try Samples.finding(),
            state: .firing,
            startsAt: Samples.instant(1),
            updatedAt: Samples.instant(9),
            confirmations: 0
        )
        try await store.commit(change(sources: [source], alerts: [alert]))
        let state = try await place.open().load()
        #expect(state.sources == [source])
        #expect(state.alerts == [alert])
    }

    @Test(arguments: StoreKind.allCases)
    func reportsAreReplacedWhereOneOfThemChanged(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        var source = try Samples.source()
        source.reports = try (1...5).map(Samples.report)
        try await store.commit(change(sources: [source]))
        source.reports.remove(at: 1)
        source.reports[0].article?.findings = []
        source.reports.swapAt(1, 2)
        try await store.commit(change(sources: [source]))
        source.lastAttempt = Samples.instant(40)
        try await store.commit(change(sources: [source]))
        #expect(try await place.open().load().sources == [source])
    }

    @Test(arguments: StoreKind.allCases)
    func statesThatAChangeDoesNotNameAreKept(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        let sources = try ["column-c", "column-a", "column-b"].map { try Samples.source(Source.ID($0)) }
        for source in sources { try await store.commit(change(sources: [source])) }
        try await store.commit(StateChange(firstReportYear: 2024))
        try await store.commit(change(sources: [sources[0]]))
        let state = try await place.open().load()
        #expect(state.sources == [sources[1], sources[2], sources[0]], "sources come in the order of their ids")
        #expect(state.firstReportYear == 2024)
    }

    @Test(arguments: StoreKind.allCases)
    func whatComesAndGoesIsKeptUntilItHasSettled(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        func flap(_ key: String, _ count: Int) -> Flap {
            Flap(key: key, count: count, first: Samples.instant(1), last: Samples.instant(2), isTold: count > 2)
        }
        var change = StateChange()
        change.flaps = ["a": flap("a", 1), "b": flap("b", 3)]
        try await store.commit(change)
        change.flaps = ["a": flap("a", 2)]
        change.endedFlaps = ["b", "never seen"]
        try await store.commit(change)
        #expect(try await place.open().load().flaps == [flap("a", 2)])
    }

    // MARK: What documents said

    private func text(_ word: String) -> DocumentText {
        let table = DocumentTable(id: "t3", columns: ["自然人"], rows: ["t3.new": ["12"]])
        return DocumentText(title: "报告", sentences: ["一、\(word)\0。", "e\u{301}"], tables: [table], isCut: true)
    }

    /// The texts of a source whose one report says the first of them, and perhaps the second.
    private func telling(_ id: Source.ID, _ hash: UInt64?, _ unconfirmed: UInt64?) throws -> StateChange {
        var source = try Samples.source(id)
        source.reports = [try Samples.report()]
        source.reports[0].article?.contentHash = hash
        source.reports[0].article?.unconfirmedContentHash = unconfirmed
        var change = change(sources: [source])
        change.texts = [hash, unconfirmed].compactMap(\.self).map {
            KeptText(source: id, contentHash: $0, text: text("\($0)"), readAt: Samples.instant(1))
        }
        return change
    }

    @Test(arguments: StoreKind.allCases)
    func whatADocumentSaidIsKeptWhileItsStateKnowsIt(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let hashes: Set<UInt64> = [7, .max, 9]
        try await place.open().commit(try telling("column-a", 7, .max))
        try await place.open().commit(try telling("column-b", 7, nil))
        #expect(try await place.open().texts(of: "column-a", hashes) == [7: text("7"), .max: text("\(UInt64.max)")])
        #expect(try await place.open().texts(of: "column-a", [9]).isEmpty)
        var confirmed = try telling("column-a", .max, nil)
        confirmed.texts = []
        try await place.open().commit(confirmed)
        #expect(try await place.open().texts(of: "column-a", hashes) == [.max: text("\(UInt64.max)")])
        #expect(try await place.open().texts(of: "column-b", hashes) == [7: text("7")])
        var forgetting = StateChange()
        forgetting.forgottenSources = ["column-b"]
        try await place.open().commit(forgetting)
        #expect(try await place.open().texts(of: "column-b", hashes).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func theNewestChangesComeBackNewestFirst(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let records = try (1...ChangeRecord.mostShown + 5).map(Samples.changeRecord)
        for record in records {
            var change = StateChange()
            change.documentChanges = [record]
            try await place.open().commit(change)
        }
        let newest = Array(records.reversed().prefix(ChangeRecord.mostShown))
        #expect(try await place.open().load().documentChanges == newest)
    }

    @Test(arguments: StoreKind.allCases)
    func forgottenAlertsAreGone(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let store = try place.open()
        let (kept, forgotten) = (try Samples.alert("kept"), try Samples.alert("forgotten"))
        try await store.commit(change(alerts: [kept, forgotten]))
        try await store.commit(StateChange(forgottenAlerts: [forgotten.fingerprint, "never seen"]))
        #expect(try await place.open().load().alerts == [kept])
    }

    @Test(arguments: StoreKind.allCases)
    func anAlertThatIsForgottenAndRaisedAtOnceStands(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let alert = try Samples.alert()
        var both = change(alerts: [alert])
        both.forgottenAlerts = [alert.fingerprint]
        try await place.open().commit(both)
        #expect(try await place.open().load().alerts == [alert])
    }

    @Test(arguments: StoreKind.allCases)
    func theSeedOfTheDigestsIsMadeOnce(_ kind: StoreKind) async throws {
        let place = try StorePlace(kind)
        let seed = try await place.open().load().digestSeed
        try await place.open().commit(change(sources: [try Samples.source()]))
        #expect(try await place.open().load().digestSeed == seed)
        #expect(seed != 0)
    }

    private func change(
        sources: [SourceState] = [],
        alerts: [Alert] = [],
        lines: [AlertLine] = [],
        firstReportYear: Int? = nil
    ) -> StateChange {
        StateChange(
            sources: Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0) }),
            alerts: Dictionary(uniqueKeysWithValues: alerts.map { ($0.fingerprint, $0) }),
            lines: lines,
            firstReportYear: firstReportYear
        )
    }
}

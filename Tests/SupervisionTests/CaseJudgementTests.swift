import FoundationEssentials
import TestSupport
import Testing

@testable import Supervision

/// Which alerts become cases, and what becomes of those: by values.
struct CaseJudgementTests {
    private let judgement: CaseJudgement
    private let now = Samples.instant("2026-02-02")

    init() throws {
        let book = RuleBook(packs: [SampleRules.pack, SampleRules.health, SampleRules.cases], calendars: [])
        let rules = SupervisionRules(
            watchlist: Samples.watchlist(),
            ruleBook: book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        judgement = try #require(CaseJudgement(rules))
    }

    private func alert(
        _ state: Alert.State = .firing,
        _ severity: Severity = .error,
        since: Date? = nil,
        told: Bool = true,
        agency: Agency.ID? = Samples.bureau.id
    ) -> Alert {
        let text = LocalizedText(chinese: "文", english: "text")
        let finding = Finding(
            rule: "missing",
            severity: severity,
            subject: "annual-report/2025",
            legalSource: text,
            message: text,
            agency: agency
        )
        return Alert(
            finding: finding,
            state: state,
            startsAt: since ?? now,
            updatedAt: now,
            confirmations: 0,
            lastAnnouncedAt: told ? now : nil,
            cause: state == .resolved ? .gone(AlertCause.ReadingCount(2, of: 2)) : .established
        )
    }

    private func effect(_ alert: Alert, _ register: CaseRegister = CaseRegister(), at instant: Date? = nil)
        -> CaseEffect?
    {
        judgement.effect(of: alert, in: register, orders: StandingOrders(), at: instant ?? now)
    }

    private func opened() throws -> RectificationCase { try #require(effect(alert())).next }

    @Test func onlyWhatIsGraveToldAndSomebodysBecomesACase() {
        #expect(effect(alert())?.next.state == .new)
        #expect(effect(alert(.firing, .warning)) == nil)
        #expect(effect(alert(.firing, .error, told: false)) == nil)
        #expect(effect(alert(.firing, .critical, agency: nil)) == nil)
        for state in [Alert.State.pending, .silenced, .inhibited, .resolved] { #expect(effect(alert(state)) == nil) }
    }

    @Test func theTermCountsInWorkingDaysBySeverity() throws {
        #expect(try opened().due == Samples.day("2026-02-09"))
        #expect(try #require(effect(alert(.firing, .critical))).next.due == Samples.day("2026-02-16"))
    }

    @Test func theSameWithinAYearIsARepetitionAndLaterItIsNot() throws {
        var first = try opened()
        (first.state, first.changedAt) = (.closed, now)
        let register = CaseRegister([first])
        let soon = now.addingTimeInterval(100 * 86_400)
        let again = try #require(effect(alert(since: soon), register, at: soon)).next
        #expect(again.repeats == first.id && again.id == "2026-0002")
        let late = now.addingTimeInterval(400 * 86_400)
        let other = try #require(effect(alert(since: late), register, at: late)).next
        #expect(other.repeats == nil && other.id == "2027-0001")
    }

    @Test func whatIsGoneIsLookedAtAgainAndWhatIsWatchedNoMoreIsNot() throws {
        let register = CaseRegister([try opened()])
        let gone = try #require(effect(alert(.resolved), register))
        #expect(gone.next.state == .rectified && gone.next.recheckSince == now)
        var lost = alert(.resolved)
        lost.cause = .notListed
        let left = try #require(effect(lost, register))
        #expect(left.next.state == .new && left.next.lostAt == now && left.steps.map(\.kind) == [.unwatched])
        #expect(effect(lost, CaseRegister([left.next])) == nil)
    }

    @Test func aCaseIsClosedByAFullReadingAfterItsFindingWasGone() throws {
        let source = Samples.source
        let register = CaseRegister([try opened()])
        let gone = try #require(effect(alert(.resolved), register)).next
        var state = SourceState(id: source.id, nextCheck: now)
        (state.standing, state.isWhole, state.lastSuccess) = (.ok, true, now)
        func review(_ alert: Alert?) -> CaseEffect? {
            judgement.review(
                gone,
                alert: alert,
                states: [source.id: state],
                isAttended: false,
                at: now.addingTimeInterval(7200)
            )
        }
        state.wholeReadings = WholeReadings(last: now)
        #expect(review(alert(.resolved)) == nil, "the reading that showed it gone counts once")
        state.wholeReadings = WholeReadings(last: now.addingTimeInterval(3600))
        #expect(review(alert(.pending)) == nil, "it was seen again")
        #expect(review(alert(.resolved))?.next.state == .closed)
        #expect(review(nil)?.next.state == .closed)
        state.isWhole = false
        #expect(review(nil) == nil)
        (state.isWhole, state.standing) = (true, .unreadable)
        #expect(review(nil) == nil)
    }

    @Test func whatEndedLongAgoIsLetGoAndTakenInAgain() throws {
        var (old, open) = (try opened(), try opened())
        (old.state, old.changedAt) = (.closed, now)
        (open.id, open.fingerprint) = ("2026-0002", "other")
        var register = CaseRegister([old, open])
        register.release { _ in true }
        #expect(register.cases.count == 2, "what is needed stays")
        register.release { _ in false }
        #expect(register.cases.keys.sorted() == [open.id], "what is open stays")
        #expect(register.latest(of: old.fingerprint) == nil)
        #expect(register.nextID(in: 2026) == "2026-0003", "no id comes again")
        #expect(register.tally["closed"] == 1 && register.tally["new"] == 1)
        register.recall([old, open])
        #expect(register.latest(of: old.fingerprint) == old)
        #expect(register.tally["closed"] == 1 && register.tally["new"] == 1)
    }

    @Test func aGroupThatFallsApartMendsNothing() throws {
        let group = AlertGroup(kind: .host, site: Samples.source.address.site, rule: "source-unreachable")
        let text = LocalizedText(chinese: "文", english: "text")
        var finding = Finding(
            rule: "host-down",
            severity: .error,
            subject: group.subject,
            legalSource: text,
            message: text
        )
        finding.agencies = [Samples.bureau.id]
        var alert = Alert(
            finding: finding,
            state: .firing,
            startsAt: now,
            updatedAt: now,
            confirmations: 0,
            lastAnnouncedAt: now,
            cause: .established
        )
        let register = CaseRegister([try #require(effect(alert)).next])
        alert.state = .resolved
        func ended(_ hasMembers: Bool) -> CaseEffect? {
            judgement.effect(of: alert, in: register, orders: StandingOrders(), hasMembers: hasMembers, at: now)
        }
        #expect(ended(true)?.next.state == .closed && ended(true)?.steps.map(\.kind) == [.dissolved])
        #expect(ended(false)?.next.state == .rectified && ended(false)?.steps.map(\.kind) == [.findingGone])
    }

    @Test func idsAreInOrderBeyondNineThousand() {
        #expect(RectificationCase.ID(year: 2026, number: 7) == "2026-0007")
        #expect(RectificationCase.ID("2026-9999").precedes("2026-10000"))
        #expect(!RectificationCase.ID("2027-0001").precedes("2026-10000"))
    }
}

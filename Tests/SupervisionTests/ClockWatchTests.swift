import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// When the wall clock is believed, by a steady clock and by what servers say.
struct ClockWatchTests {
    private let start = Samples.instant("2026-01-20", hour: 9)
    private let day: TimeInterval = 86_400

    private func watch(servers: Int, at steady: TimeInterval = 0) -> ClockWatch {
        var watch = ClockWatch(released: Samples.instant("2025-01-01", hour: 0))
        _ = watch.read(wall: start, steady: steady)
        for number in 0..<servers { watch.hear(start, from: "host\(number)", steady: steady) }
        return watch
    }

    @Test func aClockThatGoesOnAsTimeDoesIsBelieved() {
        var watch = watch(servers: 3)
        #expect(watch.read(wall: start.addingTimeInterval(30 * day), steady: 30 * day) == nil)
        #expect(watch.doubt == nil)
    }

    @Test func aYearAheadForNineSecondsIsDoubtedForNineSeconds() {
        var watch = watch(servers: 3)
        #expect(watch.read(wall: start.addingTimeInterval(365 * day + 1), steady: 1) == 365 * day)
        #expect(watch.doubt == .againstServers(hours: 365 * 24))
        #expect(watch.read(wall: start.addingTimeInterval(10), steady: 10) == -365 * day)
        #expect(watch.doubt == nil)
    }

    @Test func aStepIsDoubtedWhereNobodyTellsTheTimeAndForADayAtMost() {
        var watch = watch(servers: 0)
        _ = watch.read(wall: start.addingTimeInterval(40 * day), steady: 1)
        #expect(watch.doubt == .stepped(hours: 40 * 24))
        _ = watch.read(wall: start.addingTimeInterval(41.5 * day), steady: 1.5 * day)
        #expect(watch.doubt == nil)
    }

    @Test func oneServerWhoseClockIsWrongBlindsNobodyForLongerThanADay() {
        var watch = ClockWatch(released: .distantPast, newest: start)
        _ = watch.read(wall: start.addingTimeInterval(300 * day), steady: 5)
        watch.hear(start, from: "host", steady: 5)
        #expect(watch.doubt == .stepped(hours: 300 * 24))
        _ = watch.read(wall: start.addingTimeInterval(301.5 * day), steady: 1.5 * day + 5)
        #expect(watch.doubt == nil)
    }

    @Test func oneServerConfirmsAStepAndOneAloneContradictsNoClock() {
        var watch = watch(servers: 0)
        let later = start.addingTimeInterval(40 * day)
        _ = watch.read(wall: later, steady: 1)
        watch.hear(later, from: "host", steady: 1)
        #expect(watch.doubt == nil)
        watch.hear(start, from: "host", steady: 1)
        watch.hear(start, from: "other", steady: 1)
        #expect(watch.doubt == nil)
        watch.hear(start, from: "third", steady: 1)
        #expect(watch.doubt == .againstServers(hours: 40 * 24))
    }

    @Test func aClockFarFromWhatTheLastRunLeftHasToBeConfirmed() {
        var watch = ClockWatch(released: .distantPast, newest: start)
        #expect(watch.read(wall: start.addingTimeInterval(300 * day), steady: 5) == nil)
        #expect(watch.doubt == .stepped(hours: 300 * 24))
        watch.hear(start.addingTimeInterval(300 * day), from: "host", steady: 5)
        #expect(watch.doubt == nil)
    }

    @Test func aTimeBeforeTheProgramWasMadeIsWrong() {
        var watch = ClockWatch(released: start)
        _ = watch.read(wall: Date(timeIntervalSince1970: 0), steady: 0)
        #expect(watch.doubt == .beforeRelease)
    }

    @Test func whatAdjustsAClockInRunningIsNoStep() {
        var watch = watch(servers: 0)
        #expect(watch.read(wall: start.addingTimeInterval(59), steady: 1) == nil)
        #expect(watch.read(wall: start.addingTimeInterval(1), steady: 2) == nil)
        #expect(watch.doubt == nil)
    }
}

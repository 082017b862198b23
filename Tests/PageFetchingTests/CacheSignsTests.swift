import FoundationEssentials
import Testing

@testable import PageFetching

/// How old an answer is, by what servers and caches say of it.
struct CacheSignsTests {
    private static let now = Date(timeIntervalSince1970: 1_770_000_000)

    private func age(_ headers: [String: String], wall: Date = now) -> Double {
        CacheSigns { headers[$0] }.age(at: Self.now, onWallClock: wall)
    }

    @Test func anAnswerThatWasMadeForThisRequestHasNoAge() {
        #expect(age([:]) == 0)
        #expect(age(["Date": "Mon, 02 Feb 2026 02:40:00 GMT", "Age": "12", "X-Cache": "HIT"]) == 0)
        #expect(age(["Date": "Tue, 03 Feb 2026 02:40:00 GMT"]) == 0)
        #expect(age(["Date": "yesterday", "Age": "-5"]) == 0)
        #expect(age(["Age": "nan"]) == 0)
    }

    @Test func aCopyIsAsOldAsItsDateOrItsCacheSays() {
        #expect(age(["Age": "1209600"]) == 1_209_600)
        #expect(age(["Date": "Mon, 19 Jan 2026 02:40:00 GMT", "X-Cache": "HIT"]) == 14 * 86_400)
        #expect(age(["Age": "86400", "Date": "Mon, 02 Feb 2026 02:40:00 GMT"]) == 86_400)
    }

    @Test func aCopyThatIsCalledStaleIsOfUnknownAge() {
        #expect(age(["Warning": "110 - \"Response is Stale\""]) == .infinity)
        #expect(age(["CF-Cache-Status": "STALE"]) == .infinity)
        #expect(age(["X-Cache": "UPDATING from edge"]) == .infinity)
        #expect(age(["Warning": "110 - stale", "Age": "7200"]) == 7200)
    }

    /// In a trial the monitor's clock runs ahead, and the server's does not.
    @Test func aDateIsOldOnlyByBothClocks() {
        let wall = Self.now.addingTimeInterval(-90 * 86_400)
        #expect(age(["Date": "Tue, 04 Nov 2025 02:40:00 GMT"], wall: wall) == 0)
    }
}

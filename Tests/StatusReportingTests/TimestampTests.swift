import FoundationEssentials
import Supervision
import Testing

@testable import StatusReporting

struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (1_769_904_000.123, "2026-02-01T00:00:00.123Z"),
        (-0.5, "1969-12-31T23:59:59.500Z"), (-86_400, "1969-12-31T00:00:00.000Z"),
        (951_782_399.999, "2000-02-28T23:59:59.999Z"), (1e18, "9999-12-31T23:59:59.000Z"),
        (-1e18, "0001-01-01T00:00:00.000Z"),
    ])
    func instantsAreWrittenInUTC(seconds: Double, expected: String) {
        #expect(Timestamp.milliseconds(Date(timeIntervalSince1970: seconds)) == expected)
    }

    @Test func secondsAreWhatTheDecoderReadsBack() throws {
        let text = Timestamp.seconds(Samples.morning)
        #expect(text == "2026-02-01T00:00:00Z")
        #expect(try Date.ISO8601FormatStyle().parse(text) == Samples.morning)
    }

    @Test func peopleSeeTheTimeOfTheirZone() {
        #expect(Timestamp.local(Samples.morning, in: .china) == "2026-02-01 08:00")
    }
}

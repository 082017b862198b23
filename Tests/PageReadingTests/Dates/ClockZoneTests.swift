import Supervision
import Testing

@testable import PageReading

struct ClockZoneTests {
    @Test(arguments: [
        ("2024-01-19T17:00:00Z", "2024-01-20", 60), ("2024-01-19T15:59:59.999Z", "2024-01-19", 23 * 60 + 59),
        ("2024-01-20T00:30:00+08:00", "2024-01-20", 30), ("2024-01-19T16:00:00+0000", "2024-01-20", 0),
        ("2024-01-19 16:30:00 GMT", "2024-01-20", 30), ("2023-12-31T12:00:00-05:00", "2024-01-01", 60),
        ("2024-01-01T01:00:00+09:00", "2024-01-01", 0), ("2024-01-01T00:10:00+09", "2023-12-31", 23 * 60 + 10),
    ])
    func aTimeWithAZoneNamesTheDayInChina(text: String, day: String, minute: Int) {
        let date = WrittenDate.first(in: text)
        #expect(date?.date.description == day)
        #expect(date?.minuteOfDay == minute)
    }

    @Test(arguments: [
        "2024-01-19 17:00-18:00", "2024-01-19 17:00", "2024-01-19 17:00:00 作者：Zhang", "2024-01-19 17:00 +1",
    ])
    func aTimeWithoutAZoneIsChinas(text: String) {
        #expect(WrittenDate.first(in: text)?.date.description == "2024-01-19")
        #expect(WrittenDate.first(in: text)?.minuteOfDay == 17 * 60)
    }

    @Test(arguments: [
        ("Tue Jan 23 10:19:00 CST 2024", "2024-01-23"), ("Tue, 23 Jan 2024 02:19:00 GMT", "2024-01-23"),
        ("Mon, 22 Jan 2024 17:00:00 GMT", "2024-01-23"), ("January 23, 2024", "2024-01-23"),
        ("23-Jan-2024", "2024-01-23"),
    ])
    func whatProgramsPrintByDefaultIsReadInMetadata(text: String, day: String) {
        #expect(EnglishDate.read(text)?.date.description == day)
    }

    @Test(arguments: [
        "Version 2024.1", "may 2024", "1705712345678", "Mars 23 of a long story that goes on and on and on, 2024",
    ])
    func otherWordsAreNoDates(text: String) {
        #expect(EnglishDate.read(text) == nil)
    }

    @Test(arguments: [
        ("2022年02月13日07:48", 7 * 60 + 48), ("2025-01-2110:19", 10 * 60 + 19), ("2025年1月21日\u{A0}10:19", 10 * 60 + 19),
        ("2025\u{3000}年1\u{A0}月21日　10：19", 10 * 60 + 19), ("2025/01/21 9:05:00", 9 * 60 + 5),
    ])
    func aClockIsReadHoweverItStands(text: String, minute: Int) {
        #expect(WrittenDate.first(in: text)?.minuteOfDay == minute)
    }
}

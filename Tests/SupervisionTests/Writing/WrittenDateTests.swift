import Supervision
import Testing

struct WrittenDateTests {
    @Test(arguments: [
        ("2018-01-31 10:19", "2018-01-31"), ("\u{A0} 2013-03-22", "2013-03-22"), ("2021-09-29 10:05:00", "2021-09-29"),
        ("2018年1月31日", "2018-01-31"), ("2018 年 01 月 31 日", "2018-01-31"), ("2018/1/31", "2018-01-31"),
        ("2018.1.31", "2018-01-31"), ("２０１８年１月３１日", "2018-01-31"), ("2018－01－31", "2018-01-31"),
        ("二〇一八年一月三十一日", "2018-01-31"), ("二○○七年十二月五日", "2007-12-05"), ("二OO七年十月十日", "2007-10-10"),
        ("二零一八年二月二十日", "2018-02-20"), ("二0一0年七月二十一日", "2010-07-21"), ("一九九六年十一月五日", "1996-11-05"),
        ("一一年十二月五日", "2011-12-05"), ("2022年02月13日07:48", "2022-02-13"), ("2007-08-20-23:59:59", "2007-08-20"),
        ("2020-01-05T08:00:00+08:00", "2020-01-05"), ("发布于20180131。", "2018-01-31"), ("2016年1月1日至12月31日", "2016-01-01"),
        ("2011419日", "2011-04-19"), ("2018724日", "2018-07-24"), ("202419日", "2024-01-09"),
        ("202511日至1231日", "2025-01-01"),
        ("2018年11日至2018年1231日", "2018-01-01"), ("20181月31日", "2018-01-31"), ("2020年2月29日", "2020-02-29"),
    ])
    func aDateIsReadInEveryForm(text: String, date: String) {
        #expect(WrittenDate.first(in: text)?.date.description == date)
    }

    @Test(arguments: [
        "2024111日", "2018-13-01", "2019-02-29", "国办公开办函〔2021〕30号", "000014348/2020-35428", "2018年1月", "62010202000617",
        "192.168.2010.1.1.5", "0931-8826049", "截至11月底", "1.2018.1.31", "20111月", "20180131001",
    ])
    func whatIsNoDateIsNotRead(text: String) {
        #expect(WrittenDate.first(in: text) == nil)
    }

    @Test(arguments: [("2021926", "2021-09-26"), ("201941", "2019-04-01"), ("[2018-01-31]", "2018-01-31")])
    func digitsAloneAreADateWhereNothingElseStands(text: String, date: String) {
        #expect(WrittenDate.whole(text)?.date.description == date)
    }

    @Test(arguments: ["201812", "2024111", "共20180131条", "第2021926号"])
    func digitsThatMayMeanSomethingElseAreNoDate(text: String) {
        #expect(WrittenDate.whole(text) == nil)
    }

    @Test(arguments: [
        ("2018-01-31 10:19", 10 * 60 + 19), ("2018年1月31日10时59分", 10 * 60 + 59), ("2022-01-28 00:00:00", 0),
        ("2025-03-27 09:36:38", 9 * 60 + 36),
    ])
    func theClockTimeBehindADateIsRead(text: String, minute: Int) {
        #expect(WrittenDate.first(in: text)?.minuteOfDay == minute)
    }

    @Test func everyDateOfATextIsRead() {
        let dates = WrittenDate.all(in: "自2020年1月1日起，至2020-12-31止（2019.11.2印发）").map(\.date.description)
        #expect(dates == ["2020-01-01", "2020-12-31", "2019-11-02"])
    }
}

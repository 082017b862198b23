import Foundation
import Supervision
import Testing

@testable import StatusReporting

struct AlertLineFormatTests {
    private func text(
        _ format: AlertLineFormat,
        _ line: AlertLine,
        _ language: Language = .chinese,
        priority: Bool = false
    ) -> String {
        String(decoding: format.line(for: line, in: language, priority: priority), as: UTF8.self)
    }

    @Test func aJSONLineIsPinned() {
        #expect(
            text(.json, Samples.line())
                == #"{"ts":"2026-02-01T00:00:00.123Z","seq":7,"level":"critical","event":"alert_firing","#
                + #""fingerprint":"00112233445566ff","rule":"annual-report.missing","severity":"critical","#
                + #""agency":"sample-bureau","source":null,"subject":"annual-report/2025","due":"2026-01-31","#
                + #""starts_at":"2026-02-01T00:00:00.000Z","message":"2025 年度报告逾期未公开","#
                + #""cause":"confirmed","cause_count":2,"cause_of":2,"cause_before":null,"found":null,"#
                + #""expected":"2026-01-31","evidence":null,"reason":null,"agencies":["sample-bureau"],"#
                + #""agency_name":"云溪市统计局","jurisdiction":"cn/yunxi","site":"example.gov.cn","duty":"annual-report","report_year":2025,"group":null,"#
                + #""legal_source":"《条例》第四十九条","#
                + #""url":"https://example.gov.cn/nb/?a=1&b=2","message_en":"The 2025 report is missing","#
                + #""schema":"disclosure-monitor/alert-line/v1"}"# + "\n"
        )
    }

    @Test func aLogfmtLineIsPinned() {
        #expect(
            text(.logfmt, Samples.line(), .english)
                == "ts=2026-02-01T00:00:00.123Z seq=7 level=critical event=alert_firing fingerprint=00112233445566ff "
                + "rule=annual-report.missing severity=critical agency=sample-bureau source= "
                + "subject=annual-report/2025 due=2026-01-31 starts_at=2026-02-01T00:00:00.000Z "
                + "message=\"The 2025 report is missing\" cause=confirmed cause_count=2 cause_of=2 cause_before= "
                + "found= expected=2026-01-31 evidence= reason= agencies=sample-bureau "
                + "agency_name=\"云溪市统计局\" jurisdiction=cn/yunxi site=example.gov.cn duty=annual-report report_year=2025 group= "
                + "legal_source=\"Regulations, article 49\" url=\"https://example.gov.cn/nb/?a=1&b=2\" "
                + "message_zh=\"2025 年度报告逾期未公开\" schema=disclosure-monitor/alert-line/v1\n"
        )
    }

    @Test(arguments: AlertLineFormat.allCases)
    func aLineOfAnEarlierReleaseHasNoCauseAndSaysSo(format: AlertLineFormat) {
        let line = text(format, Samples.line(cause: nil))
        #expect(
            line.contains(format == .json ? #""cause":null,"cause_count":null"# : " cause= cause_count= cause_of= ")
        )
    }

    @Test func whatItWasBeforeStandsBesideTheCause() {
        let graver = text(.logfmt, Samples.line(cause: .graver(than: .warning)))
        #expect(graver.contains(" cause=graver cause_count= cause_of= cause_before=warning "))
    }

    @Test func whatChangedStandsInTheLanguageOfTheLineAndInNoOtherLine() {
        var line = Samples.line()
        #expect(!text(.json, line).contains("change"))
        line.change = LocalizedText(chinese: "t3.new: 12 → 15；\u{202E}另有 2 格", english: "t3.new: 12 → 15; 2 more cells")
        #expect(text(.json, line).contains(#","change":"t3.new: 12 → 15；另有 2 格","#))
        #expect(text(.logfmt, line, .english).contains(#" change="t3.new: 12 → 15; 2 more cells" "#))
    }

    @Test func aListThatOnlyAScriptDrawsIsNamedWithWhatItWasReadThrough() throws {
        var line = Samples.line()
        line.readThrough = ReadThrough(
            family: "ucap-channel",
            address: try #require(WebAddress("https://a.example/s?a=1"))
        )
        let through = #""read_through":{"family":"ucap-channel","address":"https://a.example/s?a=1"}"#
        #expect(text(.json, line).contains(through))
        #expect(text(.logfmt, line).contains(#" read_through="ucap-channel https://a.example/s?a=1" "#))
    }

    @Test func theMessageIsInTheConfiguredLanguageAndTheOtherOneFollows() {
        let english = text(.json, Samples.line(), .english)
        #expect(english.contains(#""message":"The 2025 report is missing""#))
        #expect(english.contains(#""message_zh":"2025 年度报告逾期未公开""#))
        #expect(!english.contains("message_en"))
    }

    @Test(arguments: AlertLineFormat.allCases)
    func hostileTextNeitherBreaksNorBeginsALine(format: AlertLineFormat) throws {
        let message = LocalizedText(chinese: "\n<2>{\"ts\":\"x\"}\n" + Samples.hostile, english: Samples.hostile)
        let finding = Samples.finding(found: Samples.hostile, evidence: Samples.hostile, message: message)
        let line = text(format, Samples.line(finding: finding))
        #expect(line.unicodeScalars.filter(VisibleText.isInvisible).map(\.value) == [0x0A])
        #expect(line.last == "\n")
        #expect(line.hasPrefix(format == .json ? "{\"ts\":\"2026" : "ts=2026"))
    }

    @Test func hostileTextComesBackCleanOutOfTheJSON() throws {
        let bytes = AlertLineFormat.json.line(
            for: Samples.line(finding: Samples.finding(found: Samples.hostile)),
            in: .chinese
        )
        let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(object["found"] as? String == "a\"b\\c d e[31mfg h ijklm")
    }

    @Test func quotationMarksCannotEndALogfmtValue() {
        let line = text(.logfmt, Samples.line(finding: Samples.finding(found: #"x" level=info \"#)))
        #expect(line.contains(#" found="x\" level=info \\" expected="#))
    }

    @Test func aMegabyteOfTextMakesAShortLine() {
        let flood = String(repeating: "\u{202E}\"公\n", count: 200_000)
        let finding = Samples.finding(
            found: flood,
            evidence: flood,
            message: LocalizedText(chinese: flood, english: flood)
        )
        for format in AlertLineFormat.allCases {
            #expect(format.line(for: Samples.line(finding: finding), in: .chinese).count < 16_384)
        }
    }

    @Test(arguments: zip(Severity.allCases, ["info", "warning", "error", "critical"]))
    func theLevelFollowsTheSeverity(severity: Severity, level: String) {
        #expect(Samples.line(finding: Samples.finding(severity: severity)).level.rawValue == level)
    }

    @Test func whatAPersonSaidStandsInItsLineAndInNoOther() throws {
        var line = Samples.line(event: .silenced, cause: .occurred)
        let until = Samples.morning.addingTimeInterval(86_400)
        line.order = OrderMark(
            id: 12,
            kind: .silence,
            author: "王\u{202E}某",
            at: Samples.morning,
            until: until,
            note: "整改中\n"
        )
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(text(.json, line).utf8)) as? [String: Any]
        )
        #expect(document["order"] as? Int == 12)
        #expect(document["by"] as? String == VisibleText.clean("王\u{202E}某"))
        #expect(document["until"] as? String == "2026-02-02T00:00:00.000Z")
        #expect(document["level"] as? String == "info")
        #expect(text(.logfmt, line).contains("until=2026-02-02T00:00:00.000Z note="))
        #expect(!text(.json, Samples.line()).contains("\"by\""))
    }

    @Test(arguments: [AlertEvent.alertResolved, .alertSilenced, .reportNew])
    func goodNewsIsQuietHoweverGraveTheFindingWas(event: AlertEvent) {
        #expect(text(.logfmt, Samples.line(event: event), priority: true).hasPrefix("<6>ts="))
        #expect(Samples.line(event: event).level == .info)
    }

    @Test(arguments: zip(Severity.allCases, ["<6>", "<4>", "<3>", "<2>"]))
    func theJournalIsToldThePriority(severity: Severity, prefix: String) {
        let line = Samples.line(finding: Samples.finding(severity: severity))
        #expect(text(.json, line, priority: true).hasPrefix(prefix + "{\"ts\""))
        #expect(text(.json, line).hasPrefix("{\"ts\""))
    }
}

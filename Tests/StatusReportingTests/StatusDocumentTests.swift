import CZlib
import Foundation
import NIOCore
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

struct StatusDocumentTests {
    @Test func theDocumentOfASmallSnapshotIsPinned() throws {
        let expected =
            #"{"schema":"disclosure-monitor/status/v1","sequence":17,"generated_at":"2026-02-01T00:00:00Z","#
            + #""version":"1.0.0","overall":"critical","counts":{"agencies":1,"sources":1,"sources_by_state":{"ok":1},"#
            + #""obligations_by_state":{"missing":1},"alerts_by_severity":{"critical":1},"#
            + #""false_alarms_by_rule":{}},"#
            + #""agencies":[{"id":"sample-bureau","name":"某市发展和改革局","kind":"local-dept","#
            + #""jurisdiction":"cn/province/city","worst_severity":"critical","obligations":[{"duty":"annual-report","#
            + #""report_year":2025,"due":"2026-01-31","state":"missing","published":null,"published_basis":null,"#
            + #""first_seen":null,"url":null,"certain":false,"reason":null,"not_judged":[]}]}],"#
            + #""sources":[{"id":"annual-report-list-\#(try #require(Samples.source()).id.rawValue.suffix(10))","#
            + #""url":"https://example.gov.cn/nb/","kind":"annual-report-list","class":null,"agencies":["sample-bureau"],"#
            + #""state":"ok","reason":null,"last_attempt":"2026-02-01T00:00:00Z","last_success":null,"#
            + #""last_change":null,"last_new_item":null,"next_check":"2026-02-01T01:00:00Z","#
            + #""consecutive_failures":0,"validators_ignored_until":null,"items":12,"read_through":null,"#
            + #""slow":false,"left_for_next_check":0,"robots":"obey","freshness":null,"attestation":null}],"#
            + #""alerts":[{"fingerprint":"\#(Samples.finding().fingerprint)","rule":"annual-report.missing","#
            + #""severity":"critical","state":"firing","agency":"sample-bureau","source":null,"agencies":["sample-bureau"],"#
            + #""subject":"annual-report/2025","starts_at":"2026-02-01T00:00:00Z","#
            + #""updated_at":"2026-02-01T00:00:00Z","ends_at":null,"due":"2026-01-31","found":null,"#
            + #""expected":"2026-01-31","evidence":null,"reason":null,"legal_source":{"zh-Hans":"《条例》第四十九条","#
            + #""en":"Regulations, article 49"},"message":{"zh-Hans":"2025 年度报告逾期未公开","#
            + #""en":"The 2025 report is missing"},"url":"https://example.gov.cn/nb/?a=1&b=2","#
            + #""cause":"graver","cause_count":null,"cause_of":null,"cause_before":"error","order":null}],"#
            + #""resolved_alerts_left_out":0,"calendars":[{"id":"cn","valid_until":"2026-12-31"}],"#
            + #""monitor":{"started_at":"2026-02-01T00:00:00Z","last_tick":"2026-02-01T00:00:00Z","#
            + #""oldest_overdue_check_seconds":0,"config_loaded_at":"2026-02-01T00:00:00Z","config_error":null,"#
            + #""config_pending_restart":[],"config_not_applied":[],"storage_error":null,"clock":null,"legacy_tls":[],"sinks":[{"name":"log","delivered_through":17,"lag_lines":0,"lost_lines":0,"#
            + #""failing_since":null,"error":null,"dead_letters":0}]}}"# + "\n"
        #expect(String(decoding: StatusDocument(Samples.snapshot()).json, as: UTF8.self) == expected)
    }

    @Test func ofAlertsThatAreOverTheLatestStandInTheDocumentAndTheRestIsCounted() {
        let over = (0..<620).map { number in
            AlertStatus(
                Alert(
                    finding: Samples.finding(found: "\(number)"),
                    state: .resolved,
                    startsAt: Samples.morning,
                    updatedAt: Samples.morning,
                    endsAt: Samples.morning.addingTimeInterval(Double(number / 2)),
                    confirmations: 2
                )
            )
        }
        let snapshot = Samples.snapshot(alerts: [Samples.alert()] + over)
        let (alerts, leftOut) = snapshot.listedAlerts
        #expect(alerts.count == 501 && leftOut == 120)
        #expect(alerts.first?.state == .firing && alerts.contains { $0.found == "619" })
        #expect(!alerts.contains { $0.found == "100" })
    }

    @Test func theDocumentReadsBackAsTheSnapshot() throws {
        var snapshot = Samples.snapshot()
        snapshot.agencies[0].obligations[0].published = CivilDate(iso: "2026-01-20")
        snapshot.agencies[0].obligations[0].publishedBasis = .firstSeen
        snapshot.agencies[0].obligations[0].firstSeen = Samples.morning
        snapshot.agencies[0].obligations[0].notJudged = [UnjudgedPart(part: "表三", reason: "table-unreadable")]
        snapshot.counts.casesByState = ["in_progress": 2, "new": 0]
        snapshot.alerts[0].caseID = "2026-0007"
        let text = String(decoding: StatusDocument(snapshot).json, as: UTF8.self)
        #expect(text.contains(#","cases_by_state":{"in_progress":2,"new":0}},"agencies""#))
        #expect(text.contains(#","order":null,"case":"2026-0007"}],"resolved_alerts_left_out":0,"calendars""#))
        snapshot.agencies[0].name = Samples.hostile + "\u{10FFFF}𠮷"
        snapshot.monitor.configError = "\u{85}\u{E0041}"
        snapshot.monitor.configPendingRestart = ["state_directory"]
        snapshot.monitor.configNotApplied = [SettingFailure(key: "listen", error: Samples.hostileText)]
        snapshot.monitor.sinks.append(Samples.sink(Samples.hostile, error: Samples.hostileText, lost: 5))
        #expect(try StatusDocument.decode(StatusDocument(snapshot).json) == snapshot)
    }

    /// Programs know the texts as strings in English; people read them in their language.
    @Test func whyTheMonitorFailsIsSaidInEveryLanguageBesideTheEnglish() throws {
        let full = LocalizedText(chinese: "磁盘已满", english: "No space left on device")
        var snapshot = Samples.snapshot(storageError: full, configError: full)
        snapshot.monitor.clock = full
        snapshot.monitor.configNotApplied = [SettingFailure(key: "listen", error: full)]
        snapshot.monitor.sinks = [Samples.sink("ledger", error: full)]
        let text = String(decoding: StatusDocument(snapshot).json, as: UTF8.self)
        let both = #"{"zh-Hans":"磁盘已满","en":"No space left on device"}"#
        for key in ["config_error", "storage_error", "clock", "error"] {
            #expect(text.contains(#""\#(key)":"No space left on device","\#(key)_message":\#(both)"#), "\(key)")
        }
        #expect(text.components(separatedBy: #""error_message":"#).count == 3)
        #expect(try StatusDocument.decode(Array(text.utf8)) == snapshot)
        let table = StatusTable(snapshot, language: .chinese).rendered()
        #expect(table.components(separatedBy: "磁盘已满").count == 6 && !table.contains("No space"))
    }

    @Test func aDocumentOfAnEarlierReleaseSaysItInEnglishAlone() throws {
        let full = LocalizedText(chinese: "磁盘已满", english: "disk full")
        var snapshot = Samples.snapshot(storageError: full, configError: full)
        snapshot.monitor.configNotApplied = [SettingFailure(key: "listen", error: full)]
        snapshot.monitor.sinks = [Samples.sink("ledger", error: full)]
        let text = String(decoding: StatusDocument(snapshot).json, as: UTF8.self)
            .replacing(#/,"\w*error_message":\{[^}]*\}/#, with: "")
        #expect(!text.contains("磁盘已满"))
        let monitor = try StatusDocument.decode(Array(text.utf8)).monitor
        #expect(monitor.storageError == "disk full" && monitor.configError == "disk full")
        #expect(monitor.configNotApplied.first?.error == "disk full" && monitor.sinks.first?.error == "disk full")
    }

    @Test(arguments: [
        ("{}", "缺少“schema”"), (#"{"schema":"other/v1"}"#, "缺少“"), (#"{"schema":7}"#, "“schema”的值不合格式"),
        ("<html>", "内容不合格式"),
    ])
    func whatIsNoStatusDocumentIsSaidInChinese(text: String, why: String) {
        let error = #expect(throws: StatusReportingError.self) { try StatusDocument.decode(Array(text.utf8)) }
        let words = error?.text(in: .chinese) ?? ""
        #expect(words.contains(why) && EnglishWords.strange(inChinese: words) == [], "\(words)")
    }

    @Test func everyCauseReadsBack() throws {
        let count = AlertCause.ReadingCount(1, of: 2)
        let causes: [AlertCause?] = [
            nil, .confirmed(count), .newStage(after: "14"), .newStage(after: nil), .sourceBack,
        ]
        var snapshot = Samples.snapshot(alerts: causes.map { _ in Samples.alert() })
        for (index, cause) in causes.enumerated() { snapshot.alerts[index].cause = cause }
        #expect(try StatusDocument.decode(StatusDocument(snapshot).json) == snapshot)
    }

    @Test func theDocumentIsOneLineWithoutInvisibleCharacters() {
        let snapshot = Samples.snapshot(storageError: Samples.hostileText, configError: Samples.hostileText)
        let text = String(decoding: StatusDocument(snapshot).json, as: UTF8.self)
        #expect(text.unicodeScalars.filter(VisibleText.isInvisible).map(\.value) == [0x0A])
        #expect(text.contains(#"\u2028"#) && text.contains(#"\u202e"#) && text.contains(#"\u009b"#))
    }

    /// What another version wrote to the store stands behind a mark, and is read back as the same.
    @Test func aReasonThatIsOnNoListIsShownAsSuch() throws {
        let source = try #require(Samples.source(standing: .blocked, reason: "a word of 2031"))
        let document = StatusDocument(Samples.snapshot(sources: [source]))
        let shown = #""reason":"unlisted: a word of 2031""#
        #expect(String(decoding: document.json, as: UTF8.self).contains(shown))
        let again = StatusDocument(try StatusDocument.decode(document.json))
        #expect(String(decoding: again.json, as: UTF8.self).contains(shown))
    }

    @Test func equalSnapshotsHaveEqualBytesAndTags() {
        let first = StatusDocument(Samples.large(50))
        let second = StatusDocument(Samples.large(50))
        #expect(first.json == second.json)
        #expect(first.body.gzip == second.body.gzip)
        #expect(first.entityTag == second.entityTag)
        #expect(first.entityTag != StatusDocument(Samples.large(51)).entityTag)
    }

    @Test func theCompressedBytesAreTheDocument() throws {
        let document = StatusDocument(Samples.large(100))
        let gzip = try #require(document.body.gzip)
        #expect(gzip.readableBytes * 5 < document.json.count)
        #expect(gunzip(Array(gzip.readableBytesView), room: document.json.count + 1) == document.json)
    }

    @Test func compressedBytesOfManyPiecesAreWhole() throws {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<300_000).map { _ in UInt8.random(in: 0...63, using: &generator) }
        let packed = try #require(Gzip.compress(bytes))
        #expect(packed.count > 200_000)
        #expect(gunzip(packed, room: bytes.count + 1) == bytes)
    }

    @Test(arguments: ["", "[]", "{}", #"{"schema":"other/v1"}"#, "<html>"])
    func anythingElseIsNoStatusDocument(text: String) throws {
        #expect(throws: StatusReportingError.self) { try StatusDocument.decode(Array(text.utf8)) }
    }

    @Test func aDocumentOfAnotherVersionIsRefusedByName() {
        var snapshot = Samples.snapshot()
        snapshot.schema = "disclosure-monitor/status/v9"
        let error = #expect(throws: StatusReportingError.self) {
            try StatusDocument.decode(StatusDocument(snapshot).json)
        }
        #expect(error.map { "\($0)".contains("'disclosure-monitor/status/v9'") } == true)
    }
}

/// Decompresses with zlib itself.
func gunzip(_ bytes: [UInt8], room: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var source = bytes
    var target = [UInt8](repeating: 0, count: room)
    let result = source.withUnsafeMutableBufferPointer { input in
        target.withUnsafeMutableBufferPointer { output in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(room)
            return inflate(&stream, Z_FINISH)
        }
    }
    return result == Z_STREAM_END ? Array(target[..<(room - Int(stream.avail_out))]) : nil
}

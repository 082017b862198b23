import Foundation
import ServiceLifecycle
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

struct StatusServerTests {
    @Test(arguments: [
        ("/", "text/html; charset=utf-8"), ("/status.json", "application/json; charset=utf-8"),
        ("/agencies/sample-bureau", "text/html; charset=utf-8"),
        ("/agencies/sample-bureau.json", "application/json; charset=utf-8"),
        ("/alerts.atom", "application/atom+xml; charset=utf-8"),
        ("/metrics", "text/plain; version=0.0.4; charset=utf-8"), ("/livez", "application/json; charset=utf-8"),
        ("/readyz", "application/json; charset=utf-8"), ("/healthz", "application/json; charset=utf-8"),
        ("/-/healthy", "application/json; charset=utf-8"), ("/-/ready", "application/json; charset=utf-8"),
        ("/schema/status-v1.json", "application/schema+json; charset=utf-8"),
        ("/style.css", "text/css; charset=utf-8"),
    ])
    func everyPathIsServedWithStrictHeaders(path: String, type: String) async throws {
        try await RunningServer.run { server async throws in
            let full = try await server.client.get(path)
            #expect(full.status == 200)
            #expect(full.headers["content-type"] == type)
            #expect(full.headers["content-length"] == "\(full.body.count)")
            #expect(full.headers["cache-control"] == "no-cache")
            #expect(full.headers["x-content-type-options"] == "nosniff")
            #expect(full.headers["referrer-policy"] == "no-referrer")
            #expect(full.headers["cross-origin-resource-policy"] == "same-origin")
            #expect(full.headers["content-security-policy"]?.hasPrefix("default-src 'none'; style-src 'self';") == true)
            let head = try await server.client.request("HEAD", path)
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head.headers["content-type"] == type)
        }
    }

    @Test func theStatusIsTheVeryDocument() async throws {
        try await RunningServer.run { server async throws in
            let answer = try await server.client.get("/status.json")
            #expect(answer.body == StatusDocument(Samples.snapshot()).json)
            #expect(answer.headers["etag"] == StatusDocument(Samples.snapshot()).entityTag)
            let head = try await server.client.request("HEAD", "/status.json")
            #expect(head.headers["content-length"] == "\(answer.body.count)")
        }
    }

    /// Of a large document only the compressed bytes are kept; who wants it plain gets it unpacked, byte for byte.
    @Test func aLargeStatusIsTheVeryDocumentToo() async throws {
        let snapshot = Samples.large(12_000)
        var writer = JSONWriter()
        writer.write(snapshot)
        writer.endLine()
        let bytes = writer.bytes
        #expect(StatusDocument(snapshot).body.plain == nil)
        #expect(StatusDocument(snapshot).json == bytes)
        try await RunningServer.run(showing: snapshot) { server async throws in
            let answer = try await server.client.get("/status.json")
            #expect(answer.headers["content-length"] == "\(bytes.count)")
            #expect(answer.body == bytes)
            let head = try await server.client.request("HEAD", "/status.json")
            #expect(head.headers["content-length"] == "\(bytes.count)")
            #expect(head.body.isEmpty)
            let packed = try await server.client.get("/status.json", headers: [("Accept-Encoding", "gzip")])
            #expect(gunzip(packed.body, room: bytes.count + 1) == bytes)
        }
    }

    @Test func aReaderThatHasTheDocumentIsToldSoUntilItChanges() async throws {
        try await RunningServer.run { server async throws in
            let tag = try #require(try await server.client.get("/status.json").headers["etag"])
            for candidate in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
                let again = try await server.client.get("/status.json", headers: [("If-None-Match", candidate)])
                #expect(again.status == 304)
                #expect(again.body.isEmpty)
                #expect(again.headers["etag"] == tag)
            }
            #expect(try await server.client.get("/status.json", headers: [("If-None-Match", "\"x\"")]).status == 200)
            try await server.board.publish(Samples.snapshot(overall: .ok))
            let changed = try await server.client.get("/status.json", headers: [("If-None-Match", tag)])
            #expect(changed.status == 200)
            #expect(changed.headers["etag"] != tag)
        }
    }

    @Test func gzipIsSentToThoseWhoTakeIt() async throws {
        let snapshot = Samples.large(100)
        try await RunningServer.run(showing: snapshot) { server async throws in
            let plain = try await server.client.get("/status.json")
            #expect(plain.headers["content-encoding"] == nil)
            #expect(plain.headers["vary"]?.contains("Accept-Encoding") == true)
            let packed = try await server.client.get("/status.json", headers: [("Accept-Encoding", "br, gzip")])
            #expect(packed.headers["content-encoding"] == "gzip")
            #expect(packed.headers["etag"] != plain.headers["etag"])
            #expect(gunzip(packed.body, room: plain.body.count + 1) == plain.body)
            let refused = try await server.client.get("/status.json", headers: [("Accept-Encoding", "gzip;q=0, *")])
            #expect(refused.headers["content-encoding"] == nil)
        }
    }

    @Test(arguments: [
        "/nothing", "/agencies/nobody", "/agencies/a/b", "/status.json/x", "/%00", "/../etc",
    ])
    func whatIsNotThereIsNotFound(path: String) async throws {
        try await RunningServer.run { server async throws in
            let answer = try await server.client.get(path)
            #expect(answer.status == 404)
            #expect(answer.text.contains("<h1>没有此页</h1>"))
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
    func nothingCanBeChangedFromOutside(method: String) async throws {
        try await RunningServer.run { server async throws in
            let answer = try await server.client.request(method, "/status.json")
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "GET, HEAD")
        }
    }

    @Test func theLanguageIsTheReaders() async throws {
        try await RunningServer.run { server async throws in
            let plain = try await server.client.get("/")
            #expect(plain.text.contains("<html lang=\"zh-Hans\">"))
            let header = try await server.client.get("/", headers: [("Accept-Language", "de, en;q=0.8, zh;q=0.5")])
            #expect(header.text.contains("<html lang=\"en\">"))
            #expect(header.headers["vary"]?.contains("Accept-Language") == true)
            let named = try await server.client.get("/?lang=zh", headers: [("Accept-Language", "en")])
            #expect(named.text.contains("<html lang=\"zh-Hans\">"))
        }
    }

    @Test func anAgencyIsFoundByItsPercentEncodedIdentifier() async throws {
        let snapshot = Samples.snapshot(agencies: [Samples.agency("发改局/1")], alerts: [])
        try await RunningServer.run(showing: snapshot) { server async throws in
            let path = SiteLinks().agency("发改局/1")
            #expect(path == "/agencies/%E5%8F%91%E6%94%B9%E5%B1%80%2F1")
            #expect(try await server.client.get(path).status == 200)
            #expect(try await server.client.get(path + ".json").text.contains(#""id":"发改局/1""#))
        }
    }

    @Test func theMonitorLivesAsLongAsItsTickAdvances() async throws {
        try await RunningServer.run { server async throws in
            server.clock.advance(to: Samples.morning.addingTimeInterval(120))
            #expect(try await server.client.get("/livez").status == 200)
            server.clock.advance(to: Samples.morning.addingTimeInterval(121.5))
            let hung = try await server.client.get("/livez")
            #expect(hung.status == 503)
            #expect(
                hung.text == #"{"status":"fail","last_tick":"2026-02-01T00:00:00Z","last_tick_age_seconds":121,"#
                    + #""bound_seconds":120}"# + "\n"
            )
            server.board.note(tick: Samples.morning.addingTimeInterval(100))
            #expect(try await server.client.get("/livez").status == 200)
        }
    }

    @Test func theMonitorIsUnreadyUntilItHasSomethingToShow() async throws {
        try await RunningServer.run(showing: nil) { server async throws in
            #expect(try await server.client.get("/readyz").status == 503)
            #expect(try await server.client.get("/livez").status == 200)
            #expect(try await server.client.get("/status.json").status == 503)
            #expect(try await server.client.get("/").status == 503)
            #expect(try await server.client.get("/metrics").status == 200)
            try await server.board.publish(Samples.snapshot())
            #expect(try await server.client.get("/readyz").text == "{\"status\":\"pass\",\"reasons\":[]}\n")
        }
    }

    @Test func troubleOfAWatchedSiteOrARefusedConfigurationNeverMakesTheMonitorUnready() async throws {
        let source = try #require(Samples.source(standing: .blocked, reason: "WAF"))
        let snapshot = Samples.snapshot(overall: .unknown, sources: [source], configError: "line 3: unknown key")
        try await RunningServer.run(showing: snapshot) { server async throws in
            #expect(try await server.client.get("/readyz").status == 200)
        }
    }

    @Test func whatCannotBeWrittenIsAReasonToBeUnready() async throws {
        var snapshot = Samples.snapshot(storageError: "disk I/O error")
        snapshot.monitor.sinks = [Samples.sink("log"), Samples.sink("ledger", error: "ledger.log: No space left")]
        try await RunningServer.run(showing: snapshot) { server async throws in
            server.board.note(failure: "status.json: read-only", of: .statusFile)
            let answer = try await server.client.get("/-/ready")
            #expect(answer.status == 503)
            #expect(
                answer.text == #"{"status":"fail","reasons":["storage: disk I/O error","#
                    + #""sink ledger: ledger.log: No space left","status_file: status.json: read-only"]}"# + "\n"
            )
        }
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", "\u{0}\u{1}\r\n\r\n",
        "GET /\r\n X\r\n\r\n",
    ])
    func nonsenseIsRefused(request: String) async throws {
        try await RunningServer.run { server async throws in
            let answer = LoopbackResponse(try await server.client.exchange(request))
            #expect(answer.status == 400 || answer.status == 0)
            #expect(try await server.client.get("/livez").status == 200)
        }
    }

    @Test func aUnixSocketIsServedForTheGroupOnly() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("status.sock")
        try await RunningServer.run(at: path) { server async throws in
            #expect(try await server.client.get("/status.json").status == 200)
            #expect(try TemporaryDirectory.mode(at: path) == 0o660)
        }
    }

    @Test func aPortInUseIsAnErrorThatNamesTheAddress() async throws {
        try await RunningServer.run { running async throws in
            let error = await #expect(throws: StatusReportingError.self) {
                try await second(at: .tcp(host: "127.0.0.1", port: running.port))
            }
            let start = "127.0.0.1:\(running.port): cannot listen: Address already in use; another program uses this"
            #expect(error.map { "\($0)".hasPrefix(start) } == true)
        }
    }

    @Test func aSocketThatAnswersIsNotTakenOver() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("status.sock")
        try await RunningServer.run(at: path) { running async throws in
            await #expect(throws: StatusReportingError.socketInUse(path: path)) {
                try await second(at: .unix(path: path))
            }
            #expect(try await running.client.get("/livez").status == 200)
        }
    }

    /// Runs a second server, which stops at once where it can listen.
    private func second(at address: ListenAddress) async throws {
        let (listening, continuation) = AsyncStream.makeStream(of: Void.self)
        let server = StatusServer(
            address: address,
            board: StatusBoard(),
            metrics: PrometheusRegistry(),
            settings: .init(statusSchema: []),
            clock: ManualClock(Samples.morning),
            logger: RunningServer.quiet,
            onListening: { _ in continuation.yield() }
        )
        let group = ServiceGroup(services: [server], logger: RunningServer.quiet)
        let stopping = Task { for await _ in listening { await group.triggerGracefulShutdown() } }
        defer { stopping.cancel() }
        try await group.run()
    }

    @Test func readersDuringReplacementAlwaysGetAWholeDocument() async throws {
        let documents = [StatusDocument(Samples.large(10)), StatusDocument(Samples.large(300))]
        let known = Dictionary(documents.map { ($0.entityTag, $0.json) }) { first, _ in first }
        try await RunningServer.run(showing: documents[0].snapshot) { server async throws in
            try await withThrowingTaskGroup { group in
                for _ in 0..<4 {
                    group.addTask {
                        for _ in 0..<25 {
                            let answer = try await server.client.get("/status.json")
                            #expect(known[answer.headers["etag"] ?? ""] == answer.body)
                        }
                    }
                }
                for round in 0..<200 {
                    server.board.show(documents[round % 2])
                    await Task.yield()
                }
                try await group.waitForAll()
            }
        }
    }
}

import Foundation
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

/// Drafts that people hand in: who may, how much, how many at once, and that nothing is shown but to them.
struct DraftTests {
    private static let token = "a-token-that-nobody-guesses"

    private struct NoIntake: OrderIntake {
        func give(_ order: PersonOrder) throws -> Int? { 1 }
    }

    /// Says what it was asked; where it is held, not before it is let go.
    private final class Reviewer: ReportReviewer {
        let drafts = Locked<[DraftReport]>([])
        let failure: DraftFailure?
        private let gate: AsyncStream<Void>?

        init(failure: DraftFailure? = nil, heldBy gate: AsyncStream<Void>? = nil) {
            (self.failure, self.gate) = (failure, gate)
        }

        func review(_ draft: DraftReport) async throws(DraftFailure) -> ReviewAnswer {
            drafts.withLock { $0.append(draft) }
            if let gate { for await _ in gate {} }
            if let failure { throw failure }
            var part = ReviewDocument.Part(
                source: draft.question.name,
                title: "审核<b>结果</b>",
                facts: "第\(draft.bytes.count)字节",
                verdict: "",
                conclusion: "结论"
            )
            part.omissions = ["未作判断的事项"]
            return ReviewAnswer(document: ReviewDocument(language: .chinese, title: "", reports: [part]))
        }
    }

    private struct Remembering: Archive {
        func life(of fingerprint: String) throws -> AlertLife {
            AlertLife(fingerprint: fingerprint, alert: nil, steps: [], lines: [])
        }
        func lines(after sequence: Int, limit: Int) throws -> [AlertLine] { [] }
        func state(of source: Source.ID) throws -> SourceState? { nil }

        func record(of id: RectificationCase.ID) throws -> CaseRecord? { nil }
        func reports(of agency: Agency.ID) throws -> [KnownReport] {
            guard let address = WebAddress("http://127.0.0.1/nb/2024.html") else { return [] }
            var report = KnownReport(
                address: address,
                title: "2024年年报",
                listDate: nil,
                agency: agency,
                reportYear: ReportYear(2024, basis: .title),
                form: .statutory,
                firstSeen: Samples.morning,
                isBaseline: false
            )
            report.article = ArticleState()
            report.article?.record = ReportRecord(reportYear: 2024, figures: ["t3.carried_out": [3]])
            return [report]
        }
    }

    private func serving(
        _ reviewer: Reviewer?,
        _ body: @Sendable (RunningServer, _ cookie: String, _ formToken: String) async throws -> Void
    ) async throws {
        var settings = RunningServer.patient
        settings.archive = Remembering()
        try await RunningServer.run(showing: Samples.snapshot(), with: settings) { server async throws in
            server.board.openDesk(DeskAccess(token: { Self.token }, intake: NoIntake()))
            server.board.takeDrafts(for: reviewer)
            let head = [
                "POST /desk HTTP/1.1", "Host: 127.0.0.1", "Connection: close", "Origin: http://127.0.0.1",
                "Content-Type: application/x-www-form-urlencoded",
            ]
            let fields = "by=a&token=\(Self.token)"
            let answer = LoopbackResponse(try await server.client.exchange(Self.message(head, fields)))
            let cookie = try #require(answer.headers["set-cookie"]?.split(separator: ";").first.map(String.init))
            let page = try await server.client.get("/check", headers: [("Cookie", cookie)])
            let field = page.text.components(separatedBy: "name=\"form-token\" value=\"").last ?? ""
            try await body(server, cookie, String(field.prefix { $0 != "\"" }))
        }
    }

    private static func message(_ head: [String], _ body: String) -> String {
        (head + ["Content-Length: \(body.utf8.count)"]).joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    private static func form(_ fields: KeyValuePairs<String, String>, file: (name: String, text: String)? = nil)
        -> String
    {
        var text = ""
        for (name, value) in fields {
            text += "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        if let file {
            text += "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n"
            text += "Content-Type: text/html\r\n\r\n\(file.text)\r\n"
        }
        return text + "--XX--\r\n"
    }

    private func post(
        _ body: String,
        cookie: String?,
        origin: String = "http://127.0.0.1",
        type: String = "multipart/form-data; boundary=XX",
        _ server: RunningServer
    ) async throws -> LoopbackResponse {
        let head = [
            "POST /check HTTP/1.1", "Host: 127.0.0.1", "Connection: close", "Origin: \(origin)",
            "Content-Type: \(type)",
        ]
        let all = head + (cookie.map { ["Cookie: \($0)"] } ?? [])
        return LoopbackResponse(try await server.client.exchange(Self.message(all, body)))
    }

    @Test func aFileIsReviewedWithWhatIsRememberedOfTheAgency() async throws {
        let reviewer = Reviewer()
        try await serving(reviewer) { server, cookie, token async throws in
            let body = Self.form(
                ["form-token": token, "agency": "sample-bureau", "year": "2025", "text": ""],
                file: ("年报 \".html", "<p>正文\r\n--X 不是界线</p>")
            )
            let answer = try await post(body, cookie: cookie, server)
            #expect(answer.status == 200 && answer.headers["cache-control"] == "no-store")
            #expect(answer.text.contains("审核&lt;b&gt;结果&lt;/b&gt;") && answer.text.contains("未作判断的事项"))
            let draft = try #require(reviewer.drafts.withLock { $0.first })
            #expect(String(decoding: draft.bytes, as: UTF8.self) == "<p>正文\r\n--X 不是界线</p>")
            #expect(draft.question.reportYear == 2025 && !draft.question.isPasted)
            #expect(draft.question.agencyName == Samples.snapshot().agencies.first { $0.id == "sample-bureau" }?.name)
            #expect(draft.question.memory.isOfWatchedAgency)
            #expect(draft.question.memory.records.map(\.reportYear) == [2024])
        }
    }

    @Test func whatIsPastedIsReviewedAndAnAgencyOfNoListIsOnlyAName() async throws {
        let reviewer = Reviewer()
        try await serving(reviewer) { server, cookie, token async throws in
            let body = Self.form(["form-token": token, "agency": "无此机关", "year": "", "text": "一\t二\r\n三\t四"])
            #expect(try await post(body, cookie: cookie, server).status == 200)
            let draft = try #require(reviewer.drafts.withLock { $0.first })
            #expect(draft.question.isPasted && draft.question.unlistedAgency == "无此机关")
            #expect(draft.question.agencyName == nil)
            #expect(!draft.question.memory.isOfWatchedAgency && draft.question.reportYear == nil)
        }
    }

    @Test func nobodyElseHandsInAnything() async throws {
        let reviewer = Reviewer()
        try await serving(reviewer) { server, cookie, token async throws in
            let body = Self.form(["form-token": token, "text": "x"])
            let forged = Self.form(["form-token": "forged", "text": "x"])
            let answers = [
                try await post(body, cookie: nil, server),
                try await post(forged, cookie: cookie, server),
                try await post(body, cookie: cookie, origin: "http://evil.example", server),
                try await post(body, cookie: Desk.cookieName + "=guessed", server),
                try await server.client.get("/check"),
            ]
            #expect(answers.map(\.status) == Array(repeating: 403, count: answers.count))
            #expect(reviewer.drafts.withLock { $0.isEmpty })
        }
    }

    @Test func aFormThatMakesNoSenseIsRefusedInWords() async throws {
        try await serving(Reviewer()) { server, cookie, token async throws in
            let fields = Self.form(["form-token": token, "text": "x"])
            let cases: [(String, String)] = [
                (fields, "multipart/form-data"), (fields, "text/plain"), ("", "multipart/form-data; boundary=XX"),
                (String(fields.dropLast(9)), "multipart/form-data; boundary=XX"),
                (Self.form(["form-token": token, "text": "  "]), "multipart/form-data; boundary=XX"),
                (Self.form(["form-token": token, "text": "x", "year": "昨年"]), "multipart/form-data; boundary=XX"),
            ]
            for (body, type) in cases {
                let answer = try await post(body, cookie: cookie, type: type, server)
                #expect(answer.status == 400 && answer.text.contains("role=\"alert\""), "\(type) \(body.prefix(40))")
            }
        }
    }

    /// A Word document of 100 MB: it is refused by its length, before any of it came.
    @Test func whatIsTooLargeIsRefusedUnread() async throws {
        let reviewer = Reviewer()
        try await serving(reviewer) { server, cookie, _ async throws in
            let head = [
                "POST /check HTTP/1.1", "Host: 127.0.0.1", "Connection: close", "Origin: http://127.0.0.1",
                "Content-Type: multipart/form-data; boundary=XX", "Cookie: \(cookie)", "Content-Length: 104857600",
            ]
            let answer = LoopbackResponse(
                try await server.client.exchange(head.joined(separator: "\r\n") + "\r\n\r\n--XX")
            )
            #expect(answer.status == 413 && answer.text.contains("24 MiB"))
            // Whoever does not say how much comes is stopped where it is too much.
            let chunk = String(repeating: "x", count: DraftGate.longest + 1)
            let chunked =
                head.dropLast() + ["Transfer-Encoding: chunked", "", String(chunk.utf8.count, radix: 16), chunk, ""]
            let other = LoopbackResponse(try await server.client.exchange(chunked.joined(separator: "\r\n")))
            #expect(other.status == 413)
            #expect(reviewer.drafts.withLock { $0.isEmpty })
        }
    }

    @Test func ofFiftyAtOnceAFewAreReviewedAndTheOthersComeAgain() async throws {
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let reviewer = Reviewer(heldBy: gate)
        try await serving(reviewer) { server, cookie, token async throws in
            let body = Self.form(["form-token": token, "text": "x"])
            let statuses = try await withThrowingTaskGroup(of: LoopbackResponse.self) { group in
                for _ in 0..<50 { group.addTask { try await post(body, cookie: cookie, server) } }
                var refused: [LoopbackResponse] = []
                while refused.count < 50 - DraftGate.most, let answer = try await group.next() {
                    refused.append(answer)
                }
                #expect(refused.allSatisfy { $0.status == 503 && $0.headers["retry-after"] == "\(DraftGate.pause)" })
                opening.finish()
                var reviewed: [Int] = []
                while let answer = try await group.next() { reviewed.append(answer.status) }
                return reviewed
            }
            #expect(statuses == Array(repeating: 200, count: DraftGate.most))
            #expect(reviewer.drafts.withLock { $0.count } == DraftGate.most)
            #expect(try await post(body, cookie: cookie, server).status == 200)
        }
    }

    @Test(arguments: [(DraftFailure.tooSlow, 504), (.failed("ended by a signal"), 500)])
    func aReviewThatFailsIsToldAndGivesItsPlaceBack(_ example: (DraftFailure, Int)) async throws {
        try await serving(Reviewer(failure: example.0)) { server, cookie, token async throws in
            for _ in 0..<4 {
                let answer = try await post(Self.form(["form-token": token, "text": "x"]), cookie: cookie, server)
                #expect(answer.status == example.1 && answer.text.contains("role=\"alert\""))
            }
        }
    }

    @Test func withoutAReviewerThereIsNoSuchPage() async throws {
        try await serving(nil) { server, cookie, _ async throws in
            #expect(try await server.client.get("/check", headers: [("Cookie", cookie)]).status == 404)
            #expect(try await post("x", cookie: cookie, server).status == 405)
        }
    }

    @Test func theFormKnowsWhoseReportItIsAboutAndEscapesIt() async throws {
        try await serving(Reviewer()) { server, cookie, _ async throws in
            let page = try await server.client.get("/check?agency=%22%3E%3Cb%3E", headers: [("Cookie", cookie)])
            #expect(page.text.contains("value=\"&quot;&gt;&lt;b&gt;\""))
            let agency = try await server.client.get("/agencies/sample-bureau", headers: [("Cookie", cookie)])
            #expect(agency.text.contains("/check?agency=sample-bureau"))
        }
    }

    /// What was not seen is neither wrong nor right, on an agency's own site least of all.
    @Test func thePageForTheOwnSiteSaysWhatWasNotSeen() async throws {
        var snapshot = Samples.snapshot()
        for index in snapshot.agencies.indices { snapshot.agencies[index].worstSeverity = nil }
        for index in snapshot.sources.indices { snapshot.sources[index].state = .unreachable }
        try await RunningServer.run(showing: snapshot) { server async throws in
            let page = try await server.client.get("/agencies/sample-bureau/status?lang=en")
            #expect(page.text.contains("of what was not seen nothing is said"))
            #expect(!page.text.contains("Nothing is known that has to be put right"))
        }
    }

    @Test func anAgencyHasAPageForItsOwnSite() async throws {
        try await RunningServer.run { server async throws in
            let page = try await server.client.get("/agencies/sample-bureau/status?lang=en")
            #expect(page.status == 200)
            #expect(page.headers["content-security-policy"]?.contains("frame-ancestors *") == true)
            #expect(!page.text.contains("<nav") && !page.text.contains("<form") && !page.text.contains("<script"))
            #expect(page.text.contains("<h1>"))
            let other = try await server.client.get("/agencies/sample-bureau")
            #expect(other.headers["content-security-policy"]?.contains("frame-ancestors 'none'") == true)
            #expect(try await server.client.get("/agencies/nobody/status").status == 404)
        }
    }
}

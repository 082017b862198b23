import Foundation
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

/// What people say on the pages, and who may.
struct DeskTests {
    private static let token = "a-token-that-nobody-guesses"

    /// Keeps what is given.
    private final class Intake: OrderIntake {
        let orders = Locked<[PersonOrder]>([])

        func give(_ order: PersonOrder) throws -> Int? {
            orders.withLock { orders in
                orders.append(order)
                return orders.count
            }
        }
    }

    private func serving(
        _ body: @Sendable (RunningServer, Intake) async throws -> Void
    ) async throws {
        var snapshot = Samples.snapshot()
        snapshot.cases = [Samples.rectification()]
        try await RunningServer.run(showing: snapshot) { server async throws in
            let intake = Intake()
            server.board.openDesk(DeskAccess(token: { Self.token }, intake: intake))
            try await body(server, intake)
        }
    }

    private func post(
        _ path: String,
        _ fields: KeyValuePairs<String, String>,
        cookie: String? = nil,
        origin: String? = "http://127.0.0.1",
        _ server: RunningServer
    ) async throws -> LoopbackResponse {
        let body = fields.map { "\($0)=\(RequestTarget.encoded(segment: $1))" }.joined(separator: "&")
        var lines = [
            "POST \(path) HTTP/1.1", "Host: 127.0.0.1", "Connection: close", "Content-Length: \(body.utf8.count)",
            "Content-Type: application/x-www-form-urlencoded",
        ]
        if let origin { lines.append("Origin: \(origin)") }
        if let cookie { lines.append("Cookie: other=1; \(cookie)") }
        return LoopbackResponse(
            try await server.client.exchange(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
        )
    }

    /// The cookie of somebody who entered.
    private func enter(_ server: RunningServer) async throws -> String {
        let answer = try await post("/desk", ["by": "王某", "token": Self.token], server)
        #expect(answer.status == 303)
        let cookie = try #require(answer.headers["set-cookie"])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && !cookie.contains("Secure"))
        return try #require(cookie.split(separator: ";").first.map(String.init))
    }

    private func formToken(_ path: String, _ cookie: String, _ server: RunningServer) async throws -> String {
        let page = try await server.client.get(path, headers: [("Cookie", cookie)])
        #expect(page.headers["vary"]?.contains("Cookie") == true)
        let field = try #require(page.text.components(separatedBy: "name=\"form-token\" value=\"").last)
        return String(field.prefix { $0 != "\"" })
    }

    private var path: String { "/alerts/\(Samples.alert().fingerprint)" }

    @Test func somebodyWhoIsKnownSaysWhatTheMonitorIsTold() async throws {
        try await serving { server, intake async throws in
            let cookie = try await enter(server)
            let token = try await formToken(path, cookie, server)
            let note = "已联系该局 a+b=c & d"
            let answer = try await post(
                path,
                ["form-token": token, "act": "acknowledge", "note": note],
                cookie: cookie,
                server
            )
            #expect(answer.status == 303 && answer.headers["location"]?.hasPrefix("\(path)?said=1") == true)
            let order = try #require(intake.orders.withLock { $0 }.first)
            #expect(order.kind == .acknowledge && order.author == "王某" && order.note == note)
            #expect(order.target == Samples.alert().fingerprint)
            let silence: KeyValuePairs = ["form-token": token, "act": "silence", "days": "30", "note": "整改中"]
            #expect(try await post(path, silence, cookie: cookie, server).status == 303)
            #expect(intake.orders.withLock { $0.last?.lasting } == 2_592_000.0)
            #expect(intake.orders.withLock { $0.last?.matchers?.agencies } == ["sample-bureau"])
            let close: KeyValuePairs = ["form-token": token, "act": "close", "note": "已核实"]
            #expect(try await post("/cases/2026-0001", close, cookie: cookie, server).status == 303)
            #expect(intake.orders.withLock { $0.last?.kind } == .caseClose)
        }
    }

    @Test func nobodyElseIsHeard() async throws {
        try await serving { server, intake async throws in
            let cookie = try await enter(server)
            let token = try await formToken(path, cookie, server)
            let fields: KeyValuePairs = ["form-token": token, "act": "false-alarm", "note": "x"]
            let forged: KeyValuePairs = ["form-token": "forged", "act": "false-alarm", "note": "x"]
            let answers = [
                try await post(path, fields, server),
                try await post(path, forged, cookie: cookie, server),
                try await post(path, fields, cookie: cookie, origin: "http://evil.example", server),
                try await post(path, fields, cookie: cookie, origin: nil, server),
                try await post(path, fields, cookie: cookie, origin: "null", server),
                try await post(path, fields, cookie: Desk.cookieName + "=guessed", server),
            ]
            #expect(answers.map(\.status) == Array(repeating: 403, count: answers.count))
            #expect(intake.orders.withLock { $0.isEmpty })
        }
    }

    @Test(arguments: [
        ["act": "acknowledge", "note": ""], ["act": "silence", "note": "x", "days": "0"],
        ["act": "silence", "note": "x", "days": "-5"], ["act": "burn", "note": "x"],
        ["act": "acknowledge", "note": String(repeating: "长", count: 400)],
    ])
    func aFormThatMakesNoSenseIsRefusedInWords(_ fields: [String: String]) async throws {
        try await serving { server, intake async throws in
            let cookie = try await enter(server)
            let token = try await formToken(path, cookie, server)
            let answer = try await post(
                path,
                [
                    "form-token": token, "act": fields["act"] ?? "", "note": fields["note"] ?? "",
                    "days": fields["days"] ?? "",
                ],
                cookie: cookie,
                server
            )
            #expect(answer.status == 400 && answer.text.contains("未能受理"))
            #expect(intake.orders.withLock { $0.isEmpty })
        }
    }

    @Test func wrongTokensAreCountedAndThenEverybodyWaits() async throws {
        try await serving { server, _ async throws in
            for _ in 0..<5 {
                #expect(try await post("/desk", ["by": "王某", "token": "guess"], server).status == 403)
            }
            let right: KeyValuePairs = ["by": "王某", "token": Self.token]
            let closed = try await post("/desk", right, server)
            #expect(closed.status == 429 && closed.headers["retry-after"] == "60")
            server.clock.advance(to: Samples.morning.addingTimeInterval(61))
            #expect(try await post("/desk", right, server).status == 303)
        }
    }

    @Test func aSessionEndsWithTheDayAndWhenItIsLeft() async throws {
        try await serving { server, _ async throws in
            let cookie = try await enter(server)
            let known = { (page: LoopbackResponse) in page.text.contains("form-token") }
            #expect(known(try await server.client.get(path, headers: [("Cookie", cookie)])))
            #expect(try await post("/desk/leave", [:], cookie: cookie, server).status == 303)
            #expect(!known(try await server.client.get(path, headers: [("Cookie", cookie)])))
            let again = try await enter(server)
            server.clock.advance(to: Samples.morning.addingTimeInterval(11 * 3600))
            #expect(!known(try await server.client.get(path, headers: [("Cookie", again)])))
        }
    }

    @Test func aTokenInAnAddressIsRefused() async throws {
        try await serving { server, _ async throws in
            let answer = try await server.client.get("/?token=\(Self.token)")
            #expect(answer.status == 400 && answer.text.contains("口令不能写在地址里"))
        }
    }

    @Test func aFormThatIsTooLargeIsNotRead() async throws {
        try await serving { server, intake async throws in
            let note = String(repeating: "x", count: PostedForm.longest)
            #expect(try await post(path, ["note": note], server).status == 413)
            #expect(intake.orders.withLock { $0.isEmpty })
        }
    }

    @Test func withoutATokenNothingCanBeSaid() async throws {
        try await RunningServer.run { server async throws in
            #expect(try await post(path, ["act": "acknowledge"], server).status == 405)
            #expect(try await server.client.get("/desk").status == 404)
            #expect(try await !server.client.get(path).text.contains("<form method=\"post\""))
        }
    }

    @Test(arguments: [("same", "same", true), ("same", "sam", false), ("", "a", false), ("samE", "same", false)])
    func textsAreComparedWhole(_ left: String, _ right: String, _ isSame: Bool) {
        #expect(DeskSessions.isSame(left, right) == isSame)
    }
}

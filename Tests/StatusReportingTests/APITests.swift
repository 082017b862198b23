import Foundation
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

/// What programs get, and the document that describes it.
struct APITests {
    /// An archive that holds three lines, or fails.
    private struct Remembered: Archive {
        func reports(of agency: Agency.ID) throws -> [KnownReport] { [] }

        var fails = false

        private func check() throws {
            if fails { throw StatusReportingError.unreadableStatus(reason: "the disk is gone") }
        }

        func life(of fingerprint: String) throws -> AlertLife {
            try check()
            return AlertLife(fingerprint: fingerprint, alert: nil, steps: [], lines: [Samples.line(7)])
        }

        func lines(after sequence: Int, limit: Int) throws -> [AlertLine] {
            try check()
            return Array([5, 6, 7].filter { $0 > sequence }.prefix(limit).map { Samples.line($0) })
        }

        func record(of id: RectificationCase.ID) throws -> CaseRecord? {
            try check()
            return nil
        }

        func state(of source: Source.ID) throws -> SourceState? {
            try check()
            return nil
        }
    }

    private static var snapshot: StatusSnapshot {
        var snapshot = Samples.snapshot()
        snapshot.cases = [Samples.rectification()]
        return snapshot
    }

    private func serving(
        fails: Bool = false,
        _ body: @Sendable (RunningServer) async throws -> Void
    ) async throws {
        var settings = RunningServer.patient
        settings.archive = Remembered(fails: fails)
        try await RunningServer.run(showing: Self.snapshot, with: settings) { server async throws in
            server.board.explain(by: TestSupport.Samples.rules())
            try await body(server)
        }
    }

    private func json(_ answer: LoopbackResponse) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    }

    private func ids(_ answer: [String: Any], _ key: String) -> [String] {
        (answer["items"] as? [[String: Any]] ?? []).compactMap { $0[key] as? String }
    }

    /// Every operation of the document is asked, with each parameter at its least, at its most and beyond.
    @Test func theServerDoesWhatItsDocumentSays() async throws {
        try await serving { server async throws in
            let document = try json(try await server.client.get("/api/v1/openapi.json"))
            let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
            let components = document["components"] as? [String: Any]
            let schemas = try #require(components?["schemas"] as? [String: [String: Any]])
            #expect(paths.count == 14)
            for (path, operations) in paths {
                let operation = try #require(operations["get"])
                let asked = "/api/v1" + path.replacing("{id}", with: try example(of: path))
                let answer = try await server.client.get(asked)
                #expect(answer.status == 200, "\(asked)")
                let responses = try #require(operation["responses"] as? [String: [String: Any]])
                let name = try #require(schema(of: responses["200"] ?? [:]))
                let required = try #require(schemas[name]?["required"] as? [String])
                let body = try json(answer)
                #expect(Set(required).isSubset(of: body.keys), "\(asked)")
                let parameters = try #require(operation["parameters"] as? [[String: Any]])
                for parameter in parameters where parameter["in"] as? String == "query" {
                    try await tryOut(parameter, at: asked, server)
                }
            }
        }
    }

    private func example(of path: String) throws -> String {
        switch path.split(separator: "/").first {
        case "agencies": "sample-bureau"
        case "alerts": Samples.alert().fingerprint
        case "cases": "2026-0001"
        case "sources": try #require(Samples.source()).id.rawValue
        default: try #require(RuleListing(context: Samples.context()).rows.first).rule.id.rawValue
        }
    }

    private func schema(of response: [String: Any]) -> String? {
        let content = response["content"] as? [String: [String: [String: String]]]
        return content?["application/json"]?["schema"]?["$ref"]?.split(separator: "/").last.map(String.init)
    }

    private func tryOut(_ parameter: [String: Any], at path: String, _ server: RunningServer) async throws {
        let name = try #require(parameter["name"] as? String)
        let schema = try #require(parameter["schema"] as? [String: Any])
        var (right, wrong): ([String], [String]) = ([], [])
        if let words = schema["enum"] as? [String] {
            (right, wrong) = (words, ["no-such-word"])
        } else if name == "lang" {
            (right, wrong) = (["zh-Hant", "tlh", ""], [])
        } else if let least = schema["minimum"] as? Int, let most = schema["maximum"] as? Int {
            (right, wrong) = (["\(least)", "\(most)"], ["\(least - 1)", "x"])
        } else if (schema["anyOf"] as? [[String: Any]])?.first?["format"] as? String == "date" {
            (right, wrong) = (["2026-01-31", ""], ["2026-02-30"])
        } else {
            (right, wrong) = (["a"], [String(repeating: "a", count: 201)])
        }
        for value in right {
            let status = try await server.client.get("\(path)?\(name)=\(value)").status
            #expect(status == 200, "\(path) \(name)=\(value)")
        }
        for value in wrong {
            let answer = try await server.client.get("\(path)?\(name)=\(value)")
            #expect(answer.status == 400, "\(path) \(name)=\(value)")
            #expect((try json(answer)["error"] as? [String: Any])?["parameter"] as? String == name)
        }
    }

    @Test func aFollowerGoesOnWhereItStopped() async throws {
        try await serving { server async throws in
            let first = try json(try await server.client.get("/api/v1/history?since=5&limit=1"))
            #expect(first["next"] as? Int == 6 && first["pruned"] as? Bool == false)
            let rest = try json(try await server.client.get("/api/v1/history?since=6"))
            #expect(rest["next"] as? Int == 7 && ids(rest, "event") == ["alert_firing"])
            let none = try json(try await server.client.get("/api/v1/history?since=7"))
            #expect(none["next"] as? Int == 7 && ids(none, "event").isEmpty)
            let early = try json(try await server.client.get("/api/v1/history?since=1"))
            #expect(early["pruned"] as? Bool == true)
        }
    }

    @Test func aStoreThatCannotBeReadIsSaidAndThePageIsShownAllTheSame() async throws {
        try await serving(fails: true) { server async throws in
            #expect(try await server.client.get("/api/v1/history").status == 503)
            let page = try await server.client.get("/alerts/\(Samples.alert().fingerprint)")
            #expect(page.status == 200 && page.text.contains("经过暂时读不出") && page.text.contains("the disk is gone"))
        }
    }

    @Test func anAlertThatIsOverForLongIsStillFoundAtItsAddress() async throws {
        try await serving { server async throws in
            let page = try await server.client.get("/alerts/00112233445566ff")
            #expect(page.status == 200 && page.text.contains("2025 年度报告逾期未公开"))
            #expect(try await server.client.get("/alerts/nonsense").status == 404)
        }
    }

    @Test func whatIsNotThereIsSaidInTheAskersForm() async throws {
        try await serving { server async throws in
            let api = try await server.client.get("/api/v1/agencies/nobody")
            #expect(api.status == 404 && api.headers["content-type"] == "application/json; charset=utf-8")
            #expect(try await server.client.get("/api/v2/agencies").status == 404)
            let page = try await server.client.get("/agencies/nobody?lang=en")
            #expect(page.status == 404 && page.text.contains("There is no such page"))
        }
    }

    @Test func aViewIsTakenAwayAsAFile() async throws {
        try await serving { server async throws in
            let file = try await server.client.get("/alerts.csv?severity=critical")
            #expect(file.headers["content-type"]?.hasPrefix("text/csv") == true)
            #expect(file.text.contains("annual-report.missing"))
            #expect(try await server.client.get("/alerts.csv?severity=x").status == 400)
            #expect(try await server.client.get("/alerts?severity=x").status == 400)
            #expect(try await server.client.get("/matrix.csv").text.contains("逾期未公开"))
        }
    }

    @Test func eachAgencyAndTerritoryHasAFeedOfItsOwn() async throws {
        try await serving { server async throws in
            server.board.record(lines: [Samples.line(7)])
            for path in ["/agencies/sample-bureau.atom", "/jurisdictions/cn/province.atom"] {
                let feed = try await server.client.get(path)
                #expect(feed.status == 200 && feed.text.contains("2025 年度报告逾期未公开"), "\(path)")
            }
            #expect(try await server.client.get("/jurisdictions/cn/elsewhere.atom").status == 404)
        }
    }

    @Test func aProxyMayTakeItsPrefixAwayOrPassItOn() async throws {
        try await serving { server async throws in
            server.board.stand(under: SitePrefix("/monitor"))
            for path in ["/", "/monitor/", "/monitor", "/monitor/agencies", "/agencies"] {
                let page = try await server.client.get(path)
                #expect(page.status == 200 && page.text.contains("href=\"/monitor/style.css\""), "\(path)")
            }
        }
    }
}

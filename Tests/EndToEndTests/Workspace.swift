import Foundation
import Supervision
import TestSupport

/// A directory of a test's own, with a configuration, state, and a site on loopback whose pages the test changes.
final class Workspace: Sendable {
    let directory: URL
    let server: LoopbackServer
    private let pages: Pages

    /// What the site answers by path; other paths are 404.
    final class Pages: Sendable {
        private let answers = Locked<[String: LoopbackServer.Answer]>([:])

        subscript(path: String) -> LoopbackServer.Answer? {
            get { answers.withLock { $0[path] } }
            set { answers.withLock { $0[path] = newValue } }
        }
    }

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "disclosure-monitor-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let pages = Pages()
        self.pages = pages
        server = try LoopbackServer { request in
            pages[request.target] ?? .page("<h1>404</h1>", status: 404)
        }
    }

    deinit {
        server.stop()
        try? FileManager.default.removeItem(at: directory)
    }

    func put(_ path: String, _ answer: LoopbackServer.Answer?) { pages[path] = answer }

    func path(_ name: String) -> String { directory.appending(path: name).path }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: directory.appending(path: name))
        return path(name)
    }

    /// A configuration for one bureau whose list is `/nb/`.
    func configure(extra: String = "") throws -> String {
        try write(
            "monitor.yaml",
            """
            version: 1
            language: en
            state_directory: \(path("state"))
            listen: none
            fetch: {allow_private_addresses: true, per_host: {concurrency: 4, delay: 0s}}
            \(extra)
            agencies:
              - id: bureau
                name: 云泽市教育局
                kind: local-dept
                sources: [{url: "\(server.base)/nb/", kind: annual-report-list}]

            """
        )
    }

    /// A list of annual reports of the bureau.
    func putList(years: [Int]) {
        let rows = years.map { year in
            "<li><a href=\"/nb/\(year).html\">云泽市教育局\(year)年政府信息公开工作年度报告</a><span>\(year + 1)-01-20</span></li>"
        }
        put("/nb/", .page(Self.html("政府信息公开年报", "<ul>\(rows.joined())</ul>"), headers: Self.type))
    }

    func putReport(_ year: Int, note: String = "") {
        put("/nb/\(year).html", .page(report(year, note: note), headers: Self.type))
    }

    /// The page of a report that is right, or lacks one part of it, the preface counted as 0.
    func report(_ year: Int, note: String = "", leavingOut part: Int? = nil) -> String {
        let report = WholeReport(year: year, note: note, omitted: part)
        return Self.html(report.title, report.body)
    }

    private static let type = ["Content-Type": "text/html; charset=utf-8"]

    private static func html(_ title: String, _ body: String) -> String {
        "<html><head><meta charset=\"utf-8\"><title>\(title)</title></head><body>\(body)</body></html>"
    }
}

import Foundation
import MonitorConfig
import Supervision
import TestSupport
import Testing

/// Two columns whose addresses differ in the fragment alone are two sources, from the configuration to the status.
struct FragmentTests {
    private static let configuration = """
        version: 1
        state_directory: state
        agencies:
          - id: sljj
            name: 云溪市示例局
            kind: local-dept
            sources:
              - {url: "https://www.yunxi.example/sljj/gkmlpt/index#4201", kind: annual-report-list}
              - {url: "https://www.yunxi.example/sljj/gkmlpt/index#4202", kind: annual-report-list}
        """

    private func configured() throws -> MonitorConfiguration {
        let file = FileManager.default.temporaryDirectory.appending(path: "fragments-\(UUID().uuidString).yaml")
        try Data(Self.configuration.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try MonitorConfiguration.load(from: file.path)
    }

    /// A site each of whose columns has a row more than the one before.
    private static func answer(_ request: FetchRequest) -> ScriptDrawnSite.Answer {
        let asked = ServedColumn.text(of: request)
        guard let column = ServedColumn.number(behind: "/api/all/", in: asked) else {
            return .text("<html><body><script>window._CONFIG = { SID: '7' }</script></body></html>")
        }
        let rows = ServedRow.rows(news: column - 4200)
        let records = rows.map { $0.record("title", "url", "created_at") }.joined(separator: ",")
        return .text("{\"classify\":{\"id\":\(column)},\"total\":\(rows.count),\"articles\":[\(records)]}")
    }

    @Test func eachColumnIsReadAndShownForItself() async throws {
        let configuration = try configured()
        let sources = configuration.watchlist.sources
        #expect(sources.count == 2 && Set(sources.map(\.id)).count == 2)
        let site = ScriptDrawnSite { Self.answer($0) }
        var shown: [SourceStatus] = []
        for source in sources {
            let watch = try ScriptDrawnWatch(source.address.text, families: configuration.siteFamilies, site: site)
            shown.append(SourceStatus(source: source, state: await watch.check()))
        }
        #expect(
            shown.map(\.address.text) == ["4201", "4202"].map { "https://www.yunxi.example/sljj/gkmlpt/index#\($0)" }
        )
        #expect(shown.map(\.items) == [6, 7])
        #expect(
            shown.compactMap(\.readThrough?.address.text)
                == ["4201", "4202"].map {
                    "https://www.yunxi.example/sljj/gkmlpt/api/all/\($0)?page=1&sid=7"
                }
        )
    }
}

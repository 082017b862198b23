import Foundation
import Glibc
import StateStorage
import Supervision
import TestSupport
import Testing

/// Prints how soon a willing receiver has ten thousand lines that waited for it; run it with `DISCLOSURE_BENCHMARK=1`.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["DISCLOSURE_BENCHMARK"] != nil))
struct DrainBenchmark {
    private static let count = 10_000
    private static let agencies = 80

    private let workspace: Workspace
    private let receiver: KeyedReceiver

    init() throws {
        workspace = try Workspace()
        receiver = try KeyedReceiver()
        workspace.putReport(2024)
        workspace.putList(years: [2024])
    }

    @Test(arguments: ["", "routes: [{to: [hook], group_by: [agency]}], ", "routes: [{to: [hook], reminders: false}], "])
    func tenThousandLinesThatWait(routes: String) async throws {
        let hook = "{name: hook, type: webhook, url: \"\(receiver.address)\"}"
        let configuration = try workspace.configure(extra: "alerts: {\(routes)sinks: [\(hook)]}")
        try await fill()
        let start = ContinuousClock.now
        let daemon = try RunningDaemon(configuration: configuration)
        await receiver.wait(for: 1)
        let first = ContinuousClock.now
        await receiver.wait(forLines: Self.count)
        let end = ContinuousClock.now
        #expect(await daemon.end(by: SIGTERM).status == 0)
        let taken = receiver.deliveries
        let numbers = taken.flatMap(\.lines).map(\.number).filter { $0 <= Self.count }
        #expect(numbers.sorted() == Array(1...Self.count))
        print(
            "\(Self.count) lines, \(taken.count) documents, [\(routes)]: \(end - first) from the first, \(end - start) "
                + "from the start"
        )
    }

    /// A store as a monitor leaves it whose receiver was away.
    private func fill() async throws {
        try FileManager.default.createDirectory(atPath: workspace.path("state"), withIntermediateDirectories: true)
        let store = try SQLiteStore(path: workspace.path("state/\(SQLiteStore.fileName)"))
        _ = try await store.load()
        var change = StateChange(lines: (1...Self.count).map(Self.line))
        change.sinks["hook"] = SinkMark(name: "hook", kind: "webhook", deliveredThrough: 0)
        try await store.commit(change)
        try store.close()
    }

    private static func line(_ number: Int) -> AlertLine {
        let text = LocalizedText(
            chinese: "云泽市第\(number % agencies)局2025年度报告表三“（七）总计”行（前）与各办理结果之和（后）不符：“总计”111 ≠ 112。",
            english:
                "table 3 of the report on 2025: the row of totals does not equal the sum of the outcomes: 111 ≠ 112."
        )
        let finding = Finding(
            rule: "report-t3-sum",
            severity: .error,
            subject: "annual-report/2025/\(number)",
            found: "111",
            expected: "112",
            evidence: "总计 111",
            legalSource: LocalizedText(chinese: "国办公开办函〔2021〕30号", english: "General Office, 2021"),
            message: text,
            agency: Agency.ID("a\(number % agencies)"),
            address: WebAddress("https://www.example.gov.cn/zfxxgk/nb/\(number).html")
        )
        return AlertLine(
            sequence: number,
            time: Date(),
            event: .alertFiring,
            fingerprint: finding.fingerprint,
            finding: finding,
            startsAt: Date()
        )
    }
}

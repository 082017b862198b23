import Supervision
import Testing

struct TitleTests {
    @Test func aWorkSummaryIsNoAnnualReport() throws {
        let judged = try Judged(
            """
            <html><body><h1>云川县教育局2025年政务公开工作总结</h1>
            <p>一、总体情况</p><p>我局认真做好政府信息公开工作。</p></body></html>
            """
        )
        #expect(judged.findings(of: "report-title-nonstandard").map(\.severity) == [.error])
    }
}

import Supervision
import Testing

@testable import MonitorConfig

/// Which alerts are followed, as the built-in packs say.
struct RectificationTests {
    private static let packs = ["cn-annual-report", "cn-columns", "cn-platform", "cn-yearly-duties"]

    @Test func whatIsGraveIsDueInTenWorkingDays() throws {
        let law = try #require(try RuleBook.load(packs: []).rectification)
        #expect(law.workingDays == [.critical: 10, .error: 10])
        #expect(law.name(of: .rectified).chinese == "已整改（待复查）")
        #expect(law.notice.paragraphs.contains { $0.condition == .evidence })
    }

    /// What came late is late for ever: no agency can be asked to mend it.
    @Test func nothingThatOnlyCameLateIsFollowed() throws {
        let book = try RuleBook.load(packs: Self.packs)
        let law = try #require(book.rectification)
        let late = Set(book.packs.flatMap(\.rules.keys).filter { $0.rawValue.split(separator: "-").contains("late") })
        #expect(law.unmendable == late)
    }
}

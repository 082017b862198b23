import FoundationEssentials
import Supervision
import Testing

/// Which alerts a silence is about, and which ones a person has to ask for twice.
struct SilenceMatchersTests {
    private static let list = WebAddress("https://example.gov.cn:8080/nb/")

    private let watchlist: Watchlist
    private let source: Source.ID

    init() throws {
        let address = try #require(Self.list)
        let agencies = [
            Agency(id: "a", name: "甲局", kind: .localDept, jurisdiction: "cn/hunan/huaihua"),
            Agency(id: "b", name: "乙局", kind: .localDept, jurisdiction: "cn/hubei"),
        ]
        let pages = agencies.map { ListedPage(address: address, kind: .annualReportList, agency: $0.id) }
        watchlist = Watchlist(agencies: agencies, pages: pages)
        source = Source.id(of: address, kind: .annualReportList)
    }

    private func finding(agency: Agency.ID? = nil, source: Source.ID? = nil) -> Finding {
        let text = LocalizedText(chinese: "", english: "")
        return Finding(
            rule: "r",
            severity: .error,
            subject: "s",
            legalSource: text,
            message: text,
            agency: agency,
            source: source
        )
    }

    private func match(_ matchers: SilenceMatchers, _ finding: Finding) -> Bool {
        matchers.match(finding, on: watchlist)
    }

    @Test func everyMatcherHasToFitByAnyOfItsValues() {
        let own = finding(agency: "a")
        #expect(match(SilenceMatchers(agencies: ["x", "a"]), own))
        #expect(match(SilenceMatchers(agencies: ["a"], rules: ["r"], severities: [.error]), own))
        #expect(!match(SilenceMatchers(agencies: ["a"], rules: ["q"]), own))
        #expect(!match(SilenceMatchers(agencies: ["a"], severities: [.warning]), own))
        #expect(!match(SilenceMatchers(sources: ["x"]), own))
    }

    @Test func aPageOfSeveralIsSilentOnlyWhereAllOfThemAre() {
        let page = finding(source: source)
        #expect(!match(SilenceMatchers(agencies: ["a"]), page))
        #expect(match(SilenceMatchers(agencies: ["a", "b"]), page))
        #expect(!match(SilenceMatchers(jurisdictions: ["cn/hunan"]), page))
        #expect(match(SilenceMatchers(jurisdictions: ["cn/hunan", "cn/hubei"]), page))
        #expect(match(SilenceMatchers(sources: [source.rawValue]), page))
    }

    @Test func aTerritoryHoldsWhatLiesInItAndASiteIsItsHostAndPort() {
        #expect(match(SilenceMatchers(jurisdictions: ["cn/hunan"]), finding(agency: "a")))
        #expect(!match(SilenceMatchers(jurisdictions: ["cn/hu"]), finding(agency: "a")))
        #expect(match(SilenceMatchers(sites: ["EXAMPLE.gov.cn:8080"]), finding(source: source)))
        #expect(!match(SilenceMatchers(sites: ["example.gov.cn"]), finding(source: source)))
    }

    /// What the monitor itself lacks is nobody's: no name of an agency or place silences it.
    @Test func theMonitorsOwnAlertsAreOfNoAgency() {
        #expect(!match(SilenceMatchers(agencies: ["a", "b"]), finding()))
        #expect(!match(SilenceMatchers(jurisdictions: ["cn"]), finding()))
        #expect(match(SilenceMatchers(), finding()))
    }

    @Test(arguments: [
        (SilenceMatchers(), true), (SilenceMatchers(severities: Severity.allCases), true),
        (SilenceMatchers(jurisdictions: ["cn"]), true), (SilenceMatchers(jurisdictions: ["cn/hunan"]), false),
        (SilenceMatchers(severities: [.info]), false), (SilenceMatchers(rules: ["r"]), false),
        (SilenceMatchers(rules: ["r"], jurisdictions: ["cn"]), false),
    ])
    func whatLeavesNothingOutIsNamed(_ matchers: SilenceMatchers, _ isUniversal: Bool) {
        #expect(matchers.isUniversal == isUniversal)
    }

    // MARK: Orders

    private static let now = Date(timeIntervalSince1970: 1_769_904_000)

    private func silence(by author: String = "王某", note: String = "整改", days: Double?) -> PersonOrder {
        PersonOrder(
            .silence,
            matchers: SilenceMatchers(rules: ["r"]),
            by: author,
            note: note,
            givenAt: Self.now,
            until: days.map { Self.now.addingTimeInterval($0 * 86_400) }
        )
    }

    @Test func aSilenceHasAnEndANameAndAReason() {
        #expect(silence(days: 7).fault(at: Self.now) == nil)
        #expect(silence(days: nil).fault(at: Self.now) == .endless)
        #expect(silence(days: 0).fault(at: Self.now) == .inThePast)
        #expect(silence(days: 367).fault(at: Self.now) == .tooLong)
        #expect(silence(by: " \n", days: 7).fault(at: Self.now) == .malformed)
        #expect(silence(note: "", days: 7).fault(at: Self.now) == .malformed)
        #expect(silence(note: String(repeating: "文", count: 200), days: 7).fault(at: Self.now) == .malformed)
        var many = silence(days: 7)
        many.matchers = SilenceMatchers(rules: (0...OrderLimits.values).map { "r\($0)" })
        #expect(many.fault(at: Self.now) == .malformed)
        many.matchers = nil
        #expect(many.fault(at: Self.now) == .malformed)
    }

    // MARK: Evidence

    @Test func evidenceIsWhatWasFoundAndNotHowGraveItIsOrWhenItWasRead() {
        var first = finding(agency: "a")
        (first.found, first.evidence) = ("12", "总计 12")
        var other = first
        other.severity = .critical
        other.stage = "3"
        #expect(other.evidenceDigest == first.evidenceDigest)
        other.evidence = "总计 13"
        #expect(other.evidenceDigest != first.evidenceDigest)
        (first.isEstablished, other.isEstablished) = (true, true)
        #expect(other.evidenceDigest == first.evidenceDigest)
        other.found = nil
        #expect(other.evidenceDigest != first.evidenceDigest)
    }
}

package import FoundationEssentials
package import Supervision

/// Sample values that tests of several targets need.
package enum Samples {
    package static let bureau = Agency(
        id: "bureau",
        name: "云泽市教育局",
        aliases: ["市教育局"],
        kind: .localDept,
        jurisdiction: "cn/yunze"
    )

    package static let county = Agency(
        id: "county",
        name: "青石县人民政府",
        kind: .countyGov,
        jurisdiction: "cn/yunze/qingshi"
    )

    /// A date of the proleptic calendar from its ISO form; the epoch where the form is wrong, which no test expects.
    package static func day(_ iso: String) -> CivilDate {
        CivilDate(iso: iso) ?? CivilDate(daysSinceEpoch: 0)
    }

    /// `hour` o'clock on a day in China.
    package static func instant(_ iso: String, hour: Double = 12) -> Date {
        CivilTime.china.start(of: day(iso)).addingTimeInterval(hour * 3600)
    }

    package static func address(_ path: String) -> WebAddress {
        WebAddress("http://127.0.0.1\(path)") ?? fallback
    }

    package static let source = Source(
        address: address("/nb/"),
        kind: .annualReportList,
        agencies: [bureau.id]
    )

    package static func row(_ title: String, _ date: String? = nil, path: String? = nil) -> ListRow {
        ListRow(
            title: title,
            address: address(path ?? "/nb/\(title.utf8.count)-\(date ?? "x").html"),
            date: date.map(day)
        )
    }

    package static func watchlist(_ agencies: [Agency] = [bureau], path: String = "/nb/") -> Watchlist {
        Watchlist(
            agencies: agencies,
            pages: agencies.map { ListedPage(address: address(path), kind: .annualReportList, agency: $0.id) }
        )
    }

    package static func rules(
        _ agencies: [Agency] = [bureau],
        policy: SupervisionPolicy = SupervisionPolicy(),
        first: Int = 2024
    ) -> SupervisionRules {
        SupervisionRules(
            watchlist: watchlist(agencies),
            ruleBook: SampleRules.book,
            policy: policy,
            firstReportYear: first
        )
    }

    private static let fallback: WebAddress = {
        guard let address = WebAddress("http://127.0.0.1/") else { preconditionFailure("a plain address is valid") }
        return address
    }()
}

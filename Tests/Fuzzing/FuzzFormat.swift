import Foundation
import MonitorConfig
import PageReading
import Supervision
import TestSupport

/// What libFuzzer's bytes are taken for. Each of them is read to an end, or refused; anything else is a finding.
enum FuzzFormat: String, CaseIterable {
    /// HTML in whatever charset it says, with rows, text, tables and dates.
    case page
    /// RSS or Atom.
    case feed
    /// The data of a list that a script draws.
    case data
    case robots
    /// A rule pack.
    case pack
    /// The publishing systems whose data are known.
    case families
    /// A table of agencies.
    case table

    /// The one that `DISCLOSURE_FUZZ` names.
    static func chosen() -> FuzzFormat {
        let name = ProcessInfo.processInfo.environment["DISCLOSURE_FUZZ"] ?? ""
        guard let format = FuzzFormat(rawValue: name) else {
            fatalError("DISCLOSURE_FUZZ is one of \(allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return format
    }

    func read(_ bytes: [UInt8]) {
        switch self {
        case .page: readPage(bytes, "text/html")
        case .feed: readPage(bytes, "application/rss+xml")
        case .data: readPage(bytes, "application/json")
        case .robots: _ = RobotsRules(reading: bytes, for: "disclosure-monitor").disallowing(Self.address)
        case .pack: _ = try? RulePack.read(text(of: bytes), named: "pack")
        case .families: _ = try? SiteFamily.read(text(of: bytes), named: "families")
        case .table: _ = try? AgencyImport(bytes, named: "table") { text(of: $0) }
        }
    }

    private func text(of bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static let address: WebAddress = {
        guard let address = WebAddress("https://www.yunxi.example/zwgk/xxgknb/") else { fatalError("no address") }
        return address
    }()

    private func readPage(_ bytes: [UInt8], _ contentType: String) {
        let page = HTMLPageReader().read(
            Data(bytes),
            contentType: contentType,
            address: Self.address,
            as: .everything,
            seeking: .annualReports
        )
        let rows = page.list?.rows ?? []
        precondition(rows.count <= 5_000, "a list of \(rows.count) rows")
        precondition(rows.allSatisfy { $0.title.utf8.count <= 2_000 }, "a title without a bound")
    }
}

import Foundation
import Supervision
import Testing

@testable import PageReading

@Test func dump() throws {
    for row in try Corpus.table("manifest.tsv") where row[0].hasPrefix("html") || row[0].hasPrefix("text") {
        let page = try Corpus.read(row[0])
        print("=====", row[0], row[2], "|", row[5], "|", row[6])
        print(
            "  kind",
            page.kind,
            "charset",
            page.charset.name,
            page.charset.basis,
            page.charset.contradictedDeclaration ?? "",
            "title:",
            page.title ?? "nil"
        )
        for d in page.dates { print("  date", d.date, d.kind, d.basis, d.evidence) }
        print("  published", page.published?.date.description ?? "nil")
        print("  signs", page.signs.map { "\($0.name.rawValue):\($0.evidence)" })
        if let l = page.list {
            print(
                "  list",
                l.rows.count,
                l.rowsTotal ?? -1,
                l.pagesTotal ?? -1,
                l.nextPage?.text ?? "-",
                l.rows.first?.title ?? "",
                l.rows.first?.address.text ?? "",
                l.rows.first?.date?.description ?? "",
                "LAST",
                l.rows.last?.title ?? ""
            )
        }
        let tables = page.blocks.filter { if case .table = $0 { true } else { false } }.count
        print("  blocks", page.blocks.count, "tables", tables)
        for b in page.blocks.prefix(3) { print("    ", String(describing: b).prefix(150)) }
        for b in page.blocks.suffix(2) { print("    ..", String(describing: b).prefix(150)) }
    }
}

import Foundation
import Supervision
import TestSupport

@testable import PageReading

/// Reads markup written in a test.
enum Reading {
    static let address = WebAddress("https://www.yunxi.example/zwgk/xxgknb/")

    static func page(_ markup: String, at address: WebAddress? = address, as purpose: ReadingPurpose = .matter)
        -> ReadPage
    {
        page(markup, at: address, as: purpose, seeking: .annualReports)
    }

    static func page(
        _ markup: String,
        at address: WebAddress? = address,
        as purpose: ReadingPurpose = .matter,
        seeking sought: SoughtDocuments
    ) -> ReadPage {
        HTMLPageReader()
            .read(Data(markup.utf8), contentType: "text/html", address: address, as: purpose, seeking: sought)
    }

    static func rows(_ markup: String, at address: WebAddress? = address) -> [String] {
        (page(markup, at: address, as: .list).list?.rows ?? []).map(describe)
    }

    static func describe(_ row: ListRow) -> String {
        "\(row.title) | \(row.address.text) | \(row.date?.description ?? "-")"
    }

    static func texts(_ page: ReadPage) -> [String] {
        page.blocks.compactMap { block in
            guard case .text(let text) = block else { return nil }
            return text.text
        }
    }

    static func tables(_ page: ReadPage) -> [TableGrid] {
        page.blocks.compactMap { block in
            guard case .table(let grid) = block else { return nil }
            return grid
        }
    }

    static func date(_ text: String) -> CivilDate? { CivilDate(iso: text) }
}

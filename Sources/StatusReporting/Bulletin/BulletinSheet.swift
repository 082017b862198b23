package import Supervision

/// One table of a bulletin for a spreadsheet (RFC 4180).
package enum BulletinSheet {
    /// The headings and all rows of a table; the headings alone where it has no rows. Nothing in it is computed.
    ///
    /// - Returns: Nil where the bulletin has no such table.
    package static func csv(_ kind: BulletinTable.Kind, of document: BulletinDocument) -> String? {
        document.tables.first { $0.kind == kind }.map { table in
            SpreadsheetText.csv(
                [table.columns.map(\.title)] + table.rows.map { $0.map { VisibleText.clean($0.text, limit: 4096) } }
            )
        }
    }
}

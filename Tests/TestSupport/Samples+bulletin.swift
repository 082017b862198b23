package import Supervision

extension Samples {
    /// What somebody may write into a name or a title who wants it to be run, computed, or to break a table.
    package static let hostileTexts = [
        "<script>alert(1)</script>", "=HYPERLINK(\"http://evil.example\")", "a|b\n| c |", "[x](javascript:1) **b** `c`",
        "\u{202E}倒\u{0}置", "\"'&<>", "+1", "@SUM(A1)", "]]></w:t><w:p/>", "# x", "甲局",
    ]

    /// A short bulletin in which every text is one of `hostileTexts`.
    package static var hostileBulletin: BulletinDocument {
        let table = BulletinTable(
            kind: .issues,
            caption: hostileTexts[0],
            columns: [BulletinTable.Column(hostileTexts[1]), BulletinTable.Column(hostileTexts[5], isNumeric: true)],
            rows: hostileTexts.enumerated().map { index, text in
                [BulletinTable.Cell(text, address: address("/a|b<c>(d).html")), BulletinTable.Cell(String(index))]
            }
        )
        let chart = BulletinChart(
            caption: hostileTexts[3],
            bars: hostileTexts.map { text in
                BulletinChart.Bar(
                    label: text,
                    parts: [
                        BulletinChart.Part(1, .good), BulletinChart.Part(0, .error), BulletinChart.Part(3, .unknown),
                    ],
                    value: text
                )
            },
            full: 4
        )
        let empty = BulletinTable(kind: .cases, caption: "空表", columns: [BulletinTable.Column("编号")], rows: [])
        return BulletinDocument(
            language: .chinese,
            title: hostileTexts[0],
            blocks: [
                .heading(hostileTexts[4]), .paragraph(hostileTexts[8]), .table(table), .chart(chart), .table(empty),
                .chart(BulletinChart(caption: "空图", bars: [], full: 0)),
            ]
        )
    }
}

/// The style of a bulletin: black on white as a document that is printed and filed.
enum BulletinStyle {
    static let css: StaticString = """
        body { margin: 0; background: #fff; color: #1b2430; font-size: 15px; line-height: 1.7;
          font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC",
            "Noto Sans SC", "Source Han Sans SC", sans-serif; }
        main { max-width: 1180px; margin: 0 auto; padding: 24px 20px 60px; }
        h1 { font-size: 26px; line-height: 1.4; text-align: center; margin: 16px 0 28px; }
        h2 { font-size: 19px; margin: 34px 0 8px; }
        p { margin: 6px 0; }
        :lang(zh) p { text-indent: 2em; }
        .scroll { overflow-x: auto; margin: 14px 0; }
        table { border-collapse: collapse; width: 100%; font-size: 13.5px; }
        caption, figcaption { text-align: left; font-weight: 600; padding: 4px 0; }
        th, td { border: 1px solid #c9d0d9; padding: 5px 8px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { background: #f1f4f7; white-space: nowrap; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        a { color: #1f4e79; }
        figure { margin: 14px 0; }
        svg { width: 100%; max-width: 960px; height: auto; font-size: 13px; }
        svg text { fill: #1b2430; }
        .good { fill: #1e7040; } .plain { fill: #1d5fa8; } .warning { fill: #d9a300; } .error { fill: #c2410c; }
        .critical { fill: #a8071a; } .unknown { fill: #8e86b5; }
        @media print { main { padding: 0; } tr, figure { break-inside: avoid; } thead { display: table-header-group; } }

        """
}

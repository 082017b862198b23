/// The style of the pages, served as a file of its own so that the pages need no inline styles.
enum DashboardStyle {
    static let css = """
        :root {
          color-scheme: light dark;
          --paper: #f6f7f9; --card: #ffffff; --ink: #1b2430; --soft: #5b6675; --line: #e1e5eb; --control: #848f9e; --accent: #1f4e79;
          --critical: #a8071a; --critical-bg: #fdeaec; --error: #c2410c; --error-bg: #fdf0e7;
          --warning: #8a6100; --warning-bg: #fdf6dd; --info: #1d5fa8; --info-bg: #e8f1fb;
          --good: #1e7040; --good-bg: #e7f4ec; --dim: #5b6675; --dim-bg: #edf0f4; --violet: #5f4b9b; --violet-bg: #f0edf9;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #12161c; --card: #1a2028; --ink: #e5e9ef; --soft: #9aa5b4; --line: #2c343f; --control: #77818f; --accent: #8ab8e6;
            --critical: #ff8f9a; --critical-bg: #41181d; --error: #ffae80; --error-bg: #3d2414;
            --warning: #ecc75c; --warning-bg: #372d10; --info: #8fc1f5; --info-bg: #16293e;
            --good: #7fd3a0; --good-bg: #14301f; --dim: #9aa5b4; --dim-bg: #252c36; --violet: #bfaef2; --violet-bg: #28223f;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0; background: var(--paper); color: var(--ink); font-size: 15px; line-height: 1.6;
          font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC",
            "Noto Sans SC", "Source Han Sans SC", sans-serif;
        }
        .wrap { max-width: 1180px; margin: 0 auto; padding: 0 20px; }
        a { color: var(--accent); text-decoration: none; }
        a:hover, a:focus { text-decoration: underline; }
        .skip { position: absolute; left: -999px; }
        .skip:focus { left: 8px; top: 8px; background: var(--card); padding: 4px 8px; }
        .top { background: var(--card); border-bottom: 1px solid var(--line); }
        .bar { display: flex; align-items: center; justify-content: space-between; min-height: 56px; gap: 16px; }
        .brand { font-weight: 650; font-size: 17px; color: var(--ink); letter-spacing: .02em; }
        .bar { flex-wrap: wrap; padding-top: 8px; padding-bottom: 8px; }
        nav { display: flex; gap: 4px 16px; font-size: 14px; flex-wrap: wrap; }
        nav a { padding: 4px 0; }
        nav a[aria-current] { font-weight: 650; color: var(--ink); border-bottom: 2px solid var(--accent); }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        input, select, button, textarea { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--control);
          border-radius: 6px; padding: 4px 8px; min-height: 30px; max-width: 100%; }
        button { background: var(--accent); color: var(--card); border-color: var(--accent); font-weight: 550; cursor: pointer; }
        .search input { width: 230px; }
        .filters { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: end; margin: 12px 0 16px; }
        .filters label, .desk label { display: grid; gap: 2px; font-size: 13px; color: var(--soft); }
        .filters input, .filters select { max-width: 190px; }
        .clear { font-size: 14px; padding: 5px 0; }
        .pager { padding: 12px 0; align-items: center; color: var(--soft); }
        .pager a { padding: 4px 8px; }
        .news { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 24px; }
        .to-do { margin: 0; padding-left: 24px; }
        .to-do li { padding: 4px 0; }
        .facts { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px 18px; font-size: 14.5px; }
        .facts > div { padding: 4px 0; }
        blockquote.law { margin: 6px 0; padding: 2px 12px; border-left: 3px solid var(--line); max-width: 46em; }
        blockquote.law p { margin: 4px 0; }
        .facts dt { min-width: 8em; }
        :lang(en) .facts dt { min-width: 14em; }
        .charts { display: flex; flex-wrap: wrap; gap: 16px 28px; }
        .charts figure { margin: 0; width: 320px; max-width: 100%; }
        .charts figcaption { font-size: 13.5px; color: var(--soft); }
        .charts text { font-size: 9px; text-anchor: middle; fill: var(--soft); }
        .wide { overflow-x: auto; margin-bottom: 14px; }
        .desk { display: grid; gap: 12px; }
        .desk form { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: end; }
        .desk form.draft { flex-direction: column; align-items: start; }
        .review h3 { font-size: 15px; margin: 16px 0 4px; }
        .review .entries { margin: 0; padding-left: 24px; }
        .review .entries > li { padding: 6px 0; break-inside: avoid; }
        .review .entries > li::marker { color: var(--tone); font-weight: 650; }
        .conclusion { font-weight: 650; margin-top: 14px; }
        .heading { padding: 24px 0 8px; }
        h1 { font-size: 26px; line-height: 1.3; margin: 0 0 4px; font-weight: 650; display: flex; align-items: center; gap: 12px;
          flex-wrap: wrap; }
        h2 { font-size: 17px; margin: 0 0 10px; font-weight: 650; }
        section { margin: 28px 0; }
        p { margin: 0; }
        .back { padding-top: 16px; }
        .small { color: var(--soft); font-size: 13px; }
        .count { color: var(--soft); font-weight: 400; font-size: 14px; }
        code { font-family: ui-monospace, "SF Mono", Consolas, monospace; font-size: 12px; color: var(--soft);
          overflow-wrap: anywhere; }
        .notice { background: var(--warning-bg); color: var(--warning); border-radius: 8px; padding: 10px 14px; margin: 12px 0; }
        .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); gap: 16px; margin: 16px 0; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; margin: 0; }
        .card h2 { font-size: 14px; margin: 0; font-weight: 500; }
        .card h2 a { color: var(--soft); }
        .total { font-size: 32px; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; }
        .card ul { list-style: none; margin: 10px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 18px; font-size: 14px; }
        .card li { display: flex; align-items: center; gap: 6px; }
        .card b { font-weight: 600; font-variant-numeric: tabular-nums; }
        .share { display: block; width: 100%; height: 8px; border-radius: 4px; margin-top: 6px; background: var(--dim-bg); }
        .dot { display: inline-block; width: 9px; height: 9px; border-radius: 50%; background: var(--tone, var(--dim)); flex: none; }
        h1 .dot { width: 14px; height: 14px; }
        rect { fill: var(--tone, var(--dim)); }
        .chip { display: inline-block; padding: 1px 9px; border-radius: 999px; font-size: 12.5px; font-weight: 550; white-space: nowrap;
          color: var(--tone, var(--dim)); background: var(--tone-bg, var(--dim-bg)); }
        .critical, .missing { --tone: var(--critical); --tone-bg: var(--critical-bg); }
        .error, .late { --tone: var(--error); --tone-bg: var(--error-bg); }
        .warning, .due_soon, .quiet, .blank { --tone: var(--warning); --tone-bg: var(--warning-bg); }
        .info { --tone: var(--info); --tone-bg: var(--info-bg); }
        .ok, .met, .fresh { --tone: var(--good); --tone-bg: var(--good-bg); }
        .unknown, .blocked, .unreachable, .unreadable { --tone: var(--violet); --tone-bg: var(--violet-bg); }
        .not_due, .not_applicable, .never_checked, .plain { --tone: var(--dim); --tone-bg: var(--dim-bg); }
        table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: 10px;
          border-spacing: 0; overflow: hidden; }
        th { text-align: left; font-size: 13px; font-weight: 500; color: var(--soft); padding: 9px 14px; white-space: nowrap;
          border-bottom: 1px solid var(--line); }
        td { padding: 10px 14px; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        tr:last-child td { border-bottom: 0; }
        tr.alert td:first-child { box-shadow: inset 3px 0 0 var(--tone); }
        td time, td .day, td[data-label] > .chip { white-space: nowrap; }
        td { font-variant-numeric: tabular-nums; }
        .message { font-weight: 550; }
        .reason { color: var(--soft); font-size: 13.5px; }
        dl { margin: 4px 0 2px; font-size: 13.5px; }
        dl div { display: flex; gap: 8px; }
        dt { color: var(--soft); flex: none; min-width: 3em; }
        :lang(en) dt { min-width: 7em; }
        dd { margin: 0; overflow-wrap: anywhere; }
        .duties { list-style: none; margin: 0; padding: 0; }
        .duties li { display: flex; gap: 10px; align-items: baseline; flex-wrap: wrap; }
        .year { font-variant-numeric: tabular-nums; font-weight: 550; }
        .empty, .cut { color: var(--soft); padding: 8px 0; font-size: 14px; }
        details { margin-top: 14px; }
        summary { cursor: pointer; color: var(--soft); font-size: 14px; padding: 4px 0 10px; }
        .legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 8px 32px; font-size: 14px; }
        .legend ul { list-style: none; margin: 0; padding: 0; }
        .legend li { display: grid; grid-template-columns: 8.5em 1fr; gap: 10px; padding: 3px 0; color: var(--soft); }
        .legend .chip { justify-self: start; }
        footer { border-top: 1px solid var(--line); padding-top: 16px; padding-bottom: 40px; color: var(--soft); font-size: 14px; }
        @media (max-width: 720px) {
          thead { display: none; }
          table, tbody, tr, td { display: block; }
          tr { border-bottom: 1px solid var(--line); padding: 8px 0; }
          tr:last-child { border-bottom: 0; }
          td { border: 0; padding: 3px 14px; }
          td::before { content: attr(data-label); color: var(--soft); font-size: 12px; margin-right: 8px; }
          tr.alert { box-shadow: inset 3px 0 0 var(--tone); }
          tr.alert td:first-child { box-shadow: none; }
          h1 { font-size: 22px; }
          .search, .search label, .search input { width: 100%; }
          .facts > div { display: block; }
        }
        @media print {
          .top nav, .search, .filters, .pager, .desk, .skip, footer a { display: none; }
          body { background: #fff; font-size: 11px; }
          .wrap { max-width: none; }
          tr { break-inside: avoid; }
          .wide { overflow: visible; }
          body:has(.wide) { page: sheet; }
          @page { size: A4; margin: 14mm; }
          @page sheet { size: A3 landscape; margin: 12mm; }
        }

        """
}

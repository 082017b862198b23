import FoundationEssentials
import Supervision

/// What the monitor remembers of a watched page: when it was read whole, which reports it lists, and which rows of it could
/// be one but are not certain.
struct SourceRows {
    /// The most rows of each kind, the newest; a list of many agencies has thousands.
    private static let most = 100

    let state: SourceState
    let context: PageContext

    private var text: DashboardText { context.text }

    func write(into main: inout Markup) {
        main.section("remembered", text.remembered) { section in
            section.element("dl", ["class": "facts"]) { list in
                list.fact(text.readWhole) { $0.time(state.wholeReadings.last, in: context.civilTime) }
                list.fact(text.readWholeBefore) { $0.time(state.wholeReadings.previous, in: context.civilTime) }
                list.fact(text.isWhole, state.isWhole ? text.yes : text.no)
                list.fact(text.firstReadWhole) { $0.time(state.baselineAt, in: context.civilTime) }
                for day in state.probes.suffix(7) {
                    list.fact(day.day.description, text.probes(day.probes, failed: day.failures))
                }
            }
        }
        reports(&main)
        doubts(&main)
    }

    // MARK: Reports

    private func reports(_ main: inout Markup) {
        guard !state.reports.isEmpty else { return }
        let sorted = state.reports.sorted { ($1.reportYear.year, $1.firstSeen) < ($0.reportYear.year, $0.firstSeen) }
        main.section("rows", text.listedReports, count: sorted.count) { section in
            let columns = [text.titleColumn, text.agency, text.reportYear, text.listDate, text.firstSeen, text.state]
            section.table(columns) { body in
                for report in sorted.prefix(Self.most) { body.element("tr") { row(report, &$0) } }
            }
            if sorted.count > Self.most { section.element("p", ["class": "cut"], text: text.newestOf(Self.most)) }
        }
    }

    private func row(_ report: KnownReport, _ row: inout Markup) {
        row.cell(text.titleColumn) { $0.link(to: report.address, text: VisibleText.clean(report.title, limit: 200)) }
        row.cell(text.agency) { AgencyNames(ids: [report.agency], context: context).write(into: &$0) }
        row.cell(text.reportYear, text: "\(report.reportYear.year)")
        row.cell(text.listDate, text: report.listDate?.description)
        row.cell(text.firstSeen) { $0.time(report.firstSeen, in: context.civilTime) }
        row.cell(text.state) { cell in
            guard let withdrawn = report.withdrawnAt else { return cell.write(text.listed) }
            cell.write(text.withdrawn)
            cell.raw(" ")
            cell.time(withdrawn, in: context.civilTime)
        }
    }

    // MARK: Doubts

    private func doubts(_ main: inout Markup) {
        guard !state.doubtfulRows.isEmpty else { return }
        main.section("doubts", text.doubtfulRows, count: state.doubtfulRows.count) { section in
            section.element("p", ["class": "small"], text: text.whyDoubtful)
            section.table([text.titleColumn, text.agency, text.reportYear, text.listDate]) { body in
                for doubt in state.doubtfulRows.prefix(Self.most) { body.element("tr") { row(doubt, &$0) } }
            }
            let count = state.doubtfulRows.count
            if count > Self.most { section.element("p", ["class": "cut"], text: text.firstOf(Self.most)) }
        }
    }

    private func row(_ doubt: DoubtfulRow, _ row: inout Markup) {
        row.cell(text.titleColumn) { cell in
            let title = VisibleText.clean(doubt.title, limit: 200)
            if let address = doubt.address { cell.link(to: address, text: title) } else { cell.write(title) }
        }
        row.cell(text.agency) { AgencyNames(ids: doubt.agencies, context: context).write(into: &$0) }
        row.cell(text.reportYear, text: doubt.year.map { "\($0)" })
        row.cell(text.listDate, text: doubt.date?.description)
    }
}

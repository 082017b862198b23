extension BulletinWords {
    /// Numbers and rates at the end, just before the period, and what changed between.
    var overview: BulletinTable {
        let (now, before) = (ObligationCount(facts.now), ObligationCount(facts.before))
        let read = context.pages.count - facts.blindPages.count
        let rows = [
            row(.agencies, context.listed.count, nil), row(.pages, context.pages.count, nil),
            row(.pagesRead, read, facts.readBefore), row(.onTime, now.onTime, before.onTime),
            row(.late, now.late, before.late), row(.missing, now.missing, before.missing),
            row(.unknown, now.unknown, before.unknown), rateRow(now.onTimeRate, before.onTimeRate),
            row(.issues, facts.selection.issues.count, facts.selection.before),
        ]
        return BulletinTable(
            kind: .overview,
            caption: term(.overviewTable),
            columns: columns([.item, .now, .before, .change], numeric: [.now, .before, .change]),
            rows: rows
        )
    }

    /// - Parameter before: Nil where it is not compared.
    private func row(_ term: BulletinTerm, _ now: Int, _ before: Int?) -> [BulletinTable.Cell] {
        let former = context.hasComparison ? before : nil
        return [
            cell(self.term(term)), cell(now), cell(former.map { String($0) } ?? self.term(.none)),
            cell(former.map { Tenths.signed(now - $0) } ?? self.term(.none)),
        ]
    }

    private func rateRow(_ now: Int?, _ before: Int?) -> [BulletinTable.Cell] {
        let former = context.hasComparison ? before : nil
        let change = now.flatMap { now in former.map { Tenths.text(now - $0, isSigned: true) } }
        return [cell(term(.onTimeRate)), cell(rate(now)), cell(rate(former)), cell(change ?? term(.none))]
    }

    /// How the obligations stand, one bar for each duty.
    var obligationChart: BulletinChart {
        let byDuty = Dictionary(grouping: facts.now, by: \.duty.id)
        let counts = byDuty.sorted { $0.key < $1.key }.compactMap { _, obligations in
            obligations.first.map { ($0.duty.title[language], ObligationCount(obligations)) }
        }
        let bars = counts.map { title, count in
            BulletinChart.Bar(
                label: title,
                parts: [
                    BulletinChart.Part(count.onTime, .good), BulletinChart.Part(count.late, .error),
                    BulletinChart.Part(count.missing, .critical), BulletinChart.Part(count.unknown, .unknown),
                ],
                value: [
                    (BulletinTerm.onTime, count.onTime), (.late, count.late), (.missing, count.missing),
                    (.unknown, count.unknown),
                ].map { "\(term($0.0)) \($0.1)" }.joined(separator: language.pick("，", ", "))
            )
        }
        return BulletinChart(caption: term(.obligationChart), bars: bars, full: counts.map(\.1.all).max() ?? 0)
    }

    /// How many issues there are of each severity, the gravest first.
    var issueChart: BulletinChart {
        let counts = Severity.allCases.sorted(by: >).map { severity in
            (severity, facts.selection.issues.count { $0.standing.severity == severity })
        }
        let tones: [Severity: BulletinChart.Tone] = [.critical: .critical, .error: .error, .warning: .warning]
        let bars = counts.filter { $0.0 >= context.template.leastSeverity }.map { severity, count in
            BulletinChart.Bar(
                label: severity.name(in: language),
                parts: [BulletinChart.Part(count, tones[severity] ?? .plain)],
                value: String(count)
            )
        }
        return BulletinChart(caption: term(.issueChart), bars: bars, full: counts.map(\.1).max() ?? 0)
    }
}

extension BulletinWords {
    /// What one territory comes to.
    private struct Tally {
        var agencies = 0
        var obligations: [DueObligation] = []
        var issues = 0
        /// Of those agencies that have a score.
        var tenths: [Int] = []

        /// In tenths; nil where no agency has a score.
        var average: Int? {
            tenths.isEmpty ? nil : (2 * tenths.reduce(0, +) + tenths.count) / (2 * tenths.count)
        }
    }

    private var byTerritory: [(name: String, value: Tally)] {
        var all: [String: Tally] = [:]
        for place in facts.ranking.places {
            let name = place.card.agency.jurisdiction.rawValue
            all[name, default: Tally()].agencies += 1
            all[name, default: Tally()].tenths += [place.card.tenths].compactMap(\.self)
        }
        for obligation in facts.now {
            guard let name = context.agencies[obligation.agency]?.jurisdiction.rawValue else { continue }
            all[name]?.obligations.append(obligation)
        }
        for issue in facts.selection.issues {
            for name in Set(issue.agencies.map(\.jurisdiction.rawValue)) { all[name]?.issues += 1 }
        }
        return all.sorted { $0.key < $1.key }.map { path, value in
            (context.territories.name(of: Jurisdiction(rawValue: path)), value)
        }
    }

    /// The numbers of each territory.
    var territories: BulletinTable {
        let rows = byTerritory.map { name, territory in
            let count = ObligationCount(territory.obligations)
            return [
                cell(name), cell(territory.agencies), cell(count.onTime), cell(count.late), cell(count.missing),
                cell(count.unknown), cell(rate(count.onTimeRate)), cell(territory.issues),
                cell(rate(territory.average)),
            ]
        }
        let terms: [BulletinTerm] = [
            .territory, .agencies, .onTime, .late, .missing, .unknown, .onTimeRate, .issues, .averageScore,
        ]
        return BulletinTable(
            kind: .territories,
            caption: term(.territoryTable),
            columns: columns(terms, numeric: Set(terms.dropFirst())),
            rows: rows
        )
    }

    /// The average score of each territory.
    var scoreChart: BulletinChart {
        let bars = byTerritory.map { name, territory in
            BulletinChart.Bar(
                label: name,
                parts: [BulletinChart.Part(territory.average ?? 0, .plain)],
                value: rate(territory.average)
            )
        }
        return BulletinChart(caption: term(.scoreChart), bars: bars, full: BulletinScoring.total * 10)
    }
}

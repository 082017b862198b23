extension BulletinWords {
    /// Who stands where, and what could not be judged.
    var ranking: BulletinTable {
        let rows = facts.ranking.places.map { rank, card in
            [
                cell(rank.map { String($0) } ?? term(.noScore)), cell(card.agency.name),
                cell(context.territories.name(of: card.agency.jurisdiction)), cell(card.serious), cell(card.issues),
                cell(rate(card.tenths)),
                cell(card.unjudged.isEmpty ? term(.none) : titles(card.unjudged)),
            ]
        }
        return BulletinTable(
            kind: .ranking,
            caption: term(.rankingTable),
            columns: columns(
                [.rank, .agency, .territory, .seriousIssues, .issues, .score, .notJudged],
                numeric: [.rank, .seriousIssues, .issues, .score]
            ),
            rows: rows
        )
    }

    private func titles(_ indicators: [Int]) -> String {
        indicators.map { context.template.scoring.indicators[$0].title[language] }
            .joined(separator: language.pick("、", ", "))
    }

    /// Each point that was lost, and why (扣分、失分原因).
    var scoreSheet: BulletinTable {
        let rows = facts.ranking.places.flatMap { _, card in
            card.losses.map { loss -> [BulletinTable.Cell] in
                let indicator = context.template.scoring.indicators[loss.indicator]
                return [
                    cell(card.agency.name), cell(indicator.title[language]), cell(indicator.weight), cell(loss.points),
                    cell(problem(loss.issue.alert, loss.issue.standing)),
                    cell(loss.issue.alert.rule.rawValue), cell(loss.issue.rectification.map(state) ?? term(.none)),
                ]
            }
        }
        return BulletinTable(
            kind: .scoreSheet,
            caption: term(.scoreSheet),
            columns: columns(
                [.agency, .indicator, .weight, .deducted, .cause, .rule, .rectification],
                numeric: [.weight, .deducted]
            ),
            rows: rows
        )
    }

    /// Who was early and complete.
    var goodExamples: BulletinTable {
        let rows = facts.goodExamples.flatMap { example in
            example.obligations.map { obligation in
                [
                    cell(example.agency.name), cell(obligation.duty.title[language], obligation.report?.address),
                    cell(obligation.year),
                    cell(obligation.published?.description ?? term(.none)), cell(obligation.due.description),
                    cell(obligation.due.daysSinceEpoch - (obligation.published ?? obligation.due).daysSinceEpoch),
                ]
            }
        }
        return BulletinTable(
            kind: .goodExamples,
            caption: term(.goodExampleTable),
            columns: columns([.agency, .duty, .year, .published, .due, .daysEarly], numeric: [.year, .daysEarly]),
            rows: rows
        )
    }
}

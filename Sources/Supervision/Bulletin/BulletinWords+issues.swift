extension BulletinWords {
    /// The list of issues (问题清单).
    var issues: BulletinTable {
        let rows = facts.selection.issues.enumerated().map { index, issue in
            [
                cell(index + 1), cell(names(issue.agencies)), cell(codes(of: issue.agencies)), cell(kind(of: issue)),
                cell(issue.standing.severity.name(in: language)),
                cell(problem(issue.alert, issue.standing)),
                cell(issue.finding?.legalSource[language] ?? term(.none)), link(to: issue),
                cell(day(issue.standing.since)), cell(issue.rectification.map(state) ?? term(.none)),
                cell(issue.rectification?.step.due.description ?? term(.none)),
            ]
        }
        return BulletinTable(
            kind: .issues,
            caption: term(.issueTable),
            columns: columns(
                [
                    .number, .agency, .siteCode, .issueKind, .severity, .problem, .law, .address, .foundOn,
                    .rectification, .due,
                ],
                numeric: [.number]
            ),
            rows: rows
        )
    }

    /// 问题类型: the indicator under which it stands.
    private func kind(of issue: BulletinIssue) -> String {
        issue.price.map { context.template.scoring.indicators[$0.indicator].title[language] } ?? term(.otherIssue)
    }

    private func codes(of agencies: [Agency]) -> String {
        let codes = agencies.compactMap(\.site?.code)
        return codes.isEmpty ? term(.none) : codes.joined(separator: language.pick("、", ", "))
    }

    private func link(to issue: BulletinIssue) -> BulletinTable.Cell {
        let address = issue.finding?.address ?? issue.alert.source.flatMap(context.rules.watchlist.source)?.address
        return address.map { cell($0.text, $0) } ?? cell(term(.none))
    }

    /// What became of the cases that the last period left.
    var cases: BulletinTable {
        let rows = facts.rectification.counted.map { past in
            let one = past.record.case
            return [
                cell(one.id.rawValue), cell(names(one.agencies.compactMap { context.agencies[$0] })),
                cell((context.history.findings[one.fingerprint] ?? past.record.finding).message[language]),
                cell(day(one.openedAt)), cell(past.step.due.description),
                cell(state(past)),
            ]
        }
        return BulletinTable(
            kind: .cases,
            caption: term(.caseTable),
            columns: columns([.caseID, .agency, .problem, .opened, .due, .state]),
            rows: rows
        )
    }
}

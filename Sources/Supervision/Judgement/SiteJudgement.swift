/// Tells what the columns of one site amount to: too many quiet or blank ones condemn the site (单项否决).
struct SiteJudgement {
    let pack: RulePack
    let rules: ColumnRules
    /// The source at which the site's findings are told: its home page where it is watched.
    let source: Source
    let publishers: Publishers

    /// A column of the site, and how fresh it is.
    struct Column {
        let source: Source
        let freshness: Freshness
        /// Whether it counted before it went out of sight.
        let mayCount: Bool
    }

    struct Outcome {
        var findings: [Finding] = []
        /// Alerts that can neither be upheld nor ended while columns are out of sight.
        var unverifiable: Set<String> = []
    }

    func outcome(of columns: [Column]) -> Outcome {
        var outcome = Outcome()
        for veto in rules.vetoes {
            let reached = veto.sums.filter { count(columns, $0.of).certain.count >= $0.atLeast }
            guard let finding = finding(veto, reached.isEmpty ? veto.sums : reached, columns) else { continue }
            if !reached.isEmpty {
                outcome.findings.append(finding)
            } else if veto.sums.contains(where: { sum in
                let columns = count(columns, sum.of)
                return columns.certain.count + columns.unseen >= sum.atLeast
            }) {
                outcome.unverifiable.insert(finding.fingerprint)
            }
        }
        return outcome
    }

    private func count(_ columns: [Column], _ sum: ColumnSum) -> (certain: [Column], unseen: Int) {
        let counted = columns.filter { column in
            sum == .blank || rules.columnClass(column.source.columnClass)?.counts.contains(sum) == true
        }
        let certain = counted.filter { $0.freshness.state == (sum == .blank ? .blank : .quiet) }
        return (certain, counted.filter(\.mayCount).count)
    }

    private func finding(_ veto: ColumnRules.SiteVeto, _ sums: [ColumnRules.SiteVeto.Sum], _ columns: [Column])
        -> Finding?
    {
        let counted = sums.map { (sum: $0, columns: count(columns, $0.of).certain) }
        let places = counted.first?.columns.prefix(Self.mostNamed).map(\.source.address.text) ?? []
        let found = counted.map { "\($0.sum.of.rawValue) \($0.columns.count)" }.joined(separator: ", ")
        let subject = FindingSubject(at: source, name: "site/\(source.address.site)")
        return pack.finding(veto.rule, about: subject, by: publishers) { values in
            values[.found] = found
            values[.count] = String(counted.first?.columns.count ?? 0)
            values[.expected] = counted.map { "\($0.sum.of.rawValue) < \($0.sum.atLeast)" }.joined(separator: ", ")
            values[.places] = places.joined(separator: " ")
        }
    }

    /// More columns than this are counted and not named.
    private static let mostNamed = 12
}

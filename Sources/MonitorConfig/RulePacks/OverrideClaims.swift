import Supervision

/// What is overridden where, for whom and for which years, so that no two overrides of one thing hold at once.
final class OverrideClaims {
    /// What an override changes.
    enum Thing: Hashable {
        case deadline
        case rule(Rule.ID)
    }

    private struct Key: Hashable {
        let thing: Thing
        let duty: String
        let jurisdiction: Jurisdiction
    }

    private struct Claim {
        let scope: CheckScope
        let entry: Entry
    }

    private var claims: [Key: [Claim]] = [:]

    /// Takes note of an override; reports it where another one changes the same thing for the same agencies and years.
    func note(
        _ thing: Thing,
        of duty: String,
        in jurisdiction: Jurisdiction,
        _ scope: CheckScope,
        at entry: Entry
    ) {
        let key = Key(thing: thing, duty: duty, jurisdiction: jurisdiction)
        if let first = claims[key]?.first(where: { $0.scope.overlaps(scope) }) {
            entry.report(.overriddenTwice(jurisdiction.rawValue, first: first.entry.location))
        }
        claims[key, default: []].append(Claim(scope: scope, entry: entry))
    }
}

extension CheckScope {
    /// Whether some report is in both; no kinds at all mean every kind.
    fileprivate func overlaps(_ other: CheckScope) -> Bool {
        let sharesKind =
            agencyKinds.isEmpty || other.agencyKinds.isEmpty || !agencyKinds.isDisjoint(with: other.agencyKinds)
        return sharesKind && reportYears.overlaps(other.reportYears)
    }
}

/// What a finding found, what was expected, and what that rests on, as people read it; programs read the finding itself.
package struct FindingWords: Equatable, Sendable {
    /// What was found; a reason by its name.
    package let found: String?
    /// What should have been found.
    package let expected: String?
    /// What it rests on. What is absent stands nowhere: where the finding only repeats what was expected, there is none.
    package let evidence: String?

    /// - Parameter name: What a list is called that was read; its id where nobody says.
    package init(
        _ finding: Finding,
        in language: Language,
        civilTime: CivilTime,
        naming name: (Source.ID) -> String = { $0.rawValue }
    ) {
        let isReason = finding.found != nil && finding.found == finding.reason?.text
        found = isReason ? finding.reason?.name(in: language) : finding.found
        expected = finding.expected
        evidence = finding.evidence.flatMap { evidence in
            if evidence == finding.expected { return nil }
            return DateEvidence(evidence: evidence)?.words(in: language)
                ?? ReadingEvidence.words(of: evidence, in: language, civilTime: civilTime, naming: name)
        }
    }
}

/// The dates on which it rests when something was published.
struct DateEvidence {
    private let dates: [(basis: PageDate.Basis, day: CivilDate)]

    /// - Parameter evidence: As `PublicationEvidence.record` has it: `shown 2026-02-05; first_seen 2026-02-06`.
    /// - Returns: nil for the evidence of anything else.
    init?(evidence: String) {
        var dates: [(basis: PageDate.Basis, day: CivilDate)] = []
        for part in evidence.split(separator: ";") {
            let words = part.split(separator: " ")
            guard words.count == 2, let basis = PageDate.Basis(rawValue: String(words[0])),
                let day = CivilDate(iso: words[1])
            else { return nil }
            dates.append((basis, day))
        }
        guard !dates.isEmpty else { return nil }
        self.dates = dates
    }

    func words(in language: Language) -> String {
        dates.map { "\($0.basis.name(in: language)) \($0.day)" }.joined(separator: language.pick("；", "; "))
    }
}

package import FoundationEssentials

/// Tells of a clock that is wrong, or was set while the program ran.
package struct ClockJudgement: Sendable {
    let rules: SupervisionRules

    package init(rules: SupervisionRules) {
        self.rules = rules
    }

    private static let implausible: Rule.ID = "clock-implausible"
    private static let stepped: Rule.ID = "clock-stepped"

    /// - Parameters:
    ///   - doubt: Why the clock is not believed; nil where it is.
    ///   - step: By how many seconds it was last set, for as long as that is told; nil where it was not.
    package func findings(on doubt: ClockWatch.Doubt?, step: TimeInterval?) -> [Finding] {
        let steps = step.map { "\($0 < 0 ? "−" : "+")\(Int(abs($0))) s" }
        return [
            doubt.flatMap { finding(Self.implausible, $0.text) },
            steps.flatMap { finding(Self.stepped, LocalizedText(chinese: $0, english: $0)) },
        ].compactMap(\.self)
    }

    private func finding(_ id: Rule.ID, _ text: LocalizedText) -> Finding? {
        guard let (pack, _) = rules.ruleBook.rule(id) else { return nil }
        var finding = pack.finding(
            id,
            about: FindingSubject("clock"),
            in: .everywhere,
            texts: [.found: text]
        ) { _ in }
        finding?.isEstablished = true
        return finding
    }
}

import FoundationEssentials

/// Judges what a report says by the regime of its report year.
package struct ReportJudgement: Sendable {
    /// The pack that holds the rules.
    package let pack: RulePack
    /// What the report meets.
    package let duty: YearlyDuty

    package init(pack: RulePack, duty: YearlyDuty) {
        self.pack = pack
        self.duty = duty
    }

    /// What is wrong with the content of `report`; nothing where no regime covers it.
    package func findings(of report: Report, in context: ReportContext) -> [Finding] {
        guard let year = report.reportYear?.year, let regime = duty.regime(for: context.agencyKind, reportYear: year)
        else { return [] }
        let outline = duty.outline(of: regime)
        return (outline.map { outlineFindings($0, report, year, context) } ?? [])
            + identityFindings(report, year, context)
            + checkFindings(report, year, context)
    }

    /// Whether the text is a report's at all: a page with a picture or an attachment alone must not be called incomplete.
    package func isReadable(_ report: Report) -> Bool {
        !report.sections.isEmpty || !report.tables.isEmpty || FoldedText.bare(report.text).count >= Self.leastCharacters
    }

    /// A page with fewer characters and neither section nor table holds no report, only a link to one.
    private static let leastCharacters = 300

    // MARK: Parts

    private func outlineFindings(_ outline: Outline, _ report: Report, _ year: Int, _ context: ReportContext)
        -> [Finding]
    {
        // What was not read is not missing.
        let missing = report.isCutShort ? [] : OutlineCheck(outline: outline).missingParts(of: report)
        let rule = pack.rules[outline.rule]
        // One cause, one finding: parts of the same severity and source are told together.
        let groups = Dictionary(grouping: missing) { part in
            PartGroup(
                severity: part.severity ?? rule?.severity ?? .info,
                source: part.legalSource ?? rule?.legalSource ?? ""
            )
        }
        let order = missing.map(\.id)
        return groups.sorted { order.firstIndex(of: $0.value[0].id) ?? 0 < order.firstIndex(of: $1.value[0].id) ?? 0 }
            .compactMap { group, parts in
                finding(outline.rule, year: year, title: report.title, context: context, severity: group.severity) {
                    values in
                    values[.places] = parts.map(\.title).joined(separator: "；")
                    values[.found] = Self.titles(of: report)
                    values[.expected] = parts.map(\.title).joined(separator: "；")
                }
                .map { finding in
                    var finding = finding
                    finding.legalSource = pack.citation(group.source)
                    if group.severity != rule?.severity {
                        finding.subject += "/" + parts.map(\.id).joined(separator: "+")
                    }
                    return finding
                }
            }
    }

    private struct PartGroup: Hashable {
        let severity: Severity
        let source: String
    }

    private static func titles(of report: Report) -> String {
        report.sections.isEmpty ? "–" : report.sections.map(\.title).joined(separator: "；")
    }

    // MARK: Sums

    private func identityFindings(_ report: Report, _ year: Int, _ context: ReportContext) -> [Finding] {
        duty.identities.compactMap { identity in
            let failures = report.tables.flatMap { table -> [IdentityCheck.Discrepancy] in
                guard identity.forms.contains(table.form),
                    let form = duty.tableForms.first(where: { $0.id == table.form })
                else { return [] }
                return IdentityCheck(identity: identity, form: form).discrepancies(in: table)
            }
            guard !failures.isEmpty else { return nil }
            return finding(identity.rule, year: year, title: report.title, context: context, severity: nil) { values in
                values[.places] = Self.list(failures) { "“\($0.place)”\($0.statedText) ≠ \($0.sumText)" }
                values[.found] = Self.list(failures) { "\($0.place) \($0.statedText)" }
                values[.expected] = Self.list(failures) { "\($0.place) \($0.sumText)" }
            }
        }
    }

    private static func list(
        _ failures: [IdentityCheck.Discrepancy],
        _ text: (IdentityCheck.Discrepancy) -> String
    ) -> String {
        failures.map(text).joined(separator: "；")
    }

    // MARK: Wording

    func finding(
        _ id: Rule.ID,
        year: Int,
        title: String,
        context: ReportContext,
        severity: Severity?,
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> Finding? {
        let rule = pack.rules[id].map {
            duty.effective($0, for: context.agencyKind, in: context.jurisdiction, reportYear: year)
        }
        guard let rule, rule.isEnabled else { return nil }
        var values: [MessageTemplate.Variable: String] = [
            .agency: context.agencyName, .reportYear: String(year), .title: title,
        ]
        values[.address] = context.address?.text
        fill(&values)
        return Finding(
            rule: id,
            severity: rule.severity == pack.rules[id]?.severity ? severity ?? rule.severity : rule.severity,
            subject: "\(duty.id)/\(year)",
            found: values[.found],
            expected: values[.expected],
            evidence: values[.evidence] ?? values[.places],
            legalSource: pack.citation(rule.legalSource),
            message: rule.message.filled(with: values),
            agency: context.agency,
            address: context.address
        )
    }
}

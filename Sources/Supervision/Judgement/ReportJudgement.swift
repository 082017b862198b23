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
        let matter = DutyMatter(pack: pack, duty: duty, year: year, context: context)
        return (duty.outline(of: regime).map { outlineFindings($0, report, matter) } ?? [])
            + identityFindings(report, matter)
            + checkFindings(report, matter)
    }

    /// Whether the text is a report's at all: a page with a picture or an attachment alone must not be called incomplete.
    package func isReadable(_ report: Report) -> Bool {
        !report.sections.isEmpty || !report.tables.isEmpty || FoldedText.bare(report.text).count >= duty.leastCharacters
    }

    // MARK: Parts

    private func outlineFindings(_ outline: Outline, _ report: Report, _ matter: DutyMatter) -> [Finding] {
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
                let isOther = group.severity != rule?.severity
                let breach = DutyMatter.Breach(severity: group.severity, legalSource: group.source)
                let name = parts.map(\.id).joined(separator: "+")
                return matter.finding(
                    outline.rule,
                    about: isOther ? "\(duty.id)/\(matter.year)/\(name)" : nil,
                    as: breach
                ) { values in
                    values[.title] = report.title
                    values[.places] = parts.map(\.title).joined(separator: "；")
                    values[.found] = Self.titles(of: report)
                    values[.expected] = parts.map(\.title).joined(separator: "；")
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

    private func identityFindings(_ report: Report, _ matter: DutyMatter) -> [Finding] {
        let cell = wrongCell(in: report)
        var isTold = false
        let order = duty.identities.filter { $0.scope == .rows } + duty.identities.filter { $0.scope == .columns }
        return order.compactMap { identity in
            let failures = report.tables.flatMap { table -> [IdentityCheck.Discrepancy] in
                guard identity.forms.contains(table.form),
                    let form = duty.tableForms.first(where: { $0.id == table.form })
                else { return [] }
                return IdentityCheck(identity: identity, form: form).discrepancies(in: table)
            }
            guard !failures.isEmpty else { return nil }
            // One cause, one finding: what follows from the wrong cell is told as its consequence.
            let isConsequence = cell != nil && isTold
            isTold = true
            return matter.finding(identity.rule, as: DutyMatter.Breach(severity: isConsequence ? .info : nil)) {
                values in
                values[.title] = report.title
                values[.places] = Self.list(failures) { "“\($0.place)”\($0.statedText) ≠ \($0.sumText)" }
                values[.found] = Self.list(failures) { "\($0.place) \($0.statedText)" }
                values[.expected] = Self.list(failures) { "\($0.place) \($0.sumText)" }
                guard let cell else { return }
                values[.places]? +=
                    isConsequence ? "（← \(cell.place)）" : "（\(cell.place)：\(cell.stated) → \(cell.expected)）"
                values[.found] = "\(cell.place) \(cell.stated)"
                values[.expected] = "\(cell.place) \(cell.expected)"
            }
        }
    }

    /// The cell that explains every sum that fails; nil where several tables have such sums.
    private func wrongCell(in report: Report) -> WrongCell? {
        let broken = report.tables.filter { table in
            duty.identities.contains { identity in
                duty.tableForms.first { $0.id == table.form && identity.forms.contains($0.id) }
                    .map { !IdentityCheck(identity: identity, form: $0).discrepancies(in: table).isEmpty } ?? false
            }
        }
        guard broken.count == 1, let form = duty.tableForms.first(where: { $0.id == broken[0].form }) else {
            return nil
        }
        return WrongCell(in: broken[0], form: form, identities: duty.identities)
    }

    private static func list(
        _ failures: [IdentityCheck.Discrepancy],
        _ text: (IdentityCheck.Discrepancy) -> String
    ) -> String {
        failures.map(text).joined(separator: "；")
    }
}

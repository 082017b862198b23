extension BulletinWords {
    /// What was last said of an alert by the end of the period; where no line is kept, what was seen of it, and else what its
    /// step holds.
    func problem(_ alert: AlertPast, _ standing: AlertPast.Standing?) -> String {
        if let told = context.history.findings[alert.fingerprint] { return told.message[language] }
        if let seen = context.history.lastSeen[alert.fingerprint] { return message(of: seen) }
        return [alert.rule.rawValue, standing?.found].compactMap(\.self).joined(separator: language.pick("：", ": "))
    }

    /// The words of a finding that was seen later. Days that are counted up to now are counted up to the last day instead.
    private func message(of finding: Finding) -> String {
        guard let (pack, rule) = context.rules.ruleBook.rule(finding.rule), let due = finding.due,
            rule.message.text.english.contains("{\(MessageTemplate.Variable.days.rawValue)}"),
            !context.unmendable.contains(finding.rule)
        else { return finding.message[language] }
        let parts = finding.subject.split(separator: "/").map(String.init)
        let last = finding.found?.split(separator: " ").last.flatMap { CivilDate(iso: $0) }
        let days = context.period.to.daysSinceEpoch - (last ?? due).daysSinceEpoch
        var values: [MessageTemplate.Variable: String] = [
            .agency: names(finding.concerned.compactMap { context.agencies[$0] }), .due: due.description,
            .days: String(days),
        ]
        values[.reportYear] = parts.count == 2 ? parts[1] : nil
        values[.published] = last?.description
        values[.address] = finding.address?.text
        values[.reason] = finding.reason?.name(in: language)
        let duty = pack.duties.first { $0.id == parts.first }
        return rule.message.filled(with: values, texts: duty.map { [.duty: $0.title] } ?? [:])[language]
    }
}

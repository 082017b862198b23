import Supervision

extension ColumnClass {
    init?(reading entry: Entry, names: RulePackNames) {
        let keys = ["id", "title", "cadence", "rule", "warn_days", "counts", "examined_documents", "may_be_document"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let id = section.required("id")?.identifier()
        let title = section.required("title").flatMap(LocalizedText.init(reading:))
        let cadence = section.optional("cadence").flatMap(CivilPeriod.init(reading:))
        // A period without a rule would tell nobody, and a rule without a period never holds.
        let rule = section.optional("cadence") == nil ? nil : section.rule("rule", names: names)
        if section.optional("cadence") == nil { section.optional("rule")?.report(.ruleWithoutCadence) }
        let counts = section.optional("counts")?.list(allowsEmpty: true) { $0.choice(of: ColumnSum.self) } ?? []
        let documents = section.value("examined_documents", default: 0) { $0.wholeNumber(in: 0...50) }
        guard let id, let title else { return nil }
        self.init(
            id: id,
            title: title,
            cadence: cadence,
            rule: rule,
            warnDays: section.value("warn_days", default: 0) { $0.wholeNumber(in: 0...366) },
            counts: Set(counts),
            examinedDocuments: documents,
            mayBeDocument: section.value("may_be_document", default: false) { $0.truthValue() }
        )
    }
}

extension CivilPeriod {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["days", "months"]) else { return nil }
        let days = section.value("days", default: 0) { $0.wholeNumber(in: 1...3660) }
        let months = section.value("months", default: 0) { $0.wholeNumber(in: 1...120) }
        guard days + months > 0 else {
            if section.optional("days") == nil, section.optional("months") == nil { entry.report(.empty) }
            return nil
        }
        self.init(days: days, months: months)
    }
}

extension ListCollapse {
    init?(reading entry: Entry, names: RulePackNames) {
        let keys = ["rule", "below_percent", "least_usual_items", "believed_after"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let rule = section.rule("rule", names: names)
        let percent = section.required("below_percent")?.wholeNumber(in: 1...100)
        let items = section.required("least_usual_items")?.wholeNumber(in: 1...10_000)
        let pause = section.required("believed_after")?.duration(in: .seconds(3600) ... .seconds(366 * 86_400))
        guard let rule, let percent, let items, let pause else { return nil }
        self.init(
            rule: rule,
            share: Double(percent) / 100,
            leastUsualItems: items,
            believedAfterHours: Int(pause / .seconds(3600))
        )
    }
}

extension LastingOutage {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["warning_after", "error_after"]) else { return nil }
        let bounds = Duration.seconds(3600) ... .seconds(366 * 86_400)
        let warning = section.required("warning_after")?.duration(in: bounds)
        let error = section.required("error_after")?.duration(in: bounds)
        guard let warning, let error else { return nil }
        guard warning <= error else {
            entry.report(.reversed("warning_after", "error_after"))
            return nil
        }
        self.init(warningAfter: warning / .seconds(1), errorAfter: error / .seconds(1))
    }
}

import Supervision

extension CertificateExpiry {
    init?(reading entry: Entry, names: RulePackNames) {
        guard let section = Section(entry, keys: ["rule", "warning_within", "error_within"]) else { return nil }
        let bounds = Duration.seconds(3600) ... .seconds(366 * 86_400)
        let rule = section.rule("rule", names: names)
        let warning = section.required("warning_within")?.duration(in: bounds)
        let error = section.required("error_within")?.duration(in: bounds)
        guard let rule, let warning, let error else { return nil }
        guard error <= warning else {
            entry.report(.reversed("error_within", "warning_within"))
            return nil
        }
        self.init(rule: rule, warningWithin: warning / .seconds(1), errorWithin: error / .seconds(1))
    }
}

import Supervision

extension Rule {
    init?(reading entry: Entry, id: ID, names: RulePackNames, sources: [String: LegalSource]) {
        let keys = ["severity", "severity_when_probable", "legal_source", "message", "event", "enabled", "right"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let severity = section.required("severity")?.choice(of: Severity.self)
        let whenProbable = section.optional("severity_when_probable")?.choice(of: Severity.self)
        let source = section.required("legal_source").flatMap { names.use($0, as: .legalSource) }
        let message = section.required("message").flatMap(MessageTemplate.init(reading:))
        let event = section.optional("event")?.choice(among: AlertEvent.ofRules)
        let right = section.optional("right").flatMap(LocalizedText.init(reading:))
        let isEnabled = section.value("enabled", default: true) { $0.truthValue() }
        for (key, value) in [("severity", severity), ("severity_when_probable", whenProbable)] {
            guard let value, let source else { continue }
            section.optional(key)?.check(value, restingOn: source, of: sources)
        }
        guard let severity, let source, let message else { return nil }
        self.init(
            id: id,
            severity: severity,
            severityWhenProbable: whenProbable,
            legalSource: source,
            message: message,
            event: event,
            isEnabled: isEnabled,
            right: right
        )
    }
}

extension Entry {
    /// Reports a severity above `info` that rests on a source that nobody has verified.
    func check(_ severity: Severity, restingOn source: String, of sources: [String: LegalSource]) {
        if severity > .info, sources[source]?.confidence == .low {
            let name = source.split(separator: ":").last.map(String.init) ?? source
            report(.lowConfidence(severity: severity.rawValue, source: name))
        }
    }
}

extension MessageTemplate {
    init?(reading entry: Entry) {
        let keys = Language.written.map(\.rawValue)
        guard let section = Section(entry, keys: keys) else { return nil }
        var texts: [Language: String] = [:]
        for language in Language.written {
            guard let value = section.required(language.rawValue), let text = value.text() else { continue }
            texts[language] = text
            for name in MessageTemplate(LocalizedText(chinese: text, english: "")).unknownVariables {
                value.report(.unknownVariable(name, known: Variable.allCases.map(\.rawValue)))
            }
        }
        guard let chinese = texts[.chinese], let english = texts[.english] else { return nil }
        if Self.variables(in: chinese) != Self.variables(in: english) {
            entry.warn(.variablesDiffer)
        }
        self.init(LocalizedText(chinese: chinese, english: english))
    }

    private static func variables(in text: String) -> Set<Variable> {
        Set(Variable.allCases.filter { text.contains("{\($0.rawValue)}") })
    }
}

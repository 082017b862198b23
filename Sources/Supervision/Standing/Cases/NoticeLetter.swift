/// The letter that asks an agency to mend what a case is about, ready to be sent.
package struct NoticeLetter: Equatable, Sendable {
    /// Its heading.
    package let title: String
    /// To whom it is written.
    package let addressee: String
    /// What it says, in order.
    package let paragraphs: [String]
    /// Who writes it, and when; one line each.
    package let signature: [String]

    /// - Parameters:
    ///   - agencies: The names of those whom the case concerns.
    ///   - issuer: Who writes it; nil leaves room for the name.
    ///   - today: The day on which it is written.
    ///   - civilTime: The zone in which its times are told.
    ///   - list: What a list is called that was read, such as its address.
    package init(
        _ template: NoticeTemplate,
        on record: CaseRecord,
        agencies: String,
        issuer: String?,
        today: CivilDate,
        civilTime: CivilTime,
        in language: Language,
        naming list: (Source.ID) -> String = { $0.rawValue }
    ) {
        let finding = record.finding
        var values: [MessageTemplate.Variable: String] = [
            .agency: agencies, .caseID: record.case.id.rawValue, .message: finding.message[language],
            .law: finding.legalSource[language], .due: record.case.due.written(in: language),
            .date: today.written(in: language), .author: issuer ?? "＿＿＿＿＿＿",
        ]
        let words = FindingWords(finding, in: language, civilTime: civilTime, naming: list)
        values[.found] = words.found
        values[.expected] = words.expected
        values[.evidence] = finding.evidence == finding.found ? nil : words.evidence
        values[.address] = finding.address?.text
        values[.other] = record.case.repeats?.rawValue
        let fill = { (text: MessageTemplate) in text.filled(with: values)[language] }
        title = fill(template.title)
        addressee = fill(template.addressee)
        paragraphs = template.paragraphs.filter { $0.condition.map { values[$0] != nil } ?? true }.map { fill($0.text) }
        signature = template.signature.map(fill)
    }
}

extension CivilDate {
    /// As letters write it: `2026年2月27日`, `2026-02-27` in English.
    fileprivate func written(in language: Language) -> String {
        language.pick("\(year)年\(month)月\(day)日", description)
    }
}

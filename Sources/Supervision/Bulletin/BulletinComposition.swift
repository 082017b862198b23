/// Puts a bulletin (通报) together: the same history, rules and period give the same document, whenever it is made.
package struct BulletinComposition: Sendable {
    private let history: BulletinHistory
    private let rules: SupervisionRules
    private let template: BulletinTemplate
    private let period: BulletinPeriod
    private let jurisdiction: Jurisdiction?

    /// - Parameters:
    ///   - history: What is remembered up to the end of the period.
    ///   - rules: Who is supervised, and by which rule packs.
    ///   - jurisdiction: The territory whose agencies it is about; nil: all.
    package init(
        _ history: BulletinHistory,
        by rules: SupervisionRules,
        _ template: BulletinTemplate,
        period: BulletinPeriod,
        in jurisdiction: Jurisdiction? = nil
    ) {
        (self.history, self.rules, self.template) = (history, rules, template)
        (self.period, self.jurisdiction) = (period, jurisdiction)
    }

    /// The bulletin in a language.
    package func document(in language: Language) -> BulletinDocument {
        let context = BulletinContext(history, by: rules, template, period: period, in: jurisdiction)
        let facts = BulletinFacts(context)
        let words = BulletinWords(facts, in: language)
        let values = BulletinValues(facts, in: language).all
        var blocks: [BulletinDocument.Block] = []
        let (body, annexes) = (template.sections.filter { !$0.part.isAnnex }, template.sections.filter(\.part.isAnnex))
        for (index, section) in (body + annexes).enumerated() {
            let number = section.part.isAnnex ? index - body.count + 1 : index + 1
            let title = section.title.filled(with: values, in: language)
            blocks.append(.heading(words.heading(number, isAnnex: section.part.isAnnex) + title))
            blocks += paragraphs(of: section, values, language).map { .paragraph($0) }
            blocks += words.blocks(of: section.part)
        }
        return BulletinDocument(
            language: language,
            title: template.title.filled(with: values, in: language),
            blocks: blocks
        )
    }

    private func paragraphs(
        of section: BulletinTemplate.Chapter,
        _ values: [BulletinVariable: String],
        _ language: Language
    ) -> [String] {
        func says(_ variable: BulletinVariable) -> Bool { values[variable].map { $0 != "0" } ?? false }
        return section.paragraphs.filter { paragraph in
            (paragraph.condition.map(says) ?? true) && !(paragraph.exception.map(says) ?? false)
        }.map { $0.text.filled(with: values, in: language) }
    }
}

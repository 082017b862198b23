/// A text with variables in braces, in both languages: `{agency} 未在 {due} 前公布…`.
package struct MessageTemplate: Equatable, Sendable {
    /// The message with its variables in braces, in both languages.
    package var text: LocalizedText

    package init(_ text: LocalizedText) {
        self.text = text
    }

    /// Every variable that a template may name. A name outside of this list is an error of the rule pack.
    package enum Variable: String, CaseIterable, Sendable {
        /// The agency's name.
        case agency
        /// The report year, four digits.
        case reportYear = "report_year"
        /// The due date, `YYYY-MM-DD`.
        case due
        /// Whole days until the due date, or since it.
        case days
        /// The date of publication that was used.
        case published
        /// What was found, and what should be there.
        case found, expected
        /// Where in the report: sections, columns or rows.
        case places
        /// The text that it rests on.
        case evidence
        /// In how many places.
        case count
        /// The other agency, or the other year, where two reports are held against each other.
        case other
        /// The address of the source or the report.
        case address
        /// Why a source could not be read.
        case reason
        /// A report's or a page's title.
        case title
        /// What the duty is called.
        case duty
        /// The person who says it, and what that person says.
        case author, note
        /// When what is said holds no longer.
        case until
        /// The id of a rectification case, where it stands, and what was found there in words.
        case caseID = "case"
        case state, message
        /// What a rule rests on, as it is cited.
        case law
        /// The day on which something is written.
        case date
    }

    /// Names in braces that are no variable, in either language.
    package var unknownVariables: [String] {
        Language.written.flatMap { BracedText.names(in: text[$0]) }.filter { Variable(rawValue: $0) == nil }
    }

    /// Puts the values in; a variable without a value becomes `–`.
    ///
    /// - Parameter texts: Values that differ by language; they go before `values`.
    package func filled(with values: [Variable: String], texts: [Variable: LocalizedText] = [:]) -> LocalizedText {
        func filled(_ language: Language) -> String {
            let own = texts.mapValues { $0[language] }
            return Self.filled(text[language], with: values.merging(own) { _, own in own })
        }
        return LocalizedText(chinese: filled(.chinese), english: filled(.english))
    }

    private static func filled(_ text: String, with values: [Variable: String]) -> String {
        BracedText.filled(text) { name in Variable(rawValue: name).map { values[$0] ?? "–" } }
    }
}

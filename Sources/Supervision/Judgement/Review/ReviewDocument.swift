/// A review in the words of one language, ready to be laid out as text, page or document.
///
/// It is what a limited process hands to the monitor that shows it: plain values, nothing that was read.
package struct ReviewDocument: Equatable, Sendable, Codable {
    /// In whose words it is.
    package var language: Language
    /// What the whole is called.
    package var title: String
    /// One for each report that was looked at, in the order in which they were given.
    package var reports: [Part]
    /// What all of them come to; nil where there is one.
    package var total: String?

    package init(language: Language, title: String, reports: [Part], total: String? = nil) {
        self.language = language
        self.title = title
        self.reports = reports
        self.total = total
    }

    /// What is said of one report.
    package struct Part: Equatable, Sendable, Codable {
        /// The file or address, as it was named.
        package var source: String
        /// The report's own title; nil where none could be read.
        package var title: String?
        /// Year, date, parts and tables; or why nothing could be read.
        package var facts: String
        /// The gravest that was found; nil where nothing was.
        package var worst: Severity?
        /// How many of which severity, in words.
        package var verdict: String
        /// What is wrong, the gravest first.
        package var groups: [Group] = []
        /// What could not be judged, and why.
        package var omissions: [String] = []
        /// What was looked at and found right; nil where nobody asked for that.
        package var right: [String]?
        /// What is to be done before publishing; empty where nothing could be read.
        package var conclusion: String
        /// Whether nothing could be read.
        package var isUnreadable = false

        package init(
            source: String,
            title: String? = nil,
            facts: String,
            worst: Severity? = nil,
            verdict: String,
            conclusion: String
        ) {
            self.source = source
            self.title = title
            self.facts = facts
            self.worst = worst
            self.verdict = verdict
            self.conclusion = conclusion
        }
    }

    /// What is to be done about some entries.
    package struct Group: Equatable, Sendable, Codable {
        /// What is to be done: corrected, checked, or known.
        package var title: String
        /// One for each cause.
        package var entries: [Entry]
    }

    /// One cause.
    package struct Entry: Equatable, Sendable, Codable {
        /// How grave it is.
        package var severity: Severity
        /// What is wrong.
        package var text: String
        /// Where it is, what stands there, what should, what it rests on: with their labels.
        package var details: [Detail]
        /// What else is wrong at that place.
        package var consequences: [String]
    }

    /// Something that is said of an entry.
    package struct Detail: Equatable, Sendable, Codable {
        /// Such as 应为.
        package var label: String
        /// What is said.
        package var text: String
    }
}

/// What a limited process says of a draft that it was given.
package struct ReviewAnswer: Equatable, Sendable, Codable {
    /// nil where there was nothing to review.
    package var document: ReviewDocument?
    /// Why there was nothing.
    package var problem: LocalizedText?

    package init(document: ReviewDocument) { self.document = document }

    package init(problem: LocalizedText) { self.problem = problem }
}

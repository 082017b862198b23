/// A draft that somebody hands in to have it reviewed: its bytes, and what is said of it.
package struct DraftReport: Equatable, Sendable {
    /// A file, a page, or what was pasted.
    package var bytes: [UInt8]
    /// What is said of it.
    package var question: Question

    package init(bytes: [UInt8], question: Question) {
        self.bytes = bytes
        self.question = question
    }

    /// What is said of a draft, as a limited process is told it.
    package struct Question: Equatable, Sendable, Codable {
        /// What the review calls the draft.
        package var name: String
        /// Whether it is what somebody pasted: text, the cells of a spreadsheet, or markup.
        package var isPasted = false
        /// In whose words the review is.
        package var language: Language
        /// Whose report it is; nil: the report tells.
        package var agencyName: String?
        /// What was named as the agency where that is on no list.
        package var unlistedAgency: String?
        /// What else the agency is called.
        package var aliases: [String] = []
        /// nil: the agency's name tells.
        package var agencyKind: AgencyKind?
        /// Where the agency stands.
        package var jurisdiction = "cn"
        /// nil: title and text tell.
        package var reportYear: Int?
        /// What is held against it.
        package var memory = ReportMemory(isOfWatchedAgency: false, records: [])

        package init(name: String, language: Language) {
            self.name = name
            self.language = language
        }
    }
}

/// Reviews drafts where garbage can hurt nobody: within limits, and so that nothing of them is left behind.
package protocol ReportReviewer: Sendable {
    /// What is said of a draft.
    func review(_ draft: DraftReport) async throws(DraftFailure) -> ReviewAnswer
}

/// Why a draft could not be reviewed, though it may be in order.
package enum DraftFailure: Error, Equatable {
    /// It took longer than it may.
    case tooSlow
    /// The review could not be made; why, as a clause.
    case failed(LocalizedText)
}

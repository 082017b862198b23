package import FoundationEssentials

/// Carries a look at a report's article into what is known about the report.
package struct ArticleUpdate: Sendable {
    let assessment: Assessment
    let policy: SupervisionPolicy

    package init(assessment: Assessment, policy: SupervisionPolicy) {
        self.assessment = assessment
        self.policy = policy
    }

    /// The report after `observation`, and whether its content has changed for good.
    package struct Outcome: Equatable, Sendable {
        /// The report as it is known now.
        package var report: KnownReport
        /// Whether its text has changed, and a second reading has confirmed it.
        package var hasChanged: Bool
    }

    /// Takes over `observation`, made at `now`. A change counts once it is confirmed; a page that is gone or unreadable
    /// leaves what was read before.
    package func apply(
        _ observation: ArticleObservation,
        to known: KnownReport,
        of agency: Agency,
        at now: Date
    ) -> Outcome {
        var report = known
        var article = known.article ?? ArticleState()
        var hasChanged = false
        switch observation {
        case .read(let reading, let validators, let digest):
            hasChanged = record(reading, in: &article, of: &report, agency: agency)
            // What makes the next request conditional belongs to the last text that was read; and a text that is new is
            // asked for once more in full, because a server's word confirms nothing.
            let isNew =
                known.article?.contentHash != article.contentHash
                || known.article?.unconfirmedContentHash != article.unconfirmedContentHash
            if article.unreadableReason == nil {
                (article.validators, article.digest) = (isNew ? PageValidators() : validators, digest)
            }
            returned(&article, &report, at: now)
        case .unchanged(let validators):
            if !validators.isEmpty { article.validators = validators }
            article.unreadableReason = nil
            hasChanged = confirmChange(in: &article)
            returned(&article, &report, at: now)
        case .gone:
            article.timesGone += 1
            if article.lastRead == nil {
                // A link that was dead from the start shows a bad link, not that something was taken down.
                article.unreadableReason = .failed(.notFound)
            } else if article.timesGone >= policy.confirmFailures, !report.isWithdrawn {
                report.withdrawnAt = now
            }
        case .unreadable(let reason):
            article.unreadableReason = reason
        }
        report.article = article
        return Outcome(report: report, hasChanged: hasChanged)
    }

    private func returned(_ article: inout ArticleState, _ report: inout KnownReport, at now: Date) {
        article.timesGone = 0
        article.lastRead = now
        if report.missedReadings < policy.confirmFailures { report.withdrawnAt = nil }
    }

    private func record(
        _ reading: Report,
        in article: inout ArticleState,
        of report: inout KnownReport,
        agency: Agency
    ) -> Bool {
        switch assessment.outcome(of: reading, from: ReportOrigin(of: report, by: agency)) {
        case .noReport:
            article.unreadableReason = .word(.noText)
            return false
        case .yearUnclear:
            article.unreadableReason = .word(.yearUnclear)
            return false
        case .assessed where report.form == .variant && !reading.isRecognisable:
            article.unreadableReason = .word(.anotherDocument)
            return false
        case .assessed(let assessed):
            article.unreadableReason = nil
            article.published = assessed.published
            article.findings = assessed.findings
            article.record = assessment.record(of: assessed)
            let hash = reading.contentHash(ignoring: assessment.duty.volatileWords)
            if article.contentHash != nil, isExplained(reading) { article.contentHash = hash }
            return noteContent(hash, in: &article)
        }
    }

    /// Whether the report says itself that it was corrected.
    private func isExplained(_ reading: Report) -> Bool {
        let text = FoldedText.foldKeepingLines(reading.title + "\n" + reading.text)
        return assessment.duty.reportWords.corrections.contains { text.holds($0) }
    }

    /// A change counts when it is seen twice: pages flicker while they are edited.
    private func noteContent(_ hash: UInt64, in article: inout ArticleState) -> Bool {
        guard let known = article.contentHash else {
            article.contentHash = hash
            return false
        }
        if hash == known {
            article.unconfirmedContentHash = nil
            return false
        }
        if hash == article.unconfirmedContentHash || policy.confirmFailures <= 1 {
            return acceptContent(hash, in: &article)
        }
        article.unconfirmedContentHash = hash
        return false
    }

    private func confirmChange(in article: inout ArticleState) -> Bool {
        guard let hash = article.unconfirmedContentHash else { return false }
        return acceptContent(hash, in: &article)
    }

    private func acceptContent(_ hash: UInt64, in article: inout ArticleState) -> Bool {
        article.contentHash = hash
        article.unconfirmedContentHash = nil
        return true
    }
}

extension Report {
    /// Whether the page shows a report by itself, whatever the row that led to it is called.
    var isRecognisable: Bool { form == .statutory || !tables.isEmpty || sections.count >= Self.leastSections }

    /// A text with as many parts at its first level may be a report of any form.
    private static let leastSections = 3

    /// A hash of what the report says: its title, text and figures, not the page around them.
    ///
    /// Short lines with one of `volatileWords`, such as a counter of visits, are left out.
    package func contentHash(ignoring volatileWords: [String]) -> UInt64 {
        var hash = StableHash()
        hash.combine(FoldedText.fold(title))
        let volatile = VolatileLines(words: volatileWords)
        for line in FoldedText.foldKeepingLines(text).split(separator: "\n").map(String.init)
        where !volatile.contains(line) {
            hash.combine(line)
        }
        for table in tables {
            for row in table.rows.sorted(by: { $0.key < $1.key }) {
                hash.combine(row.key)
                for figure in row.value {
                    hash.combine(FoldedText.fold(figure.text))
                    hash.combine(byte: 0)
                }
            }
        }
        return hash.value
    }
}

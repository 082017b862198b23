package import FoundationEssentials

extension SourceState {
    /// What a reading by other names or rules is still good for: what it showed counts, what it did not show does not.
    var withoutAbsences: SourceState {
        guard lastSuccess != nil else { return self }
        var state = self
        state.lastSuccess = nil
        state.reason = reason ?? .word(.awaitingReading)
        return state
    }

    /// Forgets what the list was known by, because a person says that it is right as it is now: the next look learns it
    /// anew, as at first sight, and is due at once. Reports that were seen stay known.
    package mutating func accept(at now: Date) {
        baselineAt = nil
        (rowHashes, titleHashes, publishedYears) = ([], [], [])
        (validators, digest) = (PageValidators(), nil)
        (isWhole, wholeReadings) = (false, WholeReadings())
        list = nil
        nextCheck = now
    }

    /// Takes the reading of a person for one that was made: for how long nobody has seen the page counts from here.
    package mutating func attest(at now: Date) { failingSince = now }

    /// Takes this reading for the first one that was made by its names and rules.
    ///
    /// Earlier readings still show what was not there where the rows are the same. The contents of the reports are
    /// read anew, and what they are then is no change.
    mutating func begin(readingKey key: UInt64, after previous: SourceState) {
        readingKey = key
        if rowHashes != previous.rowHashes { wholeReadings = WholeReadings(last: isWhole ? wholeReadings.last : nil) }
        for index in reports.indices { reports[index].article?.forgetContent() }
    }
}

extension ArticleState {
    /// Forgets what the article said, so that it is read again as if for the first time. Its findings stand until then.
    mutating func forgetContent() {
        validators = PageValidators()
        digest = nil
        contentHash = nil
        unconfirmedContentHash = nil
    }
}

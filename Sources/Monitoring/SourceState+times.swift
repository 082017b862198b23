import Supervision

extension SourceState {
    /// Whether the two states say the same, apart from when it was looked at.
    func differsOnlyInTimes(from other: SourceState) -> Bool {
        var copy = other
        copy.lastAttempt = lastAttempt
        copy.lastSuccess = lastSuccess
        copy.nextCheck = nextCheck
        copy.wholeReadings = wholeReadings
        copy.list?.lastRead = list?.lastRead
        // Writing to a shared array copies it: only where an article was read is there a time to leave out.
        if hasArticles {
            for index in copy.reports.indices where reports.indices.contains(index) {
                copy.reports[index].article?.lastRead = reports[index].article?.lastRead
            }
        }
        return copy == self
    }
}

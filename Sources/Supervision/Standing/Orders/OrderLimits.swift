package import FoundationEssentials

/// How much people may ask for: what they say is kept for ever and tried on every alert.
package enum OrderLimits {
    /// The most silences that hold at once: each is tried on every alert whenever the status is put together.
    package static let silences = 200
    /// The longest silence, in seconds: a year, so that whoever silences looks again before the next report is due.
    package static let longestSilence: TimeInterval = 366 * 86_400
    /// The most bytes of an author's name.
    package static let author = 120
    /// The most bytes of a reason, a note or what was found.
    package static let note = 500
    /// The most values of one matcher.
    package static let values = 50
    /// The most bytes of one value.
    package static let value = 200
    /// The most cases that one order is about.
    package static let changes = 2000
    /// The most orders that wait for the monitor.
    package static let waiting = 1000
}

extension PersonOrder {
    /// What is wrong with the order itself at `now`, whatever the monitor knows; nil where nothing is.
    package func fault(at now: Date) -> Outcome? {
        guard Self.isText(author, limit: OrderLimits.author), isNoteRight,
            matchers?.isBounded ?? (kind != .silence), target != nil || kind == .silence || kind == .caseImport,
            !kind.isOfCase || areChangesRight
        else { return .malformed }
        guard kind == .silence else { return nil }
        guard let end = until ?? lasting.map(now.addingTimeInterval) else { return .endless }
        guard end > now else { return .inThePast }
        return end.timeIntervalSince(now) > OrderLimits.longestSilence ? .tooLong : nil
    }

    private var areChangesRight: Bool {
        (1...OrderLimits.changes).contains(caseChanges.count) && caseChanges.allSatisfy(\.isRight)
    }

    /// Whoever ends a silence, accepts a list or has a case looked at again need not say why.
    private var isNoteRight: Bool {
        kind.isStanding || kind == .caseClose || kind == .caseReopen || kind == .caseNote
            ? Self.isText(note, limit: OrderLimits.note) : note.utf8.count <= OrderLimits.note
    }

    private static func isText(_ text: String, limit: Int) -> Bool {
        text.utf8.count <= limit && text.contains { !$0.isWhitespace }
    }
}

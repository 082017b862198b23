package import FoundationEssentials

/// How carefully and how often the monitor looks, as the operator chose.
package struct SupervisionPolicy: Equatable, Sendable {
    /// How many failing readings in a row it takes before anyone is told.
    package var confirmFailures: Int
    /// How many good readings in a row it takes before something is over.
    package var confirmSuccesses: Int
    /// How often a standing alert is repeated, in seconds; where alerts are told by their causes, a critical one, and others
    /// in the proportion that the rule pack gives.
    package var remindEvery: TimeInterval
    /// How often a source is checked, in seconds.
    package var checkInterval: TimeInterval
    /// How long a resolved alert stays in the status, in seconds.
    package var keepResolved: TimeInterval
    /// After how long a page is asked for in full, whatever its server says of its being unchanged, in seconds.
    package var fullReadingEvery: TimeInterval = 86_400
    /// How long nothing is made of the validators of a server that gave the same ones with other rows, in seconds.
    package var distrustFor: TimeInterval = 30 * 86_400
    /// How many reports of one agency, one duty and one year are kept and judged: nobody owes more than one, and a list
    /// that shows hundreds would be all that the monitor does.
    package var reportsPerYear = 8
    /// How long what is known of a source is kept after it was last asked for, in seconds: for four hundred days, so that
    /// a list which is watched again within a year is no new one.
    package var keepRemoved: TimeInterval = 400 * 86_400
    /// How long one check waits for the pages that its list leads to, in seconds of real time. What came is judged, and
    /// the rest is asked for at the next check.
    package var articleSeconds = 300
    /// What one check may take; see `CheckAllowance`.
    package var checkAllowance = CheckAllowance()
    /// How many checks run at once.
    package var checkLimits = CheckLimits()
    /// Whether each alert is told and repeated by itself, as in a demonstration; else they are told by their causes: see
    /// `TellingRules`.
    package var tellsEach = true

    /// Whether what hosts say in `robots.txt` is obeyed, where a page does not say it of itself.
    package var robots = RobotsConduct.obey
    /// The hosts that may speak old TLS, as the operator chose; the status lists them.
    package var legacyTLSHosts: [String] = []

    /// Addresses that always answer: asked where pages fail, so as to know whether it is the monitor that is cut off.
    package var canaries: [WebAddress] = []

    package init(
        confirmFailures: Int = 2,
        confirmSuccesses: Int = 2,
        remindEvery: TimeInterval = 7 * 86_400,
        checkInterval: TimeInterval = 6 * 3600,
        keepResolved: TimeInterval = 7 * 86_400
    ) {
        self.confirmFailures = confirmFailures
        self.confirmSuccesses = confirmSuccesses
        self.remindEvery = remindEvery
        self.checkInterval = checkInterval
        self.keepResolved = keepResolved
    }

    /// After how long an alert of `severity` is repeated, in seconds; nil: never.
    func remindEvery(_ severity: Severity, by telling: TellingRules) -> TimeInterval? {
        guard let own = telling.reminders[severity] else { return nil }
        return own * remindEvery / (telling.reminders[.critical] ?? remindEvery)
    }

    /// Whether what the host of a page says in `robots.txt` is obeyed.
    package func robots(for source: Source) -> RobotsConduct { source.robots ?? robots }

    /// Whether a page that was read in full at `last` is to be again. Checks are due by minutes: a day is over when the
    /// last check of it is.
    func isFullReadingDue(after last: Date, at now: Date) -> Bool {
        now.timeIntervalSince(last) >= fullReadingEvery - checkInterval / 2
    }

    /// No check is further away than this, in seconds, whatever a server asks for.
    package var longestPause: TimeInterval { max(4 * checkInterval, 86_400) }

    /// When to look again: soon after a first failure so that it is confirmed or forgotten, then ever more slowly.
    ///
    /// The pause grows to four intervals and never becomes an end.
    package func pause(afterFailures failures: Int, retryAfterSeconds: Int?) -> TimeInterval {
        let pause: TimeInterval =
            switch failures {
            case 0: checkInterval
            case 1: checkInterval / 4
            default: checkInterval * Double(min(1 << min(failures - 2, 8), 4))
            }
        return max(pause, min(Double(retryAfterSeconds ?? 0), 4 * checkInterval))
    }
}

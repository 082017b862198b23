/// How often a home page was asked for on one day, and how often it did not open in time.
package struct ProbeDay: Hashable, Sendable, Codable {
    /// The day in China.
    package var day: CivilDate
    /// How often it was asked for.
    package var probes: Int
    /// How often it did not open in time.
    package var failures: Int

    package init(day: CivilDate, probes: Int = 0, failures: Int = 0) {
        self.day = day
        self.probes = probes
        self.failures = failures
    }
}

/// What asking for a home page showed of its availability.
package enum ProbeOutcome: Hashable, Sendable {
    case opened
    /// It did not open, or not within the time that the rules give it.
    case failed
}

extension [ProbeDay] {
    /// Takes the latest failures back, as many as `count`: they say nothing of the page.
    package mutating func withdrawFailures(_ count: Int) {
        var rest = count
        for index in indices.reversed() where rest > 0 {
            let withdrawn = Swift.min(rest, self[index].failures)
            self[index].failures -= withdrawn
            self[index].probes -= withdrawn
            rest -= withdrawn
        }
        removeAll { $0.probes == 0 }
    }
}

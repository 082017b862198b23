import Logging
import Supervision

/// How much of the monitor each source takes: what a check may, and what is made of it where it took much.
extension Monitor {
    /// What a check that begins now may take.
    func spending(of source: Source) -> CheckSpending {
        let isSlow = checks.isSlow(source.id)
        return CheckSpending(
            of: isSlow ? .slowSources : .source(source.id),
            within: rules.policy.checkAllowance,
            robots: rules.policy.robots(for: source),
            readers: ports.readingLane.share,
            commonReader: isSlow ? slowReader : nil
        )
    }

    /// Notes what a check took: a source whose checks are slow many times in a row waits in a lane of its own.
    func note(_ spending: CheckSpending, of source: Source) {
        let wasSlow = checks.isSlow(source.id)
        checks.note(source.id, wasSlow: spending.isSlow)
        var load = CheckLoad()
        load.isSlow = checks.isSlow(source.id)
        load.left = spending.left
        loads[source.id] = load == CheckLoad() ? nil : load
        if load.isSlow != wasSlow {
            logger.debug(
                load.isSlow ? "a source is slow: it has a lane of its own" : "a source is quick again",
                metadata: ["source": .string(FieldText.bounded(source.id.rawValue))]
            )
        }
        if load.left > 0 {
            logger.debug(
                "a check has taken all that it may",
                metadata: [
                    "source": .string(FieldText.bounded(source.id.rawValue)), "left": "\(load.left)",
                ]
            )
        }
    }
}

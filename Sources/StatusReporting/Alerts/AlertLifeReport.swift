import FoundationEssentials
package import Supervision

/// The life of one alert for a person or a program: what was found, which readings counted, what was told and why.
package struct AlertLifeReport: Sendable {
    let life: AlertLife
    /// The name of the agency and the address of the source, where the configuration is at hand.
    let agencyName: String?
    let sourceAddress: WebAddress?
    let ending: AlertEnding
    let civilTime: CivilTime

    /// - Parameters:
    ///   - watchlist: Knows names and addresses; nil where the configuration is not at hand.
    ///   - successes: How many readings in a row without the finding end an alert; nil in the same case.
    ///   - civilTime: In whose zone times are shown.
    package init(_ life: AlertLife, watchlist: Watchlist?, successes: Int?, civilTime: CivilTime) {
        self.life = life
        self.civilTime = civilTime
        agencyName = (life.finding?.agency ?? life.steps.last?.agency).flatMap { watchlist?.agency($0)?.name }
        sourceAddress = (life.finding?.source ?? life.steps.last?.source).flatMap { watchlist?.source($0)?.address }
        ending = AlertEnding(alert: life.alert, successes: successes)
    }

    var rule: Rule.ID? { life.finding?.rule ?? life.steps.last?.rule }
    var subject: String? { life.finding?.subject ?? life.steps.last?.subject }
    var agency: Agency.ID? { life.finding?.agency ?? life.steps.last?.agency }
    var source: Source.ID? { life.finding?.source ?? life.steps.last?.source }
    var severity: Severity? { life.finding?.severity ?? life.steps.last?.severity }

    /// Steps, and lines that no step stands for, in the order in which they happened.
    var entries: [Entry] {
        let steps = life.steps.map { Entry($0, order: $0.order.flatMap { life.orders[$0] }) }
        let all = steps + life.linesWithoutStep.map(Entry.init)
        return all.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
    }

    /// One thing that happened to the alert.
    struct Entry {
        let time: Date
        /// The state that it led to, `forgotten` where it was not kept any longer, nil where a line alone is left.
        let state: String?
        let event: AlertEvent?
        let sequence: Int?
        let cause: AlertCause?
        let severity: Severity
        let found: String?
        let readings: ClosedRange<Date>?
        /// What a person has said that made it so.
        let order: OrderMark?

        init(_ step: AlertStep, order: OrderMark?) {
            self.order = order
            time = step.time
            state = step.state?.rawValue ?? "forgotten"
            event = step.event
            sequence = step.sequence
            cause = step.cause
            severity = step.severity
            found = step.found
            readings = step.readings
        }

        init(_ line: AlertLine) {
            time = line.time
            state = nil
            event = line.event
            sequence = line.sequence
            cause = line.cause
            severity = line.finding.severity
            found = line.finding.found
            readings = nil
            order = line.order
        }
    }
}

package import FoundationEssentials
package import Supervision

/// A sink that is told while there is power: a log line by line, a receiver batch by batch.
package struct PoweredAlertSink: AlertSink {
    private let sink: any AlertSink
    private let power: PowerSwitch
    private let isLog: Bool

    package init(_ sink: any AlertSink, power: PowerSwitch, isLog: Bool = true) {
        self.sink = sink
        self.power = power
        self.isLog = isLog
    }

    package func deliver(_ lines: [AlertLine]) async throws {
        for batch in isLog ? lines.map({ [$0] }) : [lines] {
            try power.step()
            try await sink.deliver(batch)
        }
    }

    package var refreshInterval: TimeInterval? { sink.refreshInterval }

    package func refresh() async throws {
        try power.step()
        try await sink.refresh()
    }

    package func lastDeliveredSequence() async -> Int? {
        await sink.lastDeliveredSequence()
    }

    package func reopen() async throws {
        try await sink.reopen()
    }
}

package import Supervision

/// An alert log that is written line by line while there is power.
package struct PoweredAlertSink: AlertSink {
    private let sink: any AlertSink
    private let power: PowerSwitch

    package init(_ sink: any AlertSink, power: PowerSwitch) {
        self.sink = sink
        self.power = power
    }

    package func deliver(_ lines: [AlertLine]) async throws {
        for line in lines {
            try power.step()
            try await sink.deliver([line])
        }
    }

    package func lastDeliveredSequence() async -> Int? {
        await sink.lastDeliveredSequence()
    }

    package func reopen() async throws {
        try await sink.reopen()
    }
}

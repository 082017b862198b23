import FoundationEssentials
import Supervision

/// Tells Alertmanager what fires and what does not, by `POST /api/v2/alerts`.
///
/// An alert is over there when nobody has spoken of it for a while. What fires is therefore said again long before that,
/// whatever the log of lines holds; what stands is known from the monitor's status, so that a restart forgets nothing.
final class AlertmanagerCourier: Courier {
    /// How often what stands is said again, in seconds.
    static let refreshInterval: TimeInterval = 300
    /// For how long an alert counts as firing there after it was last said, in seconds: longer than a restart takes.
    private static let validity: TimeInterval = 3600
    /// How many alerts are told at once.
    private static let batchSize = 500

    let cancel: @Sendable () -> Void
    private let receiver: WebReceiver
    private let context: DeliveryContext
    private let curl = CurlDelivery()

    init(_ receiver: WebReceiver, _ context: DeliveryContext) {
        self.receiver = receiver
        self.context = context
        cancel = { [curl] in curl.cancel() }
    }

    func send(_ lines: [AlertLine]) throws -> LocalizedText {
        let alerts = lines.compactMap { line in
            PostedAlert(line, in: context.language, until: context.now().addingTimeInterval(Self.validity))
        }
        // Of several lines of one alert the last one says how it stands.
        let latest = Dictionary(alerts.map { ($0.labels, $0) }) { _, later in later }
        return try post(alerts.filter { latest[$0.labels] == $0 })
    }

    func refresh() throws {
        let until = context.now().addingTimeInterval(Self.validity)
        _ = try post(context.standing().map { PostedAlert($0, in: context.language, until: until) })
    }

    private func post(_ alerts: [PostedAlert]) throws -> LocalizedText {
        var rest = alerts[...]
        var answer = LocalizedText(chinese: "没有要发的内容", english: "nothing to tell")
        while !rest.isEmpty {
            let body = try DeliveryJSON.bytes(of: Array(rest.prefix(Self.batchSize)))
            answer = CurlDelivery.words(ofStatus: try receiver.post(body, by: curl).status)
            rest = rest.dropFirst(Self.batchSize)
        }
        return answer
    }
}

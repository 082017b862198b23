import Foundation
import Supervision
import TestSupport
import Testing

@testable import AlertDelivery

/// What Alertmanager is told.
struct AlertmanagerTests {
    private struct Posted: Decodable {
        let labels: [String: String]
        let annotations: [String: String]
        let startsAt: Date
        let endsAt: Date
    }

    private func sink(_ server: LoopbackServer, standing: [AlertStatus] = []) throws -> ReceiverSink {
        let web = WebReceiver(form: .alertmanager, address: .plain(try server.address("/api/v2/alerts")))
        return ReceiverSink(.web(web), context: Samples.context(standing: { standing }))
    }

    private func posted(_ server: LoopbackServer) throws -> [[Posted]] {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try server.requests.map { try decoder.decode([Posted].self, from: $0.body) }
    }

    @Test func whatFiresEndsLongAfterItIsSaidAgainAndWhatIsOverHasEnded() async throws {
        let server = try LoopbackServer { _ in .page() }
        let sink = try sink(server)
        try await sink.deliver([Samples.line(1)])
        try await sink.deliver([Samples.line(2, event: .alertResolved)])
        let requests = try posted(server)
        let (fires, over) = (try #require(requests[0].first), try #require(requests[1].first))
        #expect(fires.labels == over.labels && fires.labels["alertname"] == "report-missing")
        #expect(fires.endsAt >= Samples.morning.addingTimeInterval(2 * AlertmanagerCourier.refreshInterval))
        #expect(over.endsAt == Samples.morning.addingTimeInterval(2))
    }

    @Test func whatStandsIsSaidAgainAsTheSameAlert() async throws {
        let server = try LoopbackServer { _ in .page() }
        let line = Samples.line(1)
        let sink = try sink(server, standing: [AlertStatus(line)])
        try await sink.deliver([line])
        try await sink.refresh()
        let requests = try posted(server)
        #expect(requests.count == 2 && requests[0].first?.labels == requests[1].first?.labels)
        #expect(sink.refreshInterval == AlertmanagerCourier.refreshInterval)
    }

    @Test func whatIsNoAlertIsNotTold() async throws {
        let server = try LoopbackServer { _ in .page() }
        try await sink(server).deliver([Samples.line(1, event: .alertDigest), Samples.line(2, event: .acknowledged)])
        #expect(server.requests.isEmpty)
    }
}

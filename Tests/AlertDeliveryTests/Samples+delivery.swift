import FoundationEssentials
import Supervision
import TestSupport

@testable import AlertDelivery

extension Samples {
    static let morning = instant("2026-02-02", hour: 9)

    /// A line about the sample agency whose message is `message` in both languages.
    static func line(
        _ sequence: Int = 1,
        _ message: String = "未按期发布2025年年报",
        event: AlertEvent = .alertFiring,
        severity: Severity = .critical,
        agency: Agency.ID? = "sample-bureau"
    ) -> AlertLine {
        let finding = Finding(
            rule: "report-missing",
            severity: severity,
            subject: "annual-report/2025",
            legalSource: LocalizedText(chinese: "条例第五十条", english: "Regulations, article 50"),
            message: LocalizedText(chinese: message, english: message),
            agency: agency,
            address: address("/nb/")
        )
        return AlertLine(
            sequence: sequence,
            time: morning.addingTimeInterval(Double(sequence)),
            event: event,
            fingerprint: finding.fingerprint,
            finding: finding,
            startsAt: morning,
            concerned: ConcernedAgencies(name: agency.map { _ in "某市发展和改革局" })
        )
    }

    /// What a receiver is given, at a time that stands still.
    static func context(
        language: Language = .chinese,
        at now: @escaping @Sendable () -> Date = { morning },
        standing: @escaping @Sendable () -> [AlertStatus] = { [] }
    ) -> DeliveryContext {
        DeliveryContext(
            sink: "ops",
            language: language,
            json: { Array("{\"seq\":\($0.sequence)}\n".utf8) },
            now: now,
            standing: standing
        )
    }
}

/// What was thrown by something that was to fail.
func failure(of body: () async throws -> Void) async -> DeliveryFailure? {
    do {
        try await body()
        return nil
    } catch {
        return error as? DeliveryFailure
    }
}

import ArgumentParser
import FoundationEssentials
import StateStorage
import StatusReporting
import Supervision

/// `alert ack`: somebody attends to it.
struct AlertAcknowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ack",
        abstract: HelpText.said(
            "登记告警已有人处理：在解除或程度改变之前不再提醒。",
            "Say that somebody attends to an alert: it is not repeated until it is over or of another severity."
        )
    )

    @Argument(
        help: .said("告警的指纹或其开头几位，见告警行和状态。", "The fingerprint as alert lines and the status show it, or its beginning.")
    )
    var fingerprint: String

    @Option(help: .said("受理人。", "Who attends to it."))
    var by: String

    @Option(help: .said("正在如何处理。", "What is being done."))
    var note: String

    @OptionGroup var options: OrderOptions

    func run() throws {
        let placement = try OrderPlacement("alert ack", options)
        let target = try placement.standingAlert(fingerprint)
        try placement.place(PersonOrder(.acknowledge, target: target, by: by, note: note, givenAt: Date()))
    }
}

/// `alert false-alarm`: it is wrong.
struct AlertFalseAlarmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "false-alarm",
        abstract: HelpText.said(
            "认定告警为误报：所据事实不变，便不再告知。",
            "Say that an alert is wrong: it is not told while it rests on the same evidence."
        ),
        discussion: HelpText.said(
            "误报按规则计数，列入状态和指标，以便发现不可靠的规则。",
            "It is counted for its rule, in the status and the metrics, so that a rule that cries wolf is seen."
        )
    )

    @Argument(
        help: .said("告警的指纹或其开头几位，见告警行和状态。", "The fingerprint as alert lines and the status show it, or its beginning.")
    )
    var fingerprint: String

    @Option(help: .said("认定人或登记人。", "Who says so."))
    var by: String

    @Option(help: .said("为何是误报。", "Why it is wrong."))
    var reason: String

    @OptionGroup var options: OrderOptions

    func run() throws {
        let placement = try OrderPlacement("alert false-alarm", options)
        let target = try placement.standingAlert(fingerprint)
        try placement.place(PersonOrder(.falseAlarm, target: target, by: by, note: reason, givenAt: Date()))
    }
}

extension OrderPlacement {
    /// The fingerprint of the one standing alert that is meant; says which come nearest where it is none.
    func standingAlert(_ beginning: String) throws -> String {
        let alerts = try Self.answering(command) { try desk.standingAlerts() }
        let fitting = beginning.isEmpty ? [] : alerts.filter { $0.fingerprint.hasPrefix(beginning) }
        if fitting.count == 1 { return fitting[0].fingerprint }
        let shown = fitting.isEmpty ? nearest(to: beginning, among: alerts) : Array(fitting.prefix(20))
        let lines = shown.map { alert in
            let whose = alert.finding.agency?.rawValue ?? alert.finding.source?.rawValue ?? "–"
            return "\(alert.fingerprint)  \(alert.finding.rule)  \(whose)  \(alert.finding.subject)"
        }
        let lead =
            fitting.isEmpty
            ? report.words(.unknownAlert) + " (\(beginning))" + (lines.isEmpty ? "" : ":")
            : "\(beginning): \(fitting.count)"
        try refuse(([lead] + lines).joined(separator: "\n"), ExitCodes.unknown)
        return beginning
    }

    /// The three alerts whose fingerprints differ in the fewest digits.
    private func nearest(to word: String, among alerts: [Alert]) -> [Alert] {
        let digits = Array(word.lowercased().utf8.prefix(16))
        let ranked = alerts.map { alert in
            (alert, zip(digits, alert.fingerprint.utf8).count { $0 != $1 })
        }
        return ranked.sorted { $0.1 < $1.1 }.prefix(3).map(\.0)
    }
}

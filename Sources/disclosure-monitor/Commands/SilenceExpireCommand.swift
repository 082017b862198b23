import ArgumentParser
import FoundationEssentials
import StateStorage
import StatusReporting
import Supervision

/// `silence expire`: a silence is over before its time.
struct SilenceExpireCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expire",
        abstract: HelpText.said("提前结束静默；仍未解除的告警告知一次。", "End a silence before its time; what still stands is told once.")
    )

    @Argument(help: .said("静默的编号，见 silence list。", "The number of the silence, as silence list shows it."))
    var number: Int

    @Option(help: .said("结束人。", "Who ends it."))
    var by: String

    @Option(help: .said("缘由。", "Why."))
    var reason: String = ""

    @OptionGroup var options: OrderOptions

    func run() throws {
        let placement = try OrderPlacement("silence expire", options)
        let known = try OrderPlacement.answering(placement.command) { try placement.desk.order(number) }
        guard let known, known.kind == .silence else {
            return try placement.refuse("\(placement.report.words(.unknownSilence)) (\(number))", ExitCodes.unknown)
        }
        try placement.place(
            PersonOrder(.expire, target: String(number), by: by, note: reason, givenAt: Date())
        )
    }
}

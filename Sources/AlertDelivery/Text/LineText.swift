import FoundationEssentials
import Supervision

/// One alert line in words for people, each part on one line and safe to show.
struct LineText {
    /// How grave it is, or that it is over, and whom it concerns.
    let title: String
    /// What is said of it.
    let message: String
    /// What changed in a document, in a few words; nil where none did.
    let change: String?
    /// What it rests on; nil where it rests on no law.
    let legalSource: String?
    /// The page to look at.
    let address: String?
    /// When it was issued, in local time.
    let time: String

    /// - Parameter civilTime: The zone in which its time is told.
    init(_ line: AlertLine, in language: Language, civilTime: CivilTime) {
        let agency = line.concerned.name ?? line.finding.agency?.rawValue ?? line.finding.source?.rawValue
        let parts = ["[\(Self.state(of: line, in: language))]", agency.map { VisibleText.clean($0, limit: 200) }]
        title = parts.compactMap(\.self).joined(separator: " ")
        // What is over is told in the words in which it was told that it stands: nobody may take that for the present.
        let isOver = line.event == .alertResolved
        message = VisibleText.clean(
            (isOver ? language.pick("不再如此：", "no longer so: ") : "") + line.finding.message[language]
        )
        change = line.change.map {
            language.pick("改动：", "What changed: ") + VisibleText.clean($0[language])
        }
        let law = VisibleText.clean(line.finding.legalSource[language], limit: 200)
        legalSource = law.isEmpty ? nil : language.pick("依据：", "Legal source: ") + law
        address = line.finding.address.map { VisibleText.clean($0.text, limit: 400) }
        time = civilTime.minute(of: line.time)
    }

    /// One line after the other.
    var lines: [String] { [title, message, change, legalSource, address].compactMap(\.self).filter { !$0.isEmpty } }

    private static func state(of line: AlertLine, in language: Language) -> String {
        switch line.event {
        case .alertResolved: language.pick("已解除", "resolved")
        case .alertSilenced: language.pick("已静默", "silenced")
        default: line.finding.severity.name(in: language)
        }
    }
}

import ArgumentParser
import FoundationEssentials
import Supervision

/// The end of something on the command line: an instant, or a day to its end.
enum Moment: ExpressibleByArgument {
    case instant(Date)
    case day(CivilDate)

    init?(argument: String) {
        if let day = CivilDate(iso: argument) {
            self = .day(day)
        } else if let instant = Instant(argument: argument) {
            self = .instant(instant.date)
        } else {
            return nil
        }
    }

    func instant(in time: CivilTime) -> Date {
        switch self {
        case .instant(let instant): instant
        case .day(let day): time.end(of: day)
        }
    }
}

/// A length of time on the command line: `90m`, `8h`, `7d`, `2w`.
struct Span: ExpressibleByArgument {
    /// Greater than 0.
    let seconds: TimeInterval

    init?(argument: String) {
        let units: [Character: TimeInterval] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 7 * 86_400]
        guard let unit = argument.last.flatMap({ units[$0] }), let number = Int(argument.dropLast()),
            (1...1_000_000).contains(number)
        else { return nil }
        seconds = Double(number) * unit
    }
}

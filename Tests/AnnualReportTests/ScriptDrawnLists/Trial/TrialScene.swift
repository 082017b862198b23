import Supervision

/// What happens on a served list, and what the monitor must make of it.
enum TrialScene: String, CaseIterable, Sendable {
    /// The report stands on page two, or at the end of a file.
    case met
    /// It stands nowhere.
    case none
    /// The answer breaks off in its middle.
    case broken
    /// The answer with page two does.
    case brokenSecond
    /// What the request is made of has changed by the second check.
    case changed
    /// The answer counts rows that are not there.
    case totalTooLarge
    /// It counts those of the page alone, and page two is refused.
    case totalOfPage
    /// What comes for a page past the end of a list of one page.
    case endNotFound, endEmpty, endRepeats
    /// A report is put on top while the first check turns the page.
    case grows
    /// The report stands on another host.
    case foreignLink
    /// A login page comes where the data were due.
    case login

    var needsPages: Bool {
        switch self {
        case .brokenSecond, .totalTooLarge, .totalOfPage, .endNotFound, .endEmpty, .endRepeats, .grows: true
        case .met, .none, .broken, .changed, .foreignLink, .login: false
        }
    }

    /// Whether all rows stand on one page.
    var isShort: Bool { [.endNotFound, .endEmpty, .endRepeats].contains(self) }

    var hasReport: Bool { [.met, .changed, .foreignLink].contains(self) }

    /// How the obligation must stand in the end.
    var expected: ObligationStatus.State {
        switch self {
        case .met, .changed, .foreignLink, .grows: .met
        case .none, .endNotFound, .endEmpty, .endRepeats: .missing
        case .broken, .brokenSecond, .totalTooLarge, .totalOfPage, .login: .unknown
        }
    }
}

import FoundationEssentials
import Supervision

/// Addresses that always answer, asked only where pages fail: where none of them does, it is the monitor that is cut off.
struct CanaryWatch {
    /// When they were last asked; nil: never.
    private(set) var asked: Date?
    /// When the last answers were complete.
    private(set) var answered: Date?
    /// Those that could not be reached then.
    private(set) var unreached: [WebAddress] = []
    private var isAsking = false

    /// They are asked again after so long, in seconds.
    private static let pause: TimeInterval = 60

    /// Whether they are to be asked now; whoever is told so asks.
    mutating func begin(at now: Date) -> Bool {
        guard !isAsking, asked.map({ now.timeIntervalSince($0) >= Self.pause || now < $0 }) ?? true else {
            return false
        }
        isAsking = true
        asked = now
        return true
    }

    mutating func end(unreached: [WebAddress], at now: Date) {
        self.unreached = unreached
        answered = now
        isAsking = false
    }

    /// Whether they were asked since an instant, and what they say is known.
    func isAnswered(since instant: Date) -> Bool {
        guard let asked, let answered else { return false }
        return asked >= instant && answered >= asked
    }

    /// Whether an address could not be reached, whatever stands there: a name without an address, a host without an
    /// answer. A server that refuses is one.
    static func isUnreached(_ result: FetchResult) -> Bool {
        guard case .failed(let failure) = result, failure.status == nil else { return false }
        return [.nameNotResolved, .connectionFailed, .timedOut].contains(failure.reason)
    }
}

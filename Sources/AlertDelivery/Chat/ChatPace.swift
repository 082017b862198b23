import FoundationEssentials

/// How many messages went out in the last minute, so that no more go than are taken.
struct ChatPace {
    let perMinute: Int
    private var sent: [Date] = []

    init(perMinute: Int) { self.perMinute = perMinute }

    /// How many seconds to wait before the next message; nil where it may go.
    mutating func pause(at now: Date) -> Int? {
        // A clock that was set back is no reason to wait for the old time.
        sent.removeAll { $0 <= now.addingTimeInterval(-60) || $0 > now }
        guard sent.count >= perMinute, let oldest = sent.first else { return nil }
        return max(1, Int((oldest.timeIntervalSince(now) + 60).rounded(.up)))
    }

    mutating func note(_ now: Date) { sent.append(now) }
}

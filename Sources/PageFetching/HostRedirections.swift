/// Which hosts lead on to others, as they last answered. What politeness spares is the machine that answers, and many
/// names may lead to one.
struct HostRedirections {
    private var ends: [String: String] = [:]
    /// In the order in which they were learnt, each once.
    private var order: [String] = []

    /// More hosts are not remembered: the first ones are forgotten, and learnt anew when they are asked again.
    private static let most = 10_000

    /// The host that answers for `host`; the same one where it answers itself, or nothing is known.
    func end(of host: String) -> String { ends[host] ?? host }

    /// Notes which host answered last where `host` was asked.
    mutating func note(_ host: String, leadsTo end: String) {
        guard end != host else {
            if ends.removeValue(forKey: host) != nil { order.removeAll { $0 == host } }
            return
        }
        guard ends.updateValue(end, forKey: host) == nil else { return }
        order.append(host)
        guard order.count > Self.most else { return }
        for forgotten in order.prefix(Self.most / 10) { ends[forgotten] = nil }
        order.removeFirst(Self.most / 10)
    }
}

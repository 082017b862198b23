import FoundationEssentials
import Supervision

/// What sites said of what may be fetched, for a day; afterwards it stands in where nothing new can be had.
struct RobotsMemory {
    /// What holds for a site.
    struct Answer: Sendable {
        var rules: RobotsRules
        /// Whether nothing was ever had, so that all is taken for allowed.
        var isUnknown: Bool
    }

    /// What asking came to.
    enum Outcome {
        case read(RobotsRules)
        case unreachable
        /// Nobody wants to know any more.
        case notAsked
    }

    /// What is written down once a day.
    enum Matter {
        case overridden, unknown
    }

    private struct Site {
        var answer: Answer?
        /// Asked again from here on.
        var holdsUntil = Date.distantPast
        var usedAt: Date
        var told: [Matter: Date] = [:]
        let turn = Turnstile(1)
    }

    private var sites: [WebAddress: Site] = [:]
    private var weight = 0

    /// How long an answer counts (RFC 9309, section 2.4), and how long it is not asked again where none came, in seconds.
    private static let day: TimeInterval = 86_400
    private static let pause: TimeInterval = 3_600
    /// A site whose links lead to ever more hosts makes no more of them be remembered, nor more bytes.
    private static let mostSites = 10_000
    private static let mostWeight = 16 << 20

    /// What is known of a site, nil where it is to be asked, and whose turn it is to ask.
    mutating func look(at address: WebAddress, at now: Date) -> (known: Answer?, turn: Turnstile) {
        makeRoom(for: address)
        var site = sites[address] ?? Site(usedAt: now)
        site.usedAt = now
        sites[address] = site
        // A clock that was set back does not make an answer hold for longer.
        let holds = now < site.holdsUntil && site.holdsUntil.timeIntervalSince(now) <= Self.day
        return (holds ? site.answer : nil, site.turn)
    }

    /// Takes in what asking came to; returns what holds from now on.
    mutating func note(_ outcome: Outcome, of address: WebAddress, at now: Date) -> Answer {
        let last = sites[address]?.answer
        switch outcome {
        case .read(let rules): return keep(Answer(rules: rules, isUnknown: false), of: address, until: now + Self.day)
        case .unreachable:
            return keep(last ?? Answer(rules: .none, isUnknown: true), of: address, until: now + Self.pause)
        case .notAsked: return last ?? Answer(rules: .none, isUnknown: false)
        }
    }

    /// Whether something was not written down of a site for a day; it counts as written down then.
    mutating func isNews(_ matter: Matter, of address: WebAddress, at now: Date) -> Bool {
        if let last = sites[address]?.told[matter], abs(now.timeIntervalSince(last)) < Self.day { return false }
        sites[address]?.told[matter] = now
        return true
    }

    private mutating func keep(_ answer: Answer, of address: WebAddress, until end: Date) -> Answer {
        weight += answer.rules.weight - (sites[address]?.answer?.rules.weight ?? 0)
        sites[address]?.answer = answer
        sites[address]?.holdsUntil = end
        return answer
    }

    /// Forgets a tenth of the sites, those that were used longest ago, where there are too many or they hold too much.
    private mutating func makeRoom(for address: WebAddress) {
        guard weight > Self.mostWeight || sites.count >= Self.mostSites && sites[address] == nil else { return }
        for (old, _) in sites.sorted(by: { $0.value.usedAt < $1.value.usedAt }).prefix(max(1, sites.count / 10)) {
            weight -= sites.removeValue(forKey: old)?.answer?.rules.weight ?? 0
        }
    }
}

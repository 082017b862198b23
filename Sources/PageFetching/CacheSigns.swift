import CCurl
import FoundationEssentials

/// What the headers of an answer tell of its age: a cache may hold a page for weeks, and what is not on an old copy may
/// well be on the page.
struct CacheSigns: Sendable, Equatable {
    /// When the server says that it made the answer (`Date`).
    var answered: Date?
    /// How long caches have held it, in seconds (`Age`, RFC 9111, 5.1).
    var heldSeconds: TimeInterval = 0
    /// Whether a cache says that it is past its time, or that the server could not be asked.
    var isStale = false

    init() {}

    /// - Parameter header: Gives a header of the answer by its name; nil where there is none.
    init(header: (String) -> String?) {
        answered = header("Date").flatMap(Self.instant)
        heldSeconds = header("Age").flatMap { UInt32($0) }.map(TimeInterval.init) ?? 0
        let warns = header("Warning").map { warning in Self.staleWarnings.contains { warning.hasPrefix($0) } } ?? false
        isStale =
            warns
            || Self.cacheHeaders.contains { name in
                let state = header(name)?.uppercased() ?? ""
                return Self.staleStates.contains { state.contains($0) }
            }
    }

    /// What time it was for the server when the answer left the last cache; nil where it says nothing.
    var serverTime: Date? { answered?.addingTimeInterval(heldSeconds) }

    /// How old the copy is at `now`, in seconds; infinite where it is stale and nothing tells how old.
    ///
    /// A trial lives by a clock of its own, and the server does not: `Date` shows an old answer only where it is old by
    /// both clocks.
    func age(at now: Date, onWallClock wall: Date = Date()) -> TimeInterval {
        let sinceMade = answered.map { min(now.timeIntervalSince($0), wall.timeIntervalSince($0)) } ?? 0
        let age = max(heldSeconds, sinceMade, 0)
        if isStale, age < Self.skewSeconds { return .infinity }
        return age < Self.skewSeconds ? 0 : age
    }

    /// Clocks of servers are wrong by minutes.
    private static let skewSeconds: TimeInterval = 900

    /// 110 response is stale, 111 revalidation failed, 112 disconnected, 113 heuristic expiration (RFC 7234, 5.5).
    private static let staleWarnings = ["110", "111", "112", "113"]
    /// In which caches say what they did.
    private static let cacheHeaders = ["X-Cache", "X-Cache-Status", "X-Proxy-Cache", "CF-Cache-Status", "Cache-Status"]
    private static let staleStates = ["STALE", "UPDATING"]

    private static func instant(_ text: String) -> Date? {
        let seconds = curl_getdate(text, nil)
        return seconds < 0 ? nil : Date(timeIntervalSince1970: TimeInterval(seconds))
    }
}

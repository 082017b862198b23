/// What a process that does nothing but sweeps has measured; it is handed over as JSON.
struct SweepResult: Codable {
    /// Every page is fetched, decoded, parsed, compared, judged and stored.
    var first: Measurement
    /// Full answers come that are what they were.
    var unchanged: [Measurement]
    /// Before the first sweep: the program, its rules, the watchlist.
    var memoryAtStart: MemoryUse
    /// After the last sweep.
    var memoryAtEnd: MemoryUse
}

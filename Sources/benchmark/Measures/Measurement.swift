import Glibc

/// What it took to go through some pages once.
struct Measurement: Codable {
    var pages: Int
    var seconds: Double
    /// User and system time.
    var cpuSeconds: Double

    var rate: Double { Double(pages) / seconds }

    /// Measures `body`, which goes through `pages` pages in this process.
    static func of(pages: Int, _ body: () async throws -> Void) async throws -> Measurement {
        let cpu = rusage.ofThisProcess.cpuSeconds
        let start = ContinuousClock.now
        try await body()
        return Measurement(
            pages: pages,
            seconds: (ContinuousClock.now - start) / .seconds(1),
            cpuSeconds: rusage.ofThisProcess.cpuSeconds - cpu
        )
    }

    /// Refuses what cannot be: no time at all, or more of it than the processors have.
    func checked(_ name: String, cores: Int) throws -> Measurement {
        // Clocks of different grain are compared: a tick of the scheduler's is allowed for.
        let available = seconds * Double(cores) * 1.05 + 0.05
        guard seconds > 0, cpuSeconds >= 0, cpuSeconds <= available, pages > 0 else {
            throw BenchmarkError("\(name): \(self) cannot be on \(cores) cores.")
        }
        return self
    }
}

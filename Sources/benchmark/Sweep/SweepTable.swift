/// What was measured over one number of pages, as a table for people.
struct SweepTable {
    private let result: SweepComparison.Result
    private let cores: Int

    init(_ result: SweepComparison.Result, cores: Int) {
        self.result = result
        self.cores = cores
    }

    var text: String {
        let head = "\n\(result.pages) pages, mean \(result.bytes / result.pages) bytes (medians of all rounds)"
        let columns = Self.line("", ["pages/s", "least", "most", "CPU ms/page", "runs"])
        let rows = [
            row("curl --parallel", result.curl), row("libxml2, 1 core", result.parserOnOneCore),
            row("libxml2, \(cores) cores", result.parser), row("first sweep", result.first),
            row("unchanged sweep", result.unchanged),
        ]
        let ratios = [
            Self.ratio("unchanged sweep / curl", result.unchangedToCurl),
            Self.ratio("first sweep / libxml2, \(cores) cores", result.firstToParser),
            Self.ratio("the same in pages per CPU second", result.firstToParserInTime),
        ]
        return ([head, columns] + rows + ratios + memory).joined(separator: "\n")
    }

    private func row(_ name: String, _ measurements: [Measurement]) -> String {
        let rates = measurements.map(\.rate)
        let cpu = median(measurements.map { $0.cpuSeconds / Double($0.pages) * 1000 })
        let numbers = [median(rates), rates.min() ?? 0, rates.max() ?? 0].map { "\(Int($0.rounded()))" }
        return Self.line(name, numbers + [decimal(cpu, places: 3), "\(measurements.count)"])
    }

    private var memory: [String] {
        guard let last = result.last else { return [] }
        let numbers = [
            ("resident at start", last.memoryAtStart.resident), ("most resident", last.memoryAtEnd.peak),
            ("resident after \(last.unchanged.count) unchanged sweeps", last.memoryAtEnd.resident),
        ]
        return numbers.map { Self.line($0.0, [decimal(Double($0.1) / 1e6, places: 1) + " MB"]) }
    }

    private static func ratio(_ name: String, _ value: Double) -> String { line(name, [decimal(value, places: 2)]) }

    private static func line(_ name: String, _ cells: [String]) -> String {
        let padded = cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }
        return "  " + name + String(repeating: " ", count: max(1, 36 - name.count)) + padded.joined()
    }

    /// What holds and what was missed, and how the rates grow with the number of pages.
    static func verdict(on results: [SweepComparison.Result]) -> String {
        var lines: [String] = []
        for result in results {
            let count = result.pages
            lines.append(target("\(count): unchanged sweep / curl", result.unchangedToCurl, atLeast: 0.6))
            lines.append(target("\(count): first sweep / libxml2", result.firstToParser, atLeast: 0.6))
            if count == 10_000, let resident = result.last?.memoryAtEnd.resident {
                let megabytes = Double(resident) / 1e6
                lines.append(target("\(count): MB resident after ten sweeps", megabytes, atMost: 110))
            }
        }
        if let least = results.min(by: { $0.pages < $1.pages }), let most = results.max(by: { $0.pages < $1.pages }),
            least.pages < most.pages
        {
            let name = "pages/s at \(most.pages) over \(least.pages)"
            lines.append(ratio("\(name): first sweep", most.firstRate / least.firstRate))
            lines.append(ratio("\(name): unchanged sweep", most.unchangedRate / least.unchangedRate))
        }
        return "\n" + lines.joined(separator: "\n")
    }

    private static func target(
        _ name: String,
        _ value: Double,
        atLeast least: Double = 0,
        atMost most: Double = .infinity
    ) -> String {
        let bound = most.isFinite ? "at most \(decimal(most, places: 0))" : "at least \(decimal(least, places: 1))"
        let verdict = value >= least && value <= most ? "met" : "MISSED"
        return line(name, [decimal(value, places: 2)]) + "  \(verdict) (\(bound))"
    }
}

extension SweepComparison.Result {
    var firstRate: Double { median(first.map(\.rate)) }
    var unchangedRate: Double { median(unchanged.map(\.rate)) }
    var unchangedToCurl: Double { unchangedRate / median(curl.map(\.rate)) }
    /// Other programs on the machine take from rates, and hardly from this.
    var firstToParserInTime: Double { cpuPerPage(parser) / cpuPerPage(first) }

    private func cpuPerPage(_ measurements: [Measurement]) -> Double {
        median(measurements.map { $0.cpuSeconds / Double($0.pages) })
    }

    var firstToParser: Double { firstRate / median(parser.map(\.rate)) }
}

import FoundationEssentials

/// Everything that is measured over one number of pages, round by round, so that a slow minute of the machine falls on
/// all of it.
struct SweepComparison {
    let pages: Int
    let concurrency: Int
    let rounds: Int
    let seed: UInt64
    let cores: Int

    /// How many unchanged sweeps follow the first one: a few, and after the last round as many as memory is judged by.
    private static let unchangedSweeps = 3
    private static let unchangedSweepsForMemory = 10

    struct Result {
        let pages: Int
        /// Of all pages, as they are sent.
        let bytes: Int
        var curl: [Measurement] = []
        var parserOnOneCore: [Measurement] = []
        var parser: [Measurement] = []
        var first: [Measurement] = []
        var unchanged: [Measurement] = []
        /// The process of the last round, which did the most sweeps.
        var last: SweepResult?
    }

    func run() async throws -> Result {
        let directory = try ScratchDirectory.make()
        defer { Leftovers.remove(directory: directory) }
        let samples = try SamplePages.write(pages, seed: seed, to: directory + "/pages")
        let server = try PageServer.start(in: directory, concurrency: concurrency)
        defer { server.stop() }
        return try await server.explaining { try await measure(samples, from: server, in: directory) }
    }

    private func measure(
        _ samples: SamplePages,
        from server: PageServer,
        in directory: String
    ) async throws -> Result {
        let curl = try CurlDownload(
            samples.agencies.map { "http://127.0.0.1:\(server.port)\($0.path)" },
            concurrency: concurrency,
            directory: directory
        )
        try curl.verify(bytes: samples.bytes, directory: directory)
        var result = Result(pages: pages, bytes: samples.bytes)
        for round in 1...rounds {
            result.curl.append(try curl.measure(cores: cores))
            result.parserOnOneCore.append(try await ParserLimit.measure(samples.decoded, cores: 1))
            let sweeps = try sweeps(of: samples, port: server.port, in: directory, isLast: round == rounds)
            result.first.append(sweeps.first)
            result.unchanged += sweeps.unchanged
            result.last = sweeps
            result.parser.append(try await ParserLimit.measure(samples.decoded, cores: cores))
        }
        return result
    }

    private func sweeps(of samples: SamplePages, port: Int, in directory: String, isLast: Bool) throws -> SweepResult {
        let numbers = [
            "pages": pages, "bytes": samples.bytes, "port": port, "concurrency": concurrency, "cores": cores,
            "unchanged-sweeps": isLast ? Self.unchangedSweepsForMemory : Self.unchangedSweeps,
        ]
        return try SweepProcess.measure(
            numbers.flatMap { ["--\($0.key)", "\($0.value)"] },
            directory: directory + "/state"
        )
    }
}

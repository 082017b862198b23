import FoundationEssentials

/// `curl --parallel` downloading the same pages to nowhere: what the network side of a sweep can be at best.
struct CurlDownload {
    private let curl: String
    private let configuration: String
    private let concurrency: Int
    private let pages: Int

    /// The most that `--parallel-max` takes.
    static let maximumConcurrency = 300

    init(_ addresses: [String], concurrency: Int, directory: String) throws {
        guard let curl = ChildProcess.path(of: "curl") else {
            throw BenchmarkError("curl is not installed: apt-get install curl")
        }
        self.curl = curl
        self.concurrency = concurrency
        pages = addresses.count
        configuration = directory + "/curl.conf"
        let lines = addresses.map { "url = \"\($0)\"\noutput = \"/dev/null\"\n" }
        try Data(lines.joined().utf8).write(to: URL(filePath: configuration))
    }

    func measure(cores: Int) throws -> Measurement {
        let start = ContinuousClock.now
        let ending = try ChildProcess.run(curl, arguments)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        return try Measurement(pages: pages, seconds: seconds, cpuSeconds: ending.cpuSeconds)
            .checked("curl", cores: cores)
    }

    /// One run beside the measured ones that counts: every page must come, whole. It also fills the server's caches.
    func verify(bytes: Int, directory: String) throws {
        let path = directory + "/curl.out"
        _ = try ChildProcess.run(curl, arguments + ["--write-out", "%{http_code} %{size_download}\n"], output: path)
        let lines = try String(contentsOf: URL(filePath: path), encoding: .utf8).split(separator: "\n")
        let sizes = lines.compactMap { $0.hasPrefix("200 ") ? Int($0.dropFirst(4)) : nil }
        guard sizes.count == pages, sizes.reduce(0, +) == bytes else {
            throw BenchmarkError("curl got \(sizes.count) of \(pages) pages, \(sizes.reduce(0, +)) of \(bytes) bytes.")
        }
    }

    private var arguments: [String] {
        [
            "--parallel", "--parallel-max", "\(concurrency)", "--silent", "--show-error", "--no-progress-meter",
            "--fail", "--fail-early", "-K", configuration,
        ]
    }
}

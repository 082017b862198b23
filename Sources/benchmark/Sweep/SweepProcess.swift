import ArgumentParser
import FoundationEssentials
import Glibc

/// The sweeps of one round in a process of their own, so that its memory is the monitor's and not the benchmark's.
struct SweepProcess: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sweep-process", shouldDisplay: false)

    @Option var pages: Int
    @Option var bytes: Int
    @Option var port: Int
    @Option var concurrency: Int
    @Option var cores: Int
    @Option var unchangedSweeps: Int
    @Option var directory: String

    /// Runs this in a child process and reads what it measured.
    static func measure(_ arguments: [String], directory: String) throws -> SweepResult {
        try makeEmpty(directory)
        let output = directory + "/result.json"
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        _ = try ChildProcess.run(program, ["sweep-process", "--directory", directory] + arguments, output: output)
        return try JSONDecoder().decode(SweepResult.self, from: Data(contentsOf: URL(filePath: output)))
    }

    private static func makeEmpty(_ directory: String) throws {
        _ = try Leftovers.start {
            try? FileManager.default.removeItem(atPath: directory)
            try FileManager.default.createDirectory(
                atPath: directory,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            return nil
        }
    }

    func run() async throws {
        let run = try await SweepRun(pages: pages, port: port, concurrency: concurrency, directory: directory)
        let memoryAtStart = try MemoryUse.now()
        let first = try await run.sweep(expecting: bytes, cores: cores)
        var unchanged: [Measurement] = []
        for _ in 0..<unchangedSweeps {
            run.passInterval()
            unchanged.append(try await run.sweep(expecting: bytes, cores: cores))
        }
        let memoryAtEnd = try MemoryUse.now()
        try await run.finish()
        let result = SweepResult(
            first: first,
            unchanged: unchanged,
            memoryAtStart: memoryAtStart,
            memoryAtEnd: memoryAtEnd
        )
        print(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
    }
}

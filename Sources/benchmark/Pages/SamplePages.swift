import FoundationEssentials
import Supervision

/// The pages of one run: as files for the server, and as UTF-8 in memory for the parser.
struct SamplePages {
    let agencies: [SampleAgency]
    /// Every page as the parser gets it: decoded before the clock starts.
    let decoded: [[UInt8]]
    /// Of the files, as they are sent.
    let bytes: Int

    /// How many pages are kept for the parser; its rate does not depend on how many there are.
    private static let keptPages = 20_000

    /// Writes `count` pages below `root`.
    static func write(_ count: Int, seed: UInt64, to root: String) throws -> SamplePages {
        guard (1...SampleAgency.limit).contains(count) else {
            throw BenchmarkError("--pages \(count): give a number from 1 to \(SampleAgency.limit).")
        }
        let agencies = (0..<count).map { SampleAgency(index: $0) }
        var decoded: [[UInt8]] = []
        var bytes = 0
        for agency in agencies {
            let html = SampleListPage.html(of: agency, seed: seed)
            let body = agency.isNational ? try NationalEncoding.encode(html) : Array(html.utf8)
            let path = root + agency.path
            try write(body, to: path)
            bytes += body.count
            if decoded.count < keptPages { decoded.append(Array(html.utf8)) }
        }
        return SamplePages(agencies: agencies, decoded: decoded, bytes: bytes)
    }

    private static func write(_ body: [UInt8], to path: String) throws {
        _ = try Leftovers.start {
            let directory = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            try Data(body).write(to: URL(filePath: path))
            return nil
        }
    }
}

import FoundationEssentials
import PageReading
import Supervision
import TestSupport

/// Bytes that are read in a second of one core, beside libxml2 making a tree of the same bytes.
struct ReadingSpeed {
    /// What the issue of the project asks for, in megabytes per second and core.
    static let target = 40.0

    private let samples: [ReadingSample]
    private let rounds: Int

    init(_ samples: [ReadingSample], rounds: Int) {
        self.samples = samples
        self.rounds = rounds
    }

    func text(named name: String) throws -> String {
        let bytes = samples.reduce(0) { $0 + $1.body.count }
        let megabytes = Double(bytes) / 1e6
        let encodings = samples.map(\.encoding)
        let tree = try ThreadTime.least(of: rounds) {
            for (sample, encoding) in zip(samples, encodings) { try TreeParse.run(sample.body, encoding: encoding) }
        }
        let purposes: [(String, ReadingPurpose)] = [
            ("as list", .list), ("as article", .article), ("as both", .matter), ("as everything", .everything),
        ]
        let lines = purposes.map { label, purpose in
            let seconds = ThreadTime.least(of: rounds) { read(purpose) }
            let speed = megabytes / seconds
            let ratio = decimal(tree / seconds, places: 2)
            let verdict = speed >= Self.target ? "met" : "MISSED"
            return "  \(label): \(decimal(speed, places: 1)) MB/s, \(ratio) of libxml2's rate  \(verdict) (at least 40)"
        }
        let head = "\n\(samples.count) \(name), \(decimal(megabytes, places: 1)) MB, one core"
        return ([head, "  libxml2's tree: \(decimal(megabytes / tree, places: 1)) MB/s"] + lines).joined(
            separator: "\n"
        )
    }

    private func read(_ purpose: ReadingPurpose) {
        let reader = HTMLPageReader()
        for sample in samples {
            let page = reader.read(
                sample.body,
                contentType: sample.contentType,
                address: sample.address,
                as: purpose,
                seeking: .annualReports
            )
            // Keeps the reading from being left out.
            withExtendedLifetime(page) {}
        }
    }
}

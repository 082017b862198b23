import Supervision

/// Reads the examples of a rule pack and tries whether they come out.
struct ExampleReader {
    /// The rules that the examples are judged by; those of an amended pack with what was amended.
    var pack: RulePack
    let calendar: WorkingCalendar?
    let log: ProblemLog
    /// What was read, in the order of the files: an example may build on any before it.
    private(set) var examples: [Placed] = []
    /// The ids of examples that are wrong: nothing is said of those that are like them. One cause, one problem.
    private var failed: Set<String> = []

    init(pack: RulePack, calendar: WorkingCalendar?, log: ProblemLog) {
        self.pack = pack
        self.calendar = calendar
        self.log = log
    }

    struct Placed {
        let example: RuleExample
        /// The example that it was made from.
        let like: String?
        let entry: Entry
    }

    /// Reads the examples of the file `root`, and reports those that come out otherwise than they say.
    mutating func tryExamples(of root: Entry) {
        let start = examples.count
        read(root)
        guard let duty = pack.duty else { return }
        let trial = ExampleTrial(pack: pack, duty: duty, calendar: calendar)
        for placed in examples[start...] {
            let previous = placed.example.previous.flatMap { example($0)?.example }
            if let like = placed.like, failed.contains(like) {
                failed.insert(placed.example.id)
                continue
            }
            let outcome = trial.outcome(of: placed.example, previous: previous)
            if !outcome.isAsExpected {
                failed.insert(placed.example.id)
                Self.report(outcome, of: placed)
            }
        }
    }

    mutating func read(_ root: Entry) {
        for entry in root.value(of: "examples")?.items() ?? [] {
            let known = log.errors.count
            let example = RuleExample(reading: entry, among: self)
            if let example, let first = self.example(example.id) {
                entry.report(.repeated(example.id, first: first.entry.location))
            } else if let example, log.errors.count == known {
                examples.append(Placed(example: example, like: entry.value(of: "like")?.scalar, entry: entry))
            } else if let id = entry.value(of: "id")?.scalar {
                failed.insert(id)
            }
        }
    }

    func isFailed(_ id: String) -> Bool { failed.contains(id) }

    /// An example that was read before; nil where there is none.
    func example(_ id: String) -> Placed? { examples.first { $0.example.id == id } }

    /// More than these are not written out.
    private static let mostMessages = 3

    private static func report(_ outcome: ExampleTrial.Outcome, of placed: Placed) {
        let found = outcome.findings.filter { $0.severity > .info || placed.example.expected.contains($0.rule) }
        placed.entry.report(
            .exampleDiffers(
                placed.example.id,
                expected: placed.example.expected.sorted().map(\.rawValue),
                found: Set(found.map(\.rule)).sorted().map(\.rawValue),
                messages: outcome.unexpected.prefix(mostMessages).map(\.message)
            )
        )
    }
}

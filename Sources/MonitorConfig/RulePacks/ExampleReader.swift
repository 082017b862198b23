import Supervision

/// Reads the examples of a rule pack and tries whether they come out.
struct ExampleReader {
    /// The rules that the examples are judged by; those of an amended pack with what was amended.
    var pack: RulePack
    let calendar: WorkingCalendar?
    let log: ProblemLog
    /// What was read, in the order of the files: an example may build on any before it.
    private(set) var examples: [Placed] = []

    init(pack: RulePack, calendar: WorkingCalendar?, log: ProblemLog) {
        self.pack = pack
        self.calendar = calendar
        self.log = log
    }

    struct Placed {
        let example: RuleExample
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
            let outcome = trial.outcome(of: placed.example, previous: previous)
            if !outcome.isAsExpected { Self.report(outcome, of: placed) }
        }
    }

    mutating func read(_ root: Entry) {
        for entry in root.value(of: "examples")?.items() ?? [] {
            guard let example = RuleExample(reading: entry, among: self) else { continue }
            if let first = self.example(example.id) {
                entry.report(.repeated(example.id, first: first.entry.location))
            } else {
                examples.append(Placed(example: example, entry: entry))
            }
        }
    }

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

import Logging
import Supervision

/// What becomes of the marks in the store when these sinks are to be told: a decision about values.
struct SinkEnrolment {
    /// Those that are told from now on, in the order of the configuration.
    private(set) var progress: [SinkProgress] = []
    /// Marks that the store does not have yet, or has otherwise.
    private(set) var written: [SinkMark] = []
    /// Marks of sinks that are no longer configured.
    private(set) var forgotten: [SinkMark] = []
    /// Marks of sinks whose type this version does not know: another version wrote them, and may want them again.
    private(set) var strange: [SinkMark] = []
    /// Marks beyond the last line, as they were: the store is older than they are, as one restored from a backup.
    private(set) var ahead: [SinkMark] = []

    /// - Parameters:
    ///   - sinks: Those of the configuration; of two with one name the first counts.
    ///   - marks: What is known of sinks until now.
    ///   - end: The number of the last line in the store.
    init(_ sinks: [NamedSink], marks: [SinkMark], end: Int) {
        let known = Dictionary(marks.map { ($0.name, $0) }) { first, _ in first }
        var names: Set<String> = []
        for sink in sinks where names.insert(sink.name).inserted {
            enrol(sink, known[sink.name], end: end)
        }
        for mark in marks where !names.contains(mark.name) {
            if SinkKind(rawValue: mark.kind) == nil {
                strange.append(mark)
            } else {
                forgotten.append(mark)
            }
        }
    }

    /// A sink that is new is not told the past; one that is known goes on at its mark, or at the end where that is less.
    private mutating func enrol(_ sink: NamedSink, _ known: SinkMark?, end: Int) {
        var mark = known ?? SinkMark(name: sink.name, kind: sink.kind.rawValue, deliveredThrough: end)
        mark.kind = sink.kind.rawValue
        if mark.deliveredThrough > end {
            ahead.append(mark)
            mark.deliveredThrough = end
            // These are numbers of lines that another copy of the store has.
            (mark.offered, mark.sentAhead) = ([], [])
        }
        if mark != known { written.append(mark) }
        progress.append(SinkProgress(sink, mark: mark))
    }

    /// What has to be committed for it.
    var change: StateChange {
        StateChange(
            sinks: Dictionary(written.map { ($0.name, $0) }) { first, _ in first },
            forgottenSinks: Set(forgotten.map(\.name))
        )
    }

    /// Says what a person should know of it; `end` is the number of the last line in the store.
    func log(to logger: Logger, end: Int) {
        for mark in forgotten {
            let behind = max(0, end - mark.deliveredThrough)
            logger.notice(
                "a sink is no longer configured and is forgotten",
                metadata: ["sink": "\(mark.name)", "lines_it_had_not_got": "\(behind)"]
            )
        }
        for mark in strange {
            logger.warning(
                "the store knows a sink of a type that this version does not know; how far it was told is kept",
                metadata: ["sink": "\(mark.name)", "type": "\(mark.kind)", "through": "\(mark.deliveredThrough)"]
            )
        }
        for mark in ahead {
            logger.warning(
                "a sink was told more lines than the store knows, which may be an older copy; it goes on with the next",
                metadata: ["sink": "\(mark.name)", "through": "\(mark.deliveredThrough)", "last": "\(end)"]
            )
        }
    }
}

/// Takes in what the program counts and times of its own work, for whoever shows it.
///
/// It never fails and never waits: it is called in the middle of the work that it measures.
package protocol WorkMeter: Sendable {
    /// Takes in one measurement.
    func note(_ measurement: WorkMeasurement)
}

/// Something that is counted or timed. Every word in it is of a closed list or of the configuration, and none is from a page.
package enum WorkMeasurement: Hashable, Sendable {
    /// A request has ended; how long its transfer took in seconds, nil where it never began.
    case fetch(FetchOutcome, seconds: Double?)
    /// Bytes were read into a page, rows or a file's text, in so many seconds of a reading thread.
    case parsing(seconds: Double)
    /// What a check showed was judged, in so many seconds.
    case judging(seconds: Double)
    /// A check has ended, in so many seconds from its start, waiting for its host included.
    case check(SourceStanding, seconds: Double)
    /// How many checks stand how, at this moment.
    case checkQueue(CheckPhase, Int)
    /// A line was committed.
    case line(AlertEvent)
    /// A sink has a line now, so many seconds after it was issued.
    case delivery(sink: String, AlertEvent, lag: Double)

    /// What a request came to; see `FetchResult`.
    package enum FetchOutcome: String, Hashable, Sendable, CaseIterable {
        case fetched
        case notModified = "not_modified"
        case refused, failed
        /// Nobody waited for it any more.
        case cancelled
    }

    /// How far a check is.
    package enum CheckPhase: String, Hashable, Sendable, CaseIterable {
        /// Under way.
        case running
        /// Due, and waiting for a place.
        case waiting
        /// Not due yet.
        case scheduled
    }
}

extension WorkMeasurement.FetchOutcome {
    /// What `result` is counted as.
    package init(_ result: FetchResult) {
        switch result {
        case .fetched: self = .fetched
        case .notModified: self = .notModified
        case .refused: self = .refused
        case .failed(let failure): self = failure.reason == .cancelled ? .cancelled : .failed
        }
    }
}

extension Duration {
    /// In seconds, for measurements.
    package var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

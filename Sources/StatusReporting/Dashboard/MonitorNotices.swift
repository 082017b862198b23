import Supervision

/// What is wrong with the monitor itself, line by line: what it cannot load, store or write.
struct MonitorNotices {
    let monitor: MonitorStatus
    let text: DashboardText
    let civilTime: CivilTime

    /// What is wrong, and why.
    var all: [(label: String, detail: String)] {
        let sinks = monitor.sinks.map { sink in
            let since = sink.failingSince.map { Timestamp.local($0, in: civilTime) } ?? "–"
            return (text.failing(sink, since: since), sink.error?[text.language])
        }
        return text.notices(of: monitor) + sinks.compactMap { label, error in error.map { (label, $0) } }
    }
}

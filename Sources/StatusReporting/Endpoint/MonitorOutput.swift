/// An output of the monitor that can fail by itself; how sinks of alert lines stand is in the status.
package enum MonitorOutput: String, Hashable, Sendable, CaseIterable {
    case statusFile = "status_file"
}

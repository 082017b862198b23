/// An output of the monitor that can fail by itself.
package enum MonitorOutput: String, Hashable, Sendable, CaseIterable {
    case alertLog = "alert_log"
    case statusFile = "status_file"
}

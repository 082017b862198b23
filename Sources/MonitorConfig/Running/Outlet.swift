/// The settings whose new value may fail to take effect though it is well written, because the machine refuses it.
package enum Outlet: Hashable, Sendable, CaseIterable {
    /// Where alert lines go.
    case alertLogTarget
    /// Where the status is kept.
    case statusFile
    /// Where the endpoint listens.
    case listen

    /// The setting that names where the outlet leads.
    package var key: SettingKey {
        switch self {
        case .alertLogTarget: .alertLogTarget
        case .statusFile: .statusFile
        case .listen: .listen
        }
    }
}

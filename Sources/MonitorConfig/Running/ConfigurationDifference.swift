import Supervision

/// What a reload changes that puts one configuration in the place of another. A pure value.
package struct ConfigurationDifference: Equatable, Sendable {
    /// In the order of the example file.
    package let settings: [SettingChange]
    /// By identifier and name.
    package let agencies: ListChange
    /// By address and kind.
    package let sources: ListChange

    /// What lies in the state directory moves with it and is no change of its own.
    package init(from old: MonitorConfiguration, to new: MonitorConfiguration) {
        let settled = new.moved(to: old.stateDirectory)
        settings = SettingKey.allCases.compactMap { key in
            SettingChange(key, from: old, to: key == .stateDirectory ? new : settled)
        }
        agencies = ListChange(from: old.watchlist.agencies, to: new.watchlist.agencies) { "\($0.id) \($0.name)" }
        sources = ListChange(from: old.watchlist.sources, to: new.watchlist.sources) {
            "\($0.address.text) (\($0.kind.rawValue))"
        }
    }

    /// Whether a reload changes nothing.
    package var isEmpty: Bool { settings.isEmpty && agencies.isEmpty && sources.isEmpty }

    /// The keys under which something changes, as the file writes them.
    package var keys: [String] {
        settings.map(\.key.rawValue) + (agencies.isEmpty ? [] : ["agencies"]) + (sources.isEmpty ? [] : ["sources"])
    }

    /// The settings whose new value waits for a restart.
    package var pendingRestart: [SettingKey] { settings.map(\.key).filter(\.needsRestart) }
}

package import Supervision

/// A setting whose value is another one in another configuration.
package struct SettingChange: Equatable, Sendable {
    /// Where the setting stands in the file.
    package let key: SettingKey
    /// The value before, as a person would write it.
    package let old: LocalizedText
    /// The value after; the same text where only what it names has changed.
    package let new: LocalizedText

    init?(_ key: SettingKey, from old: MonitorConfiguration, to new: MonitorConfiguration) {
        self.key = key
        self.old = old.text(of: key)
        self.new = new.text(of: key)
        guard self.old != self.new || new.hasOtherContent(of: key, than: old) else { return nil }
    }

    /// Whether the value is written as before, and what it names has changed.
    var isOfContent: Bool { old == new }
}

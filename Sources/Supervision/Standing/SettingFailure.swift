/// A setting whose new value could not be put in force.
package struct SettingFailure: Hashable, Sendable, Codable {
    /// The key in the configuration file, such as `listen`.
    package var key: String
    /// What was tried and why it failed, with what to do about it.
    package var error: String

    /// See the properties for what the texts hold.
    package init(key: String, error: String) {
        self.key = key
        self.error = error
    }
}

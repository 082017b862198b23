/// A file that holds a secret, which itself stands in no configuration, log, status, message or process list.
package struct SecretFile: Hashable, Sendable {
    /// What stands for the folder of systemd's credentials (systemd.exec(5), `LoadCredential=`) at the beginning of a path.
    package static let credentials = "${CREDENTIALS_DIRECTORY}/"
    /// The most bytes that a secret has.
    package static let longest = 4096

    /// Its path, absolute or behind `credentials`.
    package var path: String
    /// The key of the configuration that names it, for messages.
    package var key: String

    package init(path: String, key: String) {
        self.path = path
        self.key = key
    }
}

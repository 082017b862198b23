package import Supervision

/// A further sink of alert lines, beside the alert log.
package struct SinkSettings: Hashable, Sendable {
    /// By it the monitor remembers how far the sink was told; the same for ever.
    package var name: String
    /// Of which type it is, with what that type needs.
    package var target: Target

    package init(name: String, target: Target) {
        self.name = name
        self.target = target
    }

    /// What each type of sink needs. A new type is a case here, its keys in `SinkReader`, and what the compiler asks for.
    package enum Target: Hashable, Sendable {
        /// Lines appended to the file at a path, which is opened anew on SIGHUP.
        case file(path: String, format: AlertSettings.Format)
    }

    /// The type alone, as the store and the status name it.
    package var kind: SinkKind {
        switch target {
        case .file: .file
        }
    }

    /// The file to which it writes; nil where it writes to none.
    var file: String? {
        switch target {
        case .file(let path, _): path
        }
    }
}

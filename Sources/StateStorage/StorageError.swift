/// Why state could not be opened, read or remembered: what happened, to which file, and what to do.
///
/// Whatever the reason, what was committed before stands as it was, and a commit that failed left nothing behind.
package struct StorageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is: it decides whether trying again can help.
    package let reason: Reason
    /// The file or directory that it is about.
    package let path: String
    /// What the system or SQLite said, in its words.
    package let cause: String

    package init(_ reason: Reason, path: String, cause: String) {
        self.reason = reason
        self.path = path
        self.cause = cause
    }

    package var description: String {
        "state '\(path)': \(reason.summary) (\(cause)); \(reason.remedy)"
    }

    /// The kinds of failures, as an operator would tell them apart.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The file cannot be opened or made: no such directory, no permission, a directory in its place.
        case notOpened
        /// The file system, or the file, does not let itself be written.
        case readOnly
        /// The file is no SQLite database, or a broken one, or holds values that no release has written.
        case damaged
        /// The file is an SQLite database of another program.
        case foreign
        /// A later release of this program has changed the tables.
        case newerRelease
        /// An earlier release of this program made the tables, and whoever reads may not change them.
        case olderRelease
        /// There is no file, and whoever reads may not make one.
        case absent
        /// A file is there already, and nobody said that it may be replaced.
        case exists
        /// Another process kept the database locked for longer than the time allowed.
        case busy
        /// No space is left.
        case full
        /// A change contradicts what is stored, such as a line whose sequence number was issued before.
        case contradiction
        /// Reading or writing failed in another way.
        case failed
        /// Another monitor works in the same state directory.
        case directoryInUse
        /// The store was closed.
        case closed
        /// The file was deleted, moved or replaced while the store was open.
        case displaced
    }
}

extension StorageError.Reason {
    /// What happened, as a clause.
    var summary: String {
        switch self {
        case .notOpened: "cannot be opened"
        case .readOnly: "cannot be written"
        case .damaged: "is damaged"
        case .foreign: "belongs to another program"
        case .newerRelease: "was written by a later release"
        case .olderRelease: "was written by an earlier release"
        case .absent: "does not exist"
        case .exists: "exists already"
        case .busy: "is locked by another process"
        case .full: "has no space left"
        case .contradiction: "contradicts the change"
        case .failed: "could not be read or written"
        case .directoryInUse: "is in use by another monitor"
        case .closed: "is closed"
        case .displaced: "was deleted, moved or replaced under the running monitor"
        }
    }

    /// What to do about it, as a clause.
    var remedy: String {
        switch self {
        case .notOpened: "make sure that the state directory exists, that it belongs to the service and can be written"
        case .readOnly: "let the service write the state directory, or set another state_directory"
        case .damaged: "stop the monitor, keep a copy of the file, and restore a backup or move the file away"
        case .foreign: "set another state_directory, or move the file away"
        case .newerRelease: "install that release again, or restore the backup made before the upgrade"
        case .olderRelease: "start the monitor of this release once: it brings the file up to date"
        case .absent: "name the state directory of the monitor, or start it: it makes the file"
        case .exists: "name another file, or say that it is to be replaced (--force)"
        case .busy: "end the process that holds it; nothing is lost, the change can be committed again"
        case .full: "free space on its file system; nothing is lost, the change can be committed again"
        case .contradiction: "nothing of the change was stored; report this as a defect of the monitor"
        case .failed: "look at the disk and the system log; nothing of the change was stored"
        case .directoryInUse: "stop that monitor, or give each its own state_directory"
        case .closed: "the monitor is stopping; start it again"
        case .displaced:
            "restart the service: where no file is there it puts back what it knows when it stops; a kill would lose that"
        }
    }
}

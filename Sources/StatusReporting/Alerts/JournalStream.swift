import Glibc

/// Whether a file descriptor leads to the system's journal.
package enum JournalStream {
    /// True where `JOURNAL_STREAM` names the device and inode of `descriptor` (systemd.exec(5)): the variable alone may
    /// have been inherited by a program whose output was redirected.
    package static func isConnected(
        _ descriptor: Int32 = STDERR_FILENO,
        variable: String? = getenv("JOURNAL_STREAM").map { String(cString: $0) }
    ) -> Bool {
        guard let variable else { return false }
        let parts = variable.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let device = UInt64(parts[0]), let inode = UInt64(parts[1]) else { return false }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return false }
        return UInt64(status.st_dev) == device && UInt64(status.st_ino) == inode
    }
}

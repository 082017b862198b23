import Glibc
package import Supervision

/// Keeps the status in one file that is replaced, never edited: a reader always finds a whole document.
package actor StatusFile: StatusSink {
    private var path: String

    package init(path: String) {
        self.path = path
    }

    package func publish(_ snapshot: StatusSnapshot) async throws {
        try write(StatusDocument(snapshot))
    }

    /// Replaces the file by `document`; returns when the new one would survive a loss of power.
    package func write(_ document: StatusDocument) throws(StatusReportingError) {
        let directory = path.lastIndex(of: "/").map { path[...$0] } ?? "./"
        let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        let temporary = "\(directory).\(name).new"
        do {
            try fill(temporary, with: document)
            try rename(temporary)
        } catch {
            unlink(temporary)
            throw error
        }
        try OutputFile(opening: String(directory), flags: O_RDONLY | O_DIRECTORY, mode: 0).synchronize()
    }

    /// Keeps the status at another path from now on; the file at the old one stays as it is.
    ///
    /// - Parameter document: What is written there at once; nil: nothing before the next status.
    /// - Throws: what kept it from being written; then the status stays where it was.
    package func move(to path: String, with document: StatusDocument?) throws(StatusReportingError) {
        let old = self.path
        self.path = path
        guard let document else { return }
        do {
            try write(document)
        } catch {
            self.path = old
            throw error
        }
    }

    private func fill(_ temporary: String, with document: StatusDocument) throws(StatusReportingError) {
        // A crash may have left one behind, and a link may have been planted: the file is always made anew.
        unlink(temporary)
        let output = try OutputFile(opening: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
        try output.setMode(0o644)
        for piece in document.body.pieces { try output.write(piece) }
        try output.synchronize()
    }

    private func rename(_ temporary: String) throws(StatusReportingError) {
        guard Glibc.rename(temporary, path) != 0 else { return }
        throw .file(operation: "replace", path: path, code: errno)
    }
}

import GRDB
import Glibc
import Supervision

/// A file beside the database that says that a commit found it damaged: then the next start looks through all of it, which
/// is more than a start has time for otherwise.
struct SuspectMark {
    private let path: String

    init(of database: String) { path = database + ".suspect" }

    var isSet: Bool { access(path, F_OK) == 0 }

    func set() {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        if descriptor >= 0 { close(descriptor) }
    }

    func remove() { unlink(path) }

    /// Throws `damaged` where the mark is set and something is wrong with the file; removes the mark where nothing is.
    func check(_ db: Database, path database: String) throws {
        guard isSet else { return }
        let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
        guard answer == "ok" else { throw StorageError(.damaged, path: database, cause: .integrity(answer)) }
        remove()
    }
}

extension LocalizedText {
    /// What SQLite found wrong with a file that it has looked through, in its own words.
    static func integrity(_ answer: String?) -> LocalizedText {
        let said = VisibleText.clean(answer ?? "", limit: 300)
        return LocalizedText(chinese: "检查结果为“\(said)”", english: "it was checked: \(said)")
    }
}

import Glibc
import StateStorage
import Supervision

/// The directory in which the daemon keeps its state.
enum StateDirectory {
    /// Makes the directory where it is absent, and locks it for this process.
    static func prepare(_ path: String) throws -> StateDirectoryLock {
        if mkdir(path, 0o750) != 0, errno != EEXIST {
            let cause = SystemCause(errno).words[.spoken]
            throw StartError(
                "状态目录“\(path)”无法建立（\(cause)）。请自行建立，或另设 state_directory。",
                "the state directory \(path) cannot be made: \(cause). Make it, or name another as state_directory."
            )
        }
        return try StateDirectoryLock(directory: path)
    }
}

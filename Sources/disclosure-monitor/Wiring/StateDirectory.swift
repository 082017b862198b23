import Glibc
import StateStorage

/// The directory in which the daemon keeps its state.
enum StateDirectory {
    /// Makes the directory where it is absent, and locks it for this process.
    static func prepare(_ path: String) throws -> StateDirectoryLock {
        if mkdir(path, 0o750) != 0, errno != EEXIST {
            throw StartError(
                "the state directory \(path) cannot be made: \(String(cString: strerror(errno))). "
                    + "Make it, or name another as state_directory."
            )
        }
        return try StateDirectoryLock(directory: path)
    }
}

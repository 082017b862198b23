import Glibc

/// What can go wrong while telling the outside, said with what to do about it.
package enum StatusReportingError: Error, Hashable, Sendable {
    /// A system call on a file failed.
    case file(operation: String, path: String, code: Int32)
    /// The endpoint cannot listen.
    case listen(address: String, code: Int32)
    /// The endpoint cannot listen beside the address on which it listens.
    case listenBeside(address: String, current: String)
    /// Another program answers on the socket.
    case socketInUse(path: String)
    /// The bytes are no status document.
    case unreadableStatus(reason: String)
}

extension StatusReportingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .file(let operation, let path, let code):
            "\(path): cannot \(operation): \(Self.words(for: code)); \(Self.remedy(for: code, path: path))"
        case .listen(let address, let code):
            "\(address): cannot listen: \(Self.words(for: code)); \(Self.listenRemedy(for: code))"
        case .listenBeside(let address, let current):
            "\(address): cannot listen beside \(current), which holds the port; restart the service, or change `listen`"
        case .socketInUse(let path):
            "unix:\(path): cannot listen: another program answers there; stop it, or change `listen`"
        case .unreadableStatus(let reason):
            "not a status document of this program: \(reason); is the address or file the right one?"
        }
    }

    private static func words(for code: Int32) -> String {
        String(cString: strerror(code))
    }

    private static func remedy(for code: Int32, path: String) -> String {
        switch code {
        case ENOSPC, EDQUOT: "free space on that file system; what was not written is kept and written later"
        case EACCES, EPERM: "let the user of the service write there (StateDirectory=, LogsDirectory= or chown)"
        case EROFS: "the file system is read-only; name a path below ReadWritePaths= or the state directory"
        case ENOENT, ENOTDIR: "create the directory, or name another path in the configuration"
        case EISDIR: "this is a directory; name a file in the configuration"
        case ELOOP: "the path is a symbolic link; name the file itself"
        default: "check the path in the configuration and the file system under it"
        }
    }

    private static func listenRemedy(for code: Int32) -> String {
        switch code {
        case EADDRINUSE: "another program uses this address; stop it (`ss -ltnp` names it), or change `listen`"
        case EADDRNOTAVAIL: "this host has no such address; change `listen`"
        case EACCES, EPERM: "ports below 1024 and foreign directories need a permission; change `listen`"
        case ENOENT: "create the socket's directory (RuntimeDirectory=), or change `listen`"
        default: "check `listen` in the configuration"
        }
    }
}

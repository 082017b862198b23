/// Where the endpoint listens.
package enum ListenAddress: Hashable, Sendable, CustomStringConvertible {
    /// Port 0 takes any that is free.
    case tcp(host: String, port: Int)
    case unix(path: String)

    package var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }
}

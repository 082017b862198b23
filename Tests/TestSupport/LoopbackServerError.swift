/// Why a test's server cannot serve.
package enum LoopbackServerError: Error, CustomStringConvertible {
    case notLoopback(String)
    case noAddress(String)
    case system(String, Int32)

    package var description: String {
        switch self {
        case .notLoopback(let host): "\(host) is not an address of 127.0.0.0/8"
        case .noAddress(let target): "\(target) does not begin with a slash"
        case .system(let call, let code): "\(call) failed with errno \(code)"
        }
    }
}

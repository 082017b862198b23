import Glibc

extension LoopbackServer {
    /// A listening socket on a free port, and the port.
    static func listen(on host: String) throws(LoopbackServerError) -> (socket: Int32, port: UInt16) {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        guard host.hasPrefix("127."), inet_pton(AF_INET, host, &address.sin_addr) == 1 else {
            throw .notLoopback(host)
        }
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw .system("socket", errno) }
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                guard bind(socket, generic, length) == 0, Glibc.listen(socket, 1_024) == 0 else { return errno }
                return getsockname(socket, generic, &length) == 0 ? 0 : errno
            }
        }
        guard code == 0 else {
            close(socket)
            throw .system("bind to \(host)", code)
        }
        return (socket, UInt16(bigEndian: address.sin_port))
    }

    /// Runs `body` on a thread of its own, which may block.
    static func startThread(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(ThreadBody(run: body))
        let code = pthread_create(
            &thread,
            nil,
            { context in
                if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            },
            context.toOpaque()
        )
        precondition(code == 0, "no thread for the test's server: errno \(code)")
        pthread_detach(thread)
    }
}

/// Carries a closure to a thread.
private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}

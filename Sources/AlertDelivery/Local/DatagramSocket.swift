import Glibc
import Supervision

/// A socket through which whole messages go, each at once or not at all.
final class DatagramSocket {
    private let descriptor: Int32
    private let name: String

    /// Connects to a socket of this machine.
    init(path: String) throws(DeliveryFailure) {
        name = path
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            let words = LocalizedText(chinese: "套接字的路径过长", english: "the path of a socket is shorter")
            throw DeliveryFailure(.unavailable, words.of(path))
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        guard descriptor >= 0, code == 0 else {
            throw DeliveryFailure(.unavailable, SystemCause(errno).words.of(path))
        }
        limitWaiting()
    }

    /// Connects to a port of another machine, which may or may not be listening.
    init(host: String, port: Int) throws(DeliveryFailure) {
        name = "\(host):\(port)"
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_DGRAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, "\(port)", &hints, &found)
        guard code == 0, let first = found else {
            throw DeliveryFailure(.unavailable, SystemCause(ofLookup: code).words.of(name))
        }
        defer { freeaddrinfo(first) }
        descriptor = socket(first.pointee.ai_family, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0, connect(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0 else {
            throw DeliveryFailure(.unavailable, SystemCause(errno).words.of(name))
        }
        limitWaiting()
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Sends one message.
    func send(_ message: [UInt8]) throws(DeliveryFailure) {
        let count = Glibc.send(descriptor, message, message.count, Int32(MSG_NOSIGNAL))
        guard count == message.count else {
            let code = errno
            throw DeliveryFailure(code == EMSGSIZE ? .refused : .unavailable, SystemCause(code).words.of(name))
        }
    }

    /// A full queue is waited for, and not for ever.
    private func limitWaiting() {
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
}

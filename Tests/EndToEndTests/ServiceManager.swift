import Foundation
import Glibc

/// The other end of `NOTIFY_SOCKET`: what systemd would be told, message by message.
final class ServiceManager: Sendable {
    let path: String
    private let descriptor: Int32
    private let messages: AsyncStream<String>

    struct NoSocket: Error {
        let code: Int32
    }

    init(path: String) throws {
        self.path = path
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard descriptor >= 0, result == 0 else { throw NoSocket(code: errno) }
        self.descriptor = descriptor
        let (messages, continuation) = AsyncStream.makeStream(of: String.self)
        self.messages = messages
        Thread.detachNewThread {
            var buffer = [UInt8](repeating: 0, count: 8192)
            while true {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                guard count > 0 else { break }
                continuation.yield(String(decoding: buffer[..<count], as: UTF8.self))
            }
            close(descriptor)
        }
    }

    deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Messages up to and including the first that holds `text`.
    func messages(until text: String) async -> [String] {
        var seen: [String] = []
        for await message in messages {
            seen.append(message)
            if message.contains(text) { break }
        }
        return seen
    }
}

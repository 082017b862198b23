import Dispatch
import Glibc
import Supervision

/// A listener on loopback with a script for one connection after the other, each in a thread of its own.
package final class StreamServer: Sendable {
    /// Where it listens, on 127.0.0.1.
    package let port: UInt16
    private let listener: Int32
    private let ended: AsyncStream<[UInt8]>

    /// - Parameter serve: Speaks with a client, and returns what is kept of it; without it everything is read.
    package init(_ serve: @escaping @Sendable (Int32) -> [UInt8] = StreamServer.readAll) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                bind(listener, raw, size) == 0 && listen(listener, 8) == 0 && getsockname(listener, raw, &size) == 0
            }
        }
        guard code else { throw NotBound(code: errno) }
        port = UInt16(bigEndian: address.sin_port)
        self.listener = listener
        let (ended, end) = AsyncStream.makeStream(of: [UInt8].self)
        self.ended = ended
        DispatchQueue(label: "stream-server").async {
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { break }
                end.yield(serve(client))
                close(client)
            }
            end.finish()
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// The socket could not be had.
    struct NotBound: Error { let code: Int32 }

    /// What was kept of the next connection that ended.
    package func received() async -> [UInt8] {
        for await bytes in ended { return bytes }
        return []
    }

    /// Reads until the client closes.
    @Sendable package static func readAll(_ client: Int32) -> [UInt8] {
        var all: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(client, &bytes, bytes.count, 0)
            guard count > 0 else { return all }
            all += bytes[..<count]
        }
    }
}

import Foundation
import Glibc

/// A small HTTP/1.1 client for tests: one connection per request, to this machine only.
package struct LoopbackClient: Sendable {
    private enum Peer: Sendable {
        case port(UInt16)
        case path(String)
    }

    /// What went wrong, as the system calls it.
    package struct Failure: Error {
        package let operation: String
        package let code: Int32
    }

    private let peer: Peer

    /// Talks to `port` of 127.0.0.1.
    package init(port: Int) {
        peer = .port(UInt16(port))
    }

    /// Talks to a Unix socket.
    package init(socketPath: String) {
        peer = .path(socketPath)
    }

    package func get(_ target: String, headers: [(String, String)] = []) async throws -> LoopbackResponse {
        try await request("GET", target, headers: headers)
    }

    package func request(
        _ method: String,
        _ target: String,
        headers: [(String, String)] = []
    ) async throws -> LoopbackResponse {
        let lines = [("Host", "127.0.0.1"), ("Connection", "close")] + headers
        let head = lines.map { "\($0): \($1)\r\n" }.joined()
        return LoopbackResponse(try await exchange("\(method) \(target) HTTP/1.1\r\n\(head)\r\n"))
    }

    /// Sends `text` and returns everything that comes back until the server closes the connection.
    package func exchange(_ text: String) async throws -> [UInt8] {
        // On a thread of its own: a blocking call must not take a thread that the server needs to answer, and on Linux
        // the queues of Dispatch share theirs with Swift's tasks.
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try blockingExchange(Array(text.utf8)) })
            }
        }
    }

    /// Opens a connection and sends `text` as far as it goes at once; whoever has the descriptor closes it.
    package func open(sending text: String) throws -> Int32 {
        let descriptor = try connected()
        let bytes = Array(text.utf8)
        guard send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)) >= 0 else {
            close(descriptor)
            throw Failure(operation: "send", code: errno)
        }
        return descriptor
    }

    private func blockingExchange(_ bytes: [UInt8]) throws -> [UInt8] {
        let descriptor = try connected()
        defer { close(descriptor) }
        guard send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw Failure(operation: "send", code: errno)
        }
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Failure(operation: "recv", code: errno) }
            if count == 0 { return received }
            received.append(contentsOf: buffer[..<count])
        }
    }

    private func connected() throws -> Int32 {
        switch peer {
        case .port(let port):
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
            return try connect(AF_INET, &address)
        case .path(let path):
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            return try connect(AF_UNIX, &address)
        }
    }

    private func connect<Address>(_ family: Int32, _ address: inout Address) throws -> Int32 {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(operation: "socket", code: errno) }
        let length = socklen_t(MemoryLayout<Address>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, length) }
        }
        guard result == 0 else {
            let code = errno
            close(descriptor)
            throw Failure(operation: "connect", code: code)
        }
        return descriptor
    }
}

/// An answer, taken apart.
package struct LoopbackResponse: Sendable {
    /// 0 where the bytes are no HTTP answer.
    package let status: Int
    /// By lower-case names; the last of equal names counts.
    package let headers: [String: String]
    package let body: [UInt8]

    package init(_ bytes: [UInt8]) {
        let separator = Array("\r\n\r\n".utf8)
        let end = bytes.indices.first { bytes[$0...].starts(with: separator) } ?? bytes.endIndex
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
        let pairs = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (parts[0].lowercased(), parts.count == 2 ? String(parts[1].drop { $0 == " " }) : "")
        }
        headers = Dictionary(pairs) { $1 }
        body = Array(bytes[min(end + separator.count, bytes.count)...])
    }

    package var text: String { String(decoding: body, as: UTF8.self) }
}

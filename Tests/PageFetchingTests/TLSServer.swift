import Foundation

/// An HTTPS server on loopback with a certificate that it signed itself: `openssl s_server` as a child process.
final class TLSServer: Sendable {
    /// The path of its certificate in PEM.
    let certificate: String
    let port: Int
    private let folder: URL
    private let process: Process

    struct NotStarted: Error {}

    private static let program = "/usr/bin/openssl"
    static let isAvailable = FileManager.default.isExecutableFile(atPath: program)

    /// - Parameters:
    ///   - key: The kind of its key, as `openssl req` takes it.
    ///   - options: What else `openssl s_server` is told, such as the version that it speaks.
    init(key kind: [String] = ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"], options: [String] = []) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "tls-server-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificate = folder.appending(path: "certificate.pem").path
        let key = folder.appending(path: "key.pem").path
        let request = Self.process(
            ["req", "-x509", "-newkey"] + kind
                + [
                    "-nodes", "-days", "2", "-subj", "/CN=sample", "-addext",
                    "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out",
                    certificate,
                ]
        )
        try request.run()
        request.waitUntilExit()
        process = Self.process(
            ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www"] + options
        )
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        port = try await Self.port(in: output.fileHandleForReading)
    }

    deinit {
        // It inherits what the tests do with signals, and may have to ignore SIGTERM.
        kill(process.processIdentifier, SIGKILL)
        try? FileManager.default.removeItem(at: folder)
    }

    private static func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }

    /// Reads the line `ACCEPT 127.0.0.1:40123`, on a thread of its own: reading blocks.
    private static func port(in handle: FileHandle) async throws -> Int {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                var text = ""
                while true {
                    let data = handle.availableData
                    guard !data.isEmpty else { return continuation.resume(throwing: NotStarted()) }
                    text += String(decoding: data, as: UTF8.self)
                    for line in text.split(separator: "\n").dropLast(text.hasSuffix("\n") ? 0 : 1) {
                        guard line.hasPrefix("ACCEPT "), let colon = line.lastIndex(of: ":"),
                            let port = Int(line[line.index(after: colon)...])
                        else { continue }
                        return continuation.resume(returning: port)
                    }
                }
            }
        }
    }
}

import FoundationEssentials
import Glibc

/// nginx on loopback, with a configuration of its own: one worker, no log, and nothing by which a page could be asked
/// for on condition, so that unchanged pages get full answers.
struct PageServer {
    let port: Int
    private let process: ChildProcess
    /// The file to which nginx writes what goes wrong.
    private let log: String

    /// - Parameter directory: Takes the configuration and whatever nginx writes; the pages are in `pages` below it.
    static func start(in directory: String, concurrency: Int) throws -> PageServer {
        guard let nginx = ChildProcess.path(of: "nginx") else {
            throw BenchmarkError("nginx is not installed: apt-get install nginx-light")
        }
        let port = try freePort()
        let path = directory + "/nginx.conf"
        let text = try configuration(directory, port: port, concurrency: concurrency)
        try Data(text.utf8).write(to: URL(filePath: path))
        let log = directory + "/nginx.log"
        let process = try ChildProcess.start(nginx, ["-p", directory, "-e", log, "-c", path])
        let server = PageServer(port: port, process: process, log: log)
        try server.waitUntilReady()
        return server
    }

    func stop() { process.end() }

    /// Runs `body`; where it fails, what nginx said last goes along with the error.
    func explaining<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch {
            let said = (try? String(contentsOf: URL(filePath: log), encoding: .utf8)) ?? ""
            let last = said.split(separator: "\n").suffix(3)
            guard !last.isEmpty else { throw error }
            throw BenchmarkError(
                ["\(error)", "nginx said:"].joined(separator: "\n") + "\n" + last.joined(separator: "\n")
            )
        }
    }

    private static func configuration(_ directory: String, port: Int, concurrency: Int) throws -> String {
        let connections = concurrency * 2 + 64
        let files = try OpenFiles.most()
        let scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map { "\($0)_temp_path \(directory)/nginx-\($0);" }.joined(separator: "\n    ")
        return """
            daemon off;
            worker_processes 1;
            pid \(directory)/nginx.pid;
            error_log \(directory)/nginx.log;
            worker_rlimit_nofile \(files);
            events { worker_connections \(connections); }
            http {
                \(scratch)
                types { text/html html; }
                access_log off;
                etag off;
                if_modified_since off;
                add_header Last-Modified "";
                sendfile on;
                tcp_nopush on;
                keepalive_requests 100000000;
                keepalive_timeout 600s;
                open_file_cache max=\(files - connections - OpenFiles.reserve) inactive=1h;
                open_file_cache_valid 1h;
                server {
                    listen 127.0.0.1:\(port);
                    root \(directory)/pages;
                }
            }

            """
    }

    private static func freePort() throws -> Int {
        try withSocket { socket, address in
            var address = address
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            return withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                    guard bind(socket, address, length) == 0, getsockname(socket, address, &length) == 0 else {
                        return nil
                    }
                    return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                        Int(UInt16(bigEndian: $0.pointee.sin_port))
                    }
                }
            }
        }
    }

    private func waitUntilReady() throws {
        for _ in 0..<500 {
            if process.hasEnded() { throw BenchmarkError("nginx ended at once; what it said stands above.") }
            let answers = try? Self.withSocket(port: port) { socket, address in
                var address = address
                return withUnsafePointer(to: &address) { pointer in
                    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 ? true : nil
                    }
                }
            }
            if answers == true { return }
            usleep(10_000)
        }
        throw BenchmarkError("nginx does not answer on 127.0.0.1:\(port).")
    }

    private static func withSocket<Value>(port: Int = 0, _ body: (Int32, sockaddr_in) -> Value?) throws -> Value {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw BenchmarkError("no socket can be made: \(String(cString: strerror(errno))).") }
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        guard let value = body(socket, address) else {
            throw BenchmarkError("127.0.0.1:\(port) cannot be used: \(String(cString: strerror(errno))).")
        }
        return value
    }
}

import FoundationEssentials
import Glibc
import StatusReporting
import Supervision

/// Tells systemd how the service is, by the protocol of sd_notify(3).
struct SystemdNotifier: Sendable {
    private let socketPath: String

    /// Returns nil where no service manager waits for notifications.
    init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
        guard let path = environment["NOTIFY_SOCKET"], path.hasPrefix("/") || path.hasPrefix("@") else { return nil }
        socketPath = path
    }

    func ready(_ status: String) { send("READY=1\nSTATUS=\(VisibleText.clean(status))") }

    func stopping() { send("STOPPING=1") }

    /// The clock is that of `CLOCK_MONOTONIC`, as systemd wants it to order reloads.
    func reloading() {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        send("RELOADING=1\nMONOTONIC_USEC=\(Int(time.tv_sec) * 1_000_000 + time.tv_nsec / 1000)")
    }

    /// Feeds the watchdog, and says in words how it goes.
    func alive(_ status: String) { send("WATCHDOG=1\nSTATUS=\(VisibleText.clean(status))") }

    /// A notification that nobody takes is no error of the service.
    private func send(_ message: String) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        // A leading @ stands for the NUL of an abstract name; its length counts exactly.
        var path = Array(socketPath.utf8)
        if path.first == UInt8(ascii: "@") { path[0] = 0 }
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
        let bytes = Array(message.utf8)
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { target in
                _ = sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), target, length)
            }
        }
    }
}

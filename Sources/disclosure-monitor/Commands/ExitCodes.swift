import ArgumentParser
import Glibc
import Supervision

/// What the program's exit codes mean.
enum ExitCodes {
    /// Bad configuration (sysexits.h, `EX_CONFIG`).
    static let configuration = ExitCode(78)
    /// A command line that asks for what cannot be (sysexits.h, `EX_USAGE`).
    static let usage = ExitCode(64)
    /// Something the program needs could not be had (sysexits.h, `EX_UNAVAILABLE`).
    static let unavailable = ExitCode(69)

    /// An output file could not be made (sysexits.h, `EX_CANTCREAT`).
    static let cannotCreate = ExitCode(73)

    // The codes of monitoring plugins, for `check` and `status`.
    static let fine = ExitCode(0)
    static let warning = ExitCode(1)
    static let critical = ExitCode(2)
    static let unknown = ExitCode(3)

    static func of(_ worst: Severity?) -> ExitCode {
        switch worst {
        case nil, .info: fine
        case .warning: warning
        case .error, .critical: critical
        }
    }
}

/// The standard streams, written whole.
enum Console {
    static func error(_ text: String) { write(text + "\n", to: 2) }

    static func print(_ text: String) { write(text + "\n", to: 1) }

    static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    /// The same for what may be no text.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                guard errno == EINTR else { return }
                continue
            }
            rest = rest.dropFirst(written)
        }
    }
}

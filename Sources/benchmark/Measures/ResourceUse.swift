import FoundationEssentials
import Glibc

extension rusage {
    var cpuSeconds: Double {
        Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
    }

    /// What this process has used since it began.
    static var ofThisProcess: rusage {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage
    }
}

/// The memory of this process, in bytes.
struct MemoryUse: Codable {
    let resident: Int
    /// The most that was resident since the program started. The kernel's `ru_maxrss` would count the parent, too: it
    /// is carried over from the address space in which `posix_spawn` runs.
    let peak: Int

    static func now() throws -> MemoryUse {
        let status = try String(contentsOf: URL(filePath: "/proc/self/status"), encoding: .utf8)
        func bytes(_ key: String) throws -> Int {
            let line = status.split(separator: "\n").first { $0.hasPrefix(key) }
            guard let number = line?.split(whereSeparator: { " \t".contains($0) }).dropFirst().first,
                let kB = Int(number)
            else { throw BenchmarkError("/proc/self/status says nothing of \(key).") }
            return kB * 1024
        }
        return MemoryUse(resident: try bytes("VmRSS:"), peak: try bytes("VmHWM:"))
    }
}

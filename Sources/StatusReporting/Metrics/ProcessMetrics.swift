import Glibc

/// What the system says of this process, under the names that every Prometheus client uses.
enum ProcessMetrics {
    static func text() -> String {
        let pages = memoryPages()
        let pageSize = Double(sysconf(Int32(_SC_PAGESIZE)))
        return [
            MetricFamily(
                "process_cpu_seconds_total",
                .counter,
                "User and system time spent in seconds.",
                cpuSeconds()
            ),
            MetricFamily(
                "process_virtual_memory_bytes",
                .gauge,
                "Virtual memory in bytes.",
                pages.map { $0.total * pageSize }
            ),
            MetricFamily(
                "process_resident_memory_bytes",
                .gauge,
                "Resident memory in bytes.",
                pages.map { $0.resident * pageSize }
            ),
            MetricFamily("process_open_fds", .gauge, "Open file descriptors.", openDescriptors()),
            MetricFamily("process_max_fds", .gauge, "The most file descriptors that may be open.", maxDescriptors()),
        ].map { $0.text() }.joined()
    }

    private static func cpuSeconds() -> Double? {
        var usage = rusage()
        guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return nil }
        let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
        return Double(seconds) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }

    /// The first two numbers of `/proc/self/statm` (proc(5)).
    private static func memoryPages() -> (total: Double, resident: Double)? {
        guard let file = fopen("/proc/self/statm", "re") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        guard fgets(&line, Int32(line.count), file) != nil else { return nil }
        let numbers = line.prefix { $0 != 0 }.split(separator: CChar(UInt8(ascii: " "))).prefix(2).compactMap {
            digits in
            Double(String(decoding: digits.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }

    private static func openDescriptors() -> Double? {
        guard let directory = opendir("/proc/self/fd") else { return nil }
        defer { closedir(directory) }
        var count = 0
        while readdir(directory) != nil { count += 1 }
        // Without `.`, `..` and the descriptor of this listing.
        return Double(count - 3)
    }

    private static func maxDescriptors() -> Double? {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return nil }
        return limit.rlim_cur == rlim_t.max ? .infinity : Double(limit.rlim_cur)
    }
}

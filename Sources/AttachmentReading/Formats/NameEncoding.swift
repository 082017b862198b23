import Glibc

/// The encoding in which libarchive gives the names of entries: that of the calling thread's locale. In the locale with which
/// programs begin, a name that an archive declares to be UTF-8 cannot be given at all.
enum NameEncoding {
    // Never freed and never changed: it lasts as long as the program.
    nonisolated(unsafe) private static let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)

    /// What `work` comes to where names are UTF-8.
    static func inUTF8<Result>(_ work: () -> Result) -> Result {
        guard let locale else { return work() }
        let before = uselocale(locale)
        defer { _ = uselocale(before) }
        return work()
    }
}

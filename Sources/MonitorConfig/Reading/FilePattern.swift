import Glibc

/// A path in which `*`, `?` and `[…]` stand for any file name (glob(7)), never across a slash.
struct FilePattern {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    var hasWildcard: Bool { text.contains { "*?[".contains($0) } }

    /// Every file that the pattern names as seen from the folder of `file`, sorted by its bytes.
    func paths(from file: String) -> [String] {
        let folder = ConfigurationFile.folder(of: file)
        let pattern = text.hasPrefix("/") ? text : Self.escaped(folder) + text
        var matches = glob_t()
        defer { globfree(&matches) }
        guard glob(pattern, GLOB_NOSORT, nil, &matches) == 0 else { return [] }
        let paths = (0..<Int(matches.gl_pathc)).compactMap { index in
            matches.gl_pathv[index].map { String(cString: $0) }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A folder's name as a pattern that stands for nothing but itself.
    private static func escaped(_ folder: String) -> String {
        String(folder.flatMap { "*?[]\\".contains($0) ? ["\\", $0] : [$0] })
    }
}

import FoundationEssentials

/// Files that tests read.
enum Fixture {
    /// The folder of the fixtures, with a slash at the end.
    static let folder = sibling("Fixtures/")
    /// The root of the repository, with a slash at the end.
    static let repository = sibling("../../")

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: folder + path)), as: UTF8.self)
    }

    /// The names of the files in a folder of the fixtures that end with `suffix`, sorted, without it.
    static func names(in path: String, suffix: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + path)) ?? []
        return names.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
    }

    private static func sibling(_ path: String) -> String {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return parts.joined(separator: "/") + "/" + path
    }
}

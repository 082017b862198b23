import Foundation

/// The Swift files of a target, and which top-level types they name.
struct SourceTree {
    /// Folders that hold files, relative to the target; the target's own is the empty one.
    let folders: Set<String>
    /// Where a file names a type that stands in another file.
    let mentions: [Mention]

    struct Mention {
        let file: String
        let folder: String
        let type: String
        let declaredIn: String
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init(target: String) throws {
        let base = Self.root.appending(path: "Sources/\(target)")
        let files = try Self.swiftFiles(under: base).map { url in
            let path = String(url.path.dropFirst(base.path.count + 1))
            return (path, Self.bare(try String(contentsOf: url, encoding: .utf8)))
        }
        var homes: [String: String] = [:]
        for (path, text) in files {
            for type in Self.declarations(in: text) { homes[type] = path }
        }
        folders = Set(files.map { Self.folder(of: $0.0) })
        mentions = files.flatMap { path, text in
            Set(text.matches(of: Self.typeName).map { String($0.1) }).sorted().compactMap { type in
                guard let home = homes[type], home != path else { return nil }
                return Mention(file: path, folder: Self.folder(of: path), type: type, declaredIn: Self.folder(of: home))
            }
        }
    }

    /// The targets of ours that hold Swift files.
    static func targets() throws -> [String] {
        let sources = root.appending(path: "Sources")
        return try FileManager.default.contentsOfDirectory(atPath: sources.path)
            .filter { try !swiftFiles(under: sources.appending(path: $0)).isEmpty }
    }

    /// The names of the top-level types that a target declares for all its files.
    static func types(of target: String) throws -> Set<String> {
        let files = try swiftFiles(under: root.appending(path: "Sources/\(target)"))
        return Set(try files.flatMap { declarations(in: bare(try String(contentsOf: $0, encoding: .utf8))) })
    }

    static func swiftFiles(under folder: URL) throws -> [URL] {
        let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (paths?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }

    private static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }

    // MARK: Text

    // A name behind a dot is a member or a nested type of the one before it. (Regexes are no Sendable values.)
    private static var typeName: Regex<(Substring, Substring)> { /(?:^|[^.\w])([A-Z]\w*)/.anchorsMatchLineEndings() }

    private static var declaration: Regex<(Substring, Substring)> {
        /^(?:@\w+ )*(?:package |public |final |indirect )*(?:struct|enum|class|actor|protocol|typealias) (\w+)/
            .anchorsMatchLineEndings()
    }

    private static func declarations(in text: String) -> [String] {
        text.matches(of: declaration).map { String($0.1) }
    }

    /// Without comments and string literals.
    private static func bare(_ text: String) -> String {
        let code = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
        }
        return String(code.joined(separator: "\n")).replacing(/"(?:\\.|[^"\\\n])*"/, with: "\"\"")
    }
}

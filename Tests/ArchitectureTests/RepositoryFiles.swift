import Foundation

/// The files of this repository.
enum RepositoryFiles {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The Swift files of a target under `Sources`, its folders included.
    static func swiftFiles(of target: String) -> [URL] {
        files(in: "Sources/\(target)").filter { $0.pathExtension == "swift" }
    }

    /// Every file of the sources, tests, configuration and unit.
    static func all() throws -> [URL] {
        let top = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
            .filter { !$0.lastPathComponent.hasPrefix(".build") }
        return top + ["Sources", "Tests", "config", "systemd", ".ci", ".github"].flatMap(files)
    }

    /// The names of the folders directly below a folder: of `Sources` the targets.
    static func folders(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    }

    private static func files(in folder: String) -> [URL] {
        let paths = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        return paths?.compactMap { $0 as? URL } ?? []
    }
}

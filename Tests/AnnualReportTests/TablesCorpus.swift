import Foundation

/// The labelled tables that are kept beside the repository, where they are.
enum TablesCorpus {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["DISCLOSURE_CORPUS"] { return URL(filePath: path) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return root.deletingLastPathComponent().appending(path: "shared/corpus")
    }()

    static let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: "tables").path())
}

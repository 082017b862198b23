import Foundation
import Glibc

/// The files below a directory that may be reports.
struct ReportFolder {
    /// By their paths, in the order of these.
    private(set) var files: [String] = []
    /// How many are plainly no reports.
    private(set) var passed = 0
    /// Whether a limit ended the search.
    private(set) var isTooLarge = false

    /// Entries of any kind; a slip such as `/` must not walk a disk.
    private static let mostEntries = 200_000

    /// - Parameter most: How many files are gathered.
    init(_ directory: String, most: Int) {
        var entries = 0
        let found = FileManager.default.enumerator(atPath: directory)
        while let path = found?.nextObject() as? String {
            entries += 1
            if entries > Self.mostEntries || files.count >= most {
                isTooLarge = true
                break
            }
            let file = (directory as NSString).appendingPathComponent(path)
            // A pipe would never end; what a link leads to is read.
            guard Self.isFile(file, found?.fileAttributes?[.type] as? FileAttributeType) else { continue }
            if PassedFiles.holds(path) {
                passed += 1
            } else {
                files.append(file)
            }
        }
        files.sort()
    }

    private static func isFile(_ path: String, _ type: FileAttributeType?) -> Bool {
        guard type == .typeSymbolicLink else { return type == .typeRegular }
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
    }
}

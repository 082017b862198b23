import Foundation

/// The files that a command was given: those named, and those in the directories named.
enum CheckInputs {
    /// What reports are kept in.
    private static let extensions: Set = ["html", "htm", "shtml", "xhtml", "txt", "pdf", "docx"]
    /// More than any supervisor has of one year; a slip such as `/` must not read a disk.
    private static let most = 10_000

    /// - Throws: `InputProblem` where a directory holds nothing that could be a report.
    static func files(_ inputs: [String]) throws -> [String] {
        try inputs.flatMap { input -> [String] in
            var isDirectory: ObjCBool = false
            guard !PageInput.isAddress(input), FileManager.default.fileExists(atPath: input, isDirectory: &isDirectory),
                isDirectory.boolValue
            else { return [input] }
            return try files(in: input)
        }
    }

    private static func files(in directory: String) throws -> [String] {
        var files: [String] = []
        for case let path as String in FileManager.default.enumerator(atPath: directory) ?? .init() {
            let name = path as NSString
            guard extensions.contains(name.pathExtension.lowercased()), !name.lastPathComponent.hasPrefix(".") else {
                continue
            }
            files.append((directory as NSString).appendingPathComponent(path))
            if files.count > most {
                throw InputProblem(directory, "more than \(most) files; name a smaller directory.")
            }
        }
        guard !files.isEmpty else {
            let names = extensions.sorted().joined(separator: ", ")
            throw InputProblem(directory, "no report is in this directory; looked for files of the types \(names).")
        }
        return files.sorted()
    }
}

import CBuiltInFiles

/// A file of `config/` that is part of the program: rule packs, calendars and schemas.
package struct BuiltInFile: Hashable, Sendable {
    /// The path below `config/`, such as `rule-packs/cn-annual-report.yaml`.
    package let path: String
    /// The content, UTF-8.
    package let text: String

    /// Every built-in file, in a fixed order.
    package static let all: [BuiltInFile] = (0..<CBuiltInFileCount()).map { index in
        let file = CBuiltInFileAt(index)
        let bytes = UnsafeBufferPointer(start: file.bytes, count: file.size)
        return BuiltInFile(path: String(cString: file.path), text: String(decoding: bytes, as: UTF8.self))
    }

    /// The rule pack of that name; nil where none is built in.
    package static func rulePack(_ name: String) -> BuiltInFile? { file("rule-packs/\(name).yaml") }

    /// The calendar of that name; nil where none is built in.
    package static func calendar(_ name: String) -> BuiltInFile? { file("calendars/\(name).yaml") }

    /// The words of an agency table; nil only where the file was left out of the program.
    static var agencyTableWords: BuiltInFile? { file("import/agency-table.yaml") }

    /// The words of that name by which the pages of a site are known; nil where none are built in.
    package static func discovery(_ name: String) -> BuiltInFile? { file("discovery/\(name).yaml") }

    /// The bulletin template of that name; nil where none is built in.
    package static func bulletin(_ name: String) -> BuiltInFile? { file("bulletins/\(name).yaml") }

    /// The names of the built-in bulletin templates, sorted.
    package static var bulletinNames: [String] { names(in: "bulletins/", suffix: ".yaml") }

    /// The site families of that name; nil where none are built in.
    package static func siteFamilies(_ name: String) -> BuiltInFile? { file("site-families/\(name).yaml") }

    /// The names of the built-in files of site families, sorted.
    package static var siteFamilyNames: [String] { names(in: "site-families/", suffix: ".yaml") }

    /// The JSON Schema of that name, such as `status-v1`; nil where none is built in.
    package static func schema(_ name: String) -> BuiltInFile? { file("schemas/\(name).schema.json") }

    /// The names of the built-in rule packs, sorted.
    package static var rulePackNames: [String] { names(in: "rule-packs/", suffix: ".yaml") }

    /// The names of the built-in calendars, sorted.
    package static var calendarNames: [String] { names(in: "calendars/", suffix: ".yaml") }

    /// The name under which problems of the file are told.
    var displayName: String { "built-in:\(path)" }

    private static func file(_ path: String) -> BuiltInFile? {
        all.first { $0.path == path }
    }

    private static func names(in folder: String, suffix: String) -> [String] {
        all.map(\.path).filter { $0.hasPrefix(folder) && $0.hasSuffix(suffix) }
            .map { String($0.dropFirst(folder.count).dropLast(suffix.count)) }
            .sorted()
    }
}

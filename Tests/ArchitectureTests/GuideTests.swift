import Foundation
import Testing

/// The pages for whoever works on the program name files and types that exist.
///
/// A page that sends its reader to a file that was moved is worse than none. What is checked are the code spans: paths from
/// the root, names of files, names of types, and names of environment variables.
struct GuideTests {
    private static let pages = [".github/CONTRIBUTING.md", "Sources/README.md", ".github/SECURITY.md"]
    private static let folders = ["Sources/", "Tests/", "config/", "systemd/", ".ci/", ".github/"]
    /// Set by Swift Testing itself and not read by anything here.
    private static let foreignVariables: Set = ["SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH"]

    @Test(arguments: pages)
    func everyPathAndFileExists(_ page: String) throws {
        let names = Set(try RepositoryFiles.all().map(\.lastPathComponent))
        for span in try Self.codeSpans(in: page) where span.wholeMatch(of: #/[\w.+/-]+/#) != nil {
            let isPath = Self.folders.contains(where: span.hasPrefix)
            let isFile = span.wholeMatch(of: #/[\w+-]+(\.schema)?\.(swift|c|md|json|yaml)/#) != nil
            if isPath {
                let path = RepositoryFiles.root.appending(path: span).path
                #expect(FileManager.default.fileExists(atPath: path), "\(page) names \(span)")
            } else if isFile {
                #expect(names.contains(span) || span.hasPrefix("+"), "\(page) names \(span)")
            }
        }
    }

    @Test(arguments: pages)
    func everyLinkLeadsSomewhere(_ page: String) throws {
        let text = try Self.text(of: page)
        let folder = RepositoryFiles.root.appending(path: page).deletingLastPathComponent()
        for link in text.matches(of: #/\]\(([^)#:]+)(?:#[^)]*)?\)/#) {
            let path = folder.appending(path: String(link.1)).standardizedFileURL.path
            #expect(FileManager.default.fileExists(atPath: path), "\(page) leads to \(link.1)")
        }
    }

    @Test(arguments: pages)
    func everyTypeIsDeclared(_ page: String) throws {
        let declared = try Self.declared.get()
        for span in try Self.codeSpans(in: page) where !span.contains(".") {
            guard let type = span.wholeMatch(of: #/[A-Z][A-Za-z]*[a-z][A-Za-z]*/#)?.output else { continue }
            #expect(declared.contains(String(type)), "\(page) names the type \(type)")
        }
    }

    @Test func everyVariableIsReadSomewhere() throws {
        let code = try RepositoryFiles.all().filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        let spans = try Self.codeSpans(in: ".github/CONTRIBUTING.md")
            .filter { $0.wholeMatch(of: #/[A-Z]+_[A-Z_]+/#) != nil }
        #expect(spans.count > 4)
        for variable in Set(spans).subtracting(Self.foreignVariables) {
            #expect(code.contains("environment[\"\(variable)\"]"), "nothing reads \(variable)")
        }
    }

    /// Whoever reads a variable in tests says so on the page.
    @Test func everyVariableOfTheTestsStandsOnThePage() throws {
        let page = try Self.text(of: ".github/CONTRIBUTING.md")
        for file in try RepositoryFiles.all() where file.path.contains("/Tests/") && file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard text.contains("environment[") else { continue }
            for match in text.matches(of: #/environment\["([A-Z_]+)"\]/#) where match.1 != "TMPDIR" {
                #expect(page.contains("`\(match.1)`"), "\(file.lastPathComponent) reads \(match.1)")
            }
        }
    }

    private static func text(of page: String) throws -> String {
        try String(contentsOf: RepositoryFiles.root.appending(path: page), encoding: .utf8)
    }

    /// What stands between backquotes, code blocks aside.
    private static func codeSpans(in page: String) throws -> [String] {
        let prose = try text(of: page).replacing(#/```(?s:.)*?```/#, with: "")
        let spans = prose.matches(of: /`([^`\n]+)`/).map { String($0.1) }
        #expect(!spans.isEmpty)
        return spans
    }

    /// The names of all types and targets.
    private static let declared = Result {
        let declaration = try NSRegularExpression(
            pattern: "(?:struct|class|enum|actor|protocol|typealias) ([A-Z]\\w*)"
        )
        var names = Set(["Sources", "Tests"].flatMap(RepositoryFiles.folders))
        for file in try RepositoryFiles.all() where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in declaration.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
                names.formUnion(Range(match.range(at: 1), in: text).map { [String(text[$0])] } ?? [])
            }
        }
        return names
    }
}

import Foundation
import Testing

/// Whatever a target shows to others says what it means.
///
/// A compiler or linter does not see to it: their rules on comments look at `public`, and nothing here is.
struct DocumentationTests {
    /// The libraries whose declarations are all documented.
    private static let targets = [
        "AttachmentReading", "MonitorConfig", "Monitoring", "PageFetching", "PageReading", "SiteDiscovery",
        "StateStorage", "StatusReporting", "Supervision",
    ]

    /// What a protocol that is not ours demands: its own documentation says what it means.
    private static let foreignRequirements: [String: Set<String>] = [
        "": ["==", "<", "hash", "description", "debugDescription", "encode", "rawValue", "id", "errorDescription"],
        "MetricsFactory": [
            "makeCounter", "makeFloatingPointCounter", "makeMeter", "makeRecorder", "makeTimer", "destroyCounter",
            "destroyFloatingPointCounter", "destroyMeter", "destroyRecorder", "destroyTimer",
        ],
        "Service": ["run"],
    ]

    @Test(arguments: targets)
    func everyDeclarationThatOthersSeeSaysWhatItMeans(_ target: String) throws {
        let requirements = try Self.requirements.get()
        let files = RepositoryFiles.swiftFiles(of: target)
        #expect(!files.isEmpty)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            let fulfilled = Set(requirements.filter { text.contains($0.key) || $0.key.isEmpty }.flatMap(\.value))
            for declaration in PackageDeclaration.all(in: text) where !declaration.isDocumented {
                // What fulfils a protocol is documented where the protocol is.
                guard declaration.requiredBy != nil || !fulfilled.contains(declaration.name) else { continue }
                let place = "\(target)/\(file.lastPathComponent):\(declaration.line)"
                Issue.record("\(place): \(declaration.kind) \(declaration.name) has no documentation comment")
            }
        }
    }

    @Test(arguments: [
        "package var age: Int", "    package static let age = 3", "package struct Age: Hashable {",
        "package enum Age {",
        "    @discardableResult package func age() -> Int {", "package private(set) var age = 0",
        "package typealias Age = Int", "package subscript(age: Int) -> Int {",
        "package protocol Aging {\n    func age()\n}",
        "/// Only about the name.\npackage var name: String\npackage var age: Int",
    ])
    func aDeclarationWithoutACommentIsFound(_ text: String) {
        let found = PackageDeclaration.all(in: text).filter { !$0.isDocumented }
        #expect(found.contains { $0.name.lowercased().hasPrefix("ag") || $0.name == "subscript" }, "\(found)")
    }

    @Test(arguments: [
        "var age: Int", "private func age() {", "package init(age: Int) {", "package extension Int {",
        "/// In years.\npackage var age: Int", "/// In years.\n@available(*, deprecated)\npackage var age: Int",
        "// package var age: Int", "let text = \"package var age\"", "case package",
    ])
    func whatNeedsNoCommentOrHasOneIsNotFound(_ text: String) {
        let found = PackageDeclaration.all(in: text).filter { !$0.isDocumented }
        #expect(found.isEmpty, "\(found)")
    }

    /// What each protocol demands by name; under the empty name what the standard library's do.
    private static let requirements = Result {
        var requirements = foreignRequirements
        for file in targets.flatMap(RepositoryFiles.swiftFiles) {
            for declaration in PackageDeclaration.all(in: try String(contentsOf: file, encoding: .utf8)) {
                guard let owner = declaration.requiredBy else { continue }
                requirements[owner, default: []].insert(declaration.name)
            }
        }
        return requirements
    }
}

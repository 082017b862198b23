import Foundation
import Testing

/// A broken rule becomes a finding in one place: there it is looked up, overridden, weighed, cited and put into words.
struct FindingRulesTests {
    /// Reading a stored finding back makes none.
    private static var making: Regex<Substring> { /(?:^|[^.\w])Finding(?:\.init)?\((?!from:)/ }

    @Test func findingsAreMadeInOnePlace() throws {
        let sources = SourceTree.root.appending(path: "Sources")
        let makers = try SourceTree.swiftFiles(under: sources).filter { file in
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").contains { line in
                !line.drop(while: \.isWhitespace).hasPrefix("//") && line.contains(Self.making)
            }
        }
        #expect(makers.map(\.lastPathComponent) == ["RuleInForce.swift"])
    }
}

import Foundation
import Testing

/// A name means one thing: who reads it in one target need not ask which of two it is.
struct TypeNameTests {
    @Test func noTwoTargetsDeclareATypeOfTheSameName() throws {
        var targets: [String: Set<String>] = [:]
        for target in try SourceTree.targets() {
            for type in try SourceTree.types(of: target) { targets[type, default: []].insert(target) }
        }
        // A test that reads nothing holds nothing.
        #expect(targets.count > 500)
        for (type, declaring) in targets.sorted(by: { $0.key < $1.key }) where declaring.count > 1 {
            Issue.record("\(type) is declared by \(declaring.sorted().joined(separator: " and "))")
        }
    }
}

import FoundationEssentials
import MonitorConfig
import SuiteTags
import Supervision
import Testing

/// One file per way to be wrong, each with exactly what is said about it in both languages. `RECORD_PROBLEMS=1` writes
/// down what is said now, to be read and committed.
@Suite(.tags(.bulk)) struct ConfigurationProblemsTests {
    static let names = Fixture.names(in: "invalid", suffix: ".yaml")

    @Test(arguments: names)
    func aWrongFileIsRefusedWithEveryProblemAtItsPlace(name: String) throws {
        let check = ConfigurationCheck(path: Fixture.folder + "invalid/\(name).yaml")
        let texts = Language.written.map { check.text(in: $0) }
        let found = texts.joined(separator: "\n").replacing(Fixture.folder + "invalid/", with: "")
        if ProcessInfo.processInfo.environment["RECORD_PROBLEMS"] != nil {
            try Data(found.utf8).write(to: URL(filePath: Fixture.folder + "invalid/\(name).txt"))
        }
        #expect(found == (try Fixture.text("invalid/\(name).txt")))
        #expect(check.exitCode == 78)
    }
}

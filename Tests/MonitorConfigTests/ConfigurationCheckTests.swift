import FoundationEssentials
import MonitorConfig
import Supervision
import Testing

/// What the command `check-config` prints.
@Suite struct ConfigurationCheckTests {
    @Test func aValidConfigurationIsSummedUp() throws {
        let path = Fixture.repository + "config/disclosure-monitor.yaml"
        let check = ConfigurationCheck(path: path)
        #expect(
            check.text()
                == "\(path)：配置正确。4 个机关，3 个页面；规则包：cn-annual-report、cn-columns、cn-platform、"
                + "cn-yearly-duties、source-health；日历：cn（至 2026-12-31）。\n"
        )
        #expect(
            check.text(in: .english) == "\(path): valid. Agencies: 4, pages: 3; rule packs: cn-annual-report, "
                + "cn-columns, cn-platform, cn-yearly-duties, source-health; calendars: cn (until 2026-12-31).\n"
        )
        #expect(check.exitCode == 0)
    }

    @Test func problemsAreToldInTheLanguageOfTheConfiguration() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("version: 1\nlanguage: en\nlisten: 8460\n", to: "c.yaml")
        let check = ConfigurationCheck(path: path)
        #expect(check.language == .english)
        #expect(check.text() == check.text(in: .english))
        #expect(check.exitCode == 78)
    }

    @Test func problemsAreSortedByFileAndLine() throws {
        let check = ConfigurationCheck(path: Fixture.folder + "invalid/include-with-problems.yaml")
        guard case .failure(let problems) = check.result else {
            Issue.record("the configuration was accepted")
            return
        }
        #expect(problems.errors == problems.errors.sorted())
        #expect(problems.errors.compactMap(\.line) == [3, 4, 5, 6])
        #expect(problems.description.split(separator: "\n").count == problems.errors.count)
    }

    @Test func aMisspeltWordIsRecognisedInUnknownPacks() {
        let builtIn = BuiltInFile.rulePackNames.joined(separator: ", ")
        let problems = #expect(throws: ConfigurationProblems.self) { try RuleBook.load(packs: ["cn-anual-report"]) }
        #expect(
            problems?.errors.map { $0.text(in: .english) } == [
                #"cn-anual-report: Unknown rule pack "cn-anual-report"; built in: \#(builtIn); "#
                    + #"the path of a rule pack file may stand here too. Did you mean "cn-annual-report"?"#
            ]
        )
    }
}

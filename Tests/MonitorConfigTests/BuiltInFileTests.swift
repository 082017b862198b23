import FoundationEssentials
import MonitorConfig
import Supervision
import Testing

/// The files of config/: what is built in is what lies there, and all of it can be loaded.
@Suite struct BuiltInFileTests {
    @Test func everyBuiltInFileIsTheFileInConfig() throws {
        #expect(!BuiltInFile.all.isEmpty)
        for file in BuiltInFile.all {
            let data = try Data(contentsOf: URL(filePath: Fixture.repository + "config/" + file.path))
            #expect(Data(file.text.utf8) == data, "\(file.path) was changed after the program was built")
        }
    }

    @Test(arguments: [
        ("rule-packs", ".yaml"), ("calendars", ".yaml"), ("import", ".yaml"), ("discovery", ".yaml"),
        ("bulletins", ".yaml"), ("schemas", ".json"),
    ])
    func everyFileOfConfigIsBuiltIn(folder: String, suffix: String) {
        let names = Fixture.names(in: "../../../config/\(folder)", suffix: suffix)
        #expect(!names.isEmpty)
        for name in names {
            #expect(BuiltInFile.all.contains { $0.path == "\(folder)/\(name)\(suffix)" }, "\(name) is not built in")
        }
    }

    @Test(arguments: BuiltInFile.rulePackNames)
    func everyBuiltInRulePackLoadsUnderItsOwnName(name: String) throws {
        let book = try RuleBook.load(packs: [name])
        #expect(book.packs.contains { $0.id == name })
        #expect(book.packs.contains { $0.id == "source-health" })
    }

    @Test func allBuiltInRulePacksCanBeLoadedTogether() throws {
        let book = try RuleBook.load(packs: BuiltInFile.rulePackNames, calendars: BuiltInFile.calendarNames)
        #expect(book.packs.count == BuiltInFile.rulePackNames.count)
        #expect(!book.duties.isEmpty)
    }

    @Test func everyArticleOfTheRegulationsThatIsCitedIsQuoted() throws {
        let book = try RuleBook.load(packs: BuiltInFile.rulePackNames)
        let sources = book.packs.flatMap(\.legalSources.values).filter {
            $0.citation.chinese.contains("《政府信息公开条例》")
        }
        #expect(sources.count > 15)
        for source in sources { #expect(!source.provisions.isEmpty, "\(source.citation.chinese)") }
    }

    @Test func theExampleConfigurationLoadsWithoutWarning() throws {
        let check = ConfigurationCheck(path: Fixture.repository + "config/disclosure-monitor.yaml")
        let configuration = try check.result.get()
        #expect(configuration.warnings.isEmpty)
        #expect(configuration.watchlist.agencies.count == 4)
        #expect(configuration.watchlist.sources.count == 3)
        #expect(configuration.firstReportYear == 2024)
        #expect(check.exitCode == 0)
    }

    @Test func everyValueOfTheExampleIsTheDefaultUnlessItSaysOtherwise() throws {
        let configuration = try MonitorConfiguration.load(from: Fixture.repository + "config/disclosure-monitor.yaml")
        var fetch = configuration.fetch
        fetch.userAgent = nil
        #expect(fetch == FetchSettings())
        #expect(configuration.alerts == AlertSettings())
        #expect(configuration.listen == .tcp(host: "127.0.0.1", port: 8460))
        #expect(configuration.stateDirectory == "/var/lib/disclosure-monitor")
    }

    @Test(arguments: [
        "config-v1", "rule-pack-v1", "calendar-v1", "status-v1", "alert-line-v1", "alert-delivery-v1", "check-v1",
        "read-v1",
        "explain-alert-v1",
    ])
    func everySchemaIsBuiltInAsJSON(name: String) throws {
        let schema = try #require(BuiltInFile.schema(name))
        let head = try JSONDecoder().decode(SchemaHead.self, from: Data(schema.text.utf8))
        #expect(head.schema == "https://json-schema.org/draft/2020-12/schema")
    }

    private struct SchemaHead: Decodable {
        let schema: String

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
        }
    }
}

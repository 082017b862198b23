import Foundation
import MonitorConfig
import Supervision
import Testing

/// What a reload changes, key by key.
@Suite struct ConfigurationDifferenceTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let pem = "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"

    /// For each setting, a line with which it is another one than by default.
    private static func otherValue(of key: SettingKey) -> String {
        switch key {
        case .language: "language: en"
        case .timezone: "timezone: UTC"
        case .stateDirectory: "state_directory: /srv/other"
        case .statusFile: "status_file: other.json"
        case .listen: "listen: none"
        case .rulePacks: "rule_packs: [cn-annual-report, cn-columns]"
        case .calendars: "calendars: [other-calendar.yaml]"
        case .siteFamilies: "site_families: []"
        case .firstReportYear: "report_years: {first: 2020}"
        case .checkInterval: "fetch: {interval: 90m}"
        case .timeout: "fetch: {timeout: 1500ms}"
        case .maximumBody: "fetch: {max_body: 11MB}"
        case .concurrency: "fetch: {concurrency: 65}"
        case .perHostConcurrency: "fetch: {per_host: {concurrency: 2}}"
        case .perHostDelay: "fetch: {per_host: {delay: 0s}}"
        case .allowsPrivateAddresses: "fetch: {allow_private_addresses: true}"
        case .userAgent: "fetch: {user_agent: openness watch}"
        case .authorityFile: "fetch: {ca_file: ca.pem}"
        case .robots: "fetch: {robots: override}"
        case .canaries: "fetch: {canaries: ['https://www.example.com/']}"
        case .legacyTLSHosts: "fetch: {legacy_tls: [old.example.gov.cn]}"
        case .memory: "limits: {memory: 1GiB}"
        case .keepRemoved: "limits: {keep_removed: 30d}"
        case .alertLogTarget: "alerts: {log: {to: ./alerts.log}}"
        case .alertLogFormat: "alerts: {log: {format: logfmt}}"
        case .alertSinks: "alerts: {sinks: [{name: ledger, type: file, to: ./ledger.log}]}"
        case .alertRoutes:
            "alerts: {sinks: [], routes: [{match: {severity: critical}, to: []}]}"
        case .confirmFailures: "alerts: {confirm: {failures: 3}}"
        case .confirmSuccesses: "alerts: {confirm: {successes: 3}}"
        case .remindEvery: "alerts: {remind_every: 8d}"
        case .alertHistory: "alerts: {history: 400d}"
        }
    }

    private func load(_ text: String, _ name: String = "c.yaml") throws -> MonitorConfiguration {
        try MonitorConfiguration.load(from: folder.write("version: 1\n\(text)\n", to: name))
    }

    @Test(arguments: SettingKey.allCases)
    func eachSettingIsNamedByItsKeyAndByNoOther(key: SettingKey) throws {
        let calendar = try #require(BuiltInFile.calendar("cn")).text.replacing("id: cn\n", with: "id: other\n")
        try folder.write(calendar, to: "other-calendar.yaml")
        try folder.write(Self.pem, to: "ca.pem")
        let (old, new) = (try load(""), try load(Self.otherValue(of: key)))
        let difference = ConfigurationDifference(from: old, to: new)
        #expect(difference.keys == [key.rawValue])
        #expect(difference.settings.first?.old != difference.settings.first?.new)
        #expect(difference.pendingRestart == ([.stateDirectory, .alertHistory].contains(key) ? [key] : []))
        #expect(ConfigurationDifference(from: new, to: new).isEmpty)
    }

    @Test func everyKeyOfTheSchemaIsASetting() throws {
        let text = try #require(BuiltInFile.schema("config-v1")).text
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let elsewhere: Set = ["version", "include", "agencies"]
        #expect(Self.leaves(of: schema).subtracting(elsewhere) == Set(SettingKey.allCases.map(\.rawValue)))
    }

    private static func leaves(of schema: [String: Any], below path: String = "") -> Set<String> {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        return properties.reduce(into: []) { leaves, property in
            let below = Self.leaves(of: property.value, below: path + property.key + ".")
            leaves.formUnion(below.isEmpty ? [path + property.key] : below)
        }
    }

    @Test func anotherContentOfAPackOfTheSameNameIsAChange() throws {
        let pack = try #require(BuiltInFile.rulePack("source-health")).text
        try folder.write(pack, to: "health.yaml")
        let old = try load("rule_packs: [health.yaml]")
        try folder.write(pack + "# Another note.\n", to: "health.yaml")
        let difference = ConfigurationDifference(from: old, to: try load("rule_packs: [health.yaml]"))
        #expect(difference.keys == ["rule_packs"])
        #expect(
            difference.text(in: .english)
                == "  rule_packs: health.yaml, the content has changed (takes effect at once)\n"
        )
    }

    @Test func agenciesAndSourcesAreNamed() throws {
        func agency(_ id: String, _ name: String, _ page: String) -> String {
            "  - {id: \(id), name: \(name), kind: local-dept, sources: "
                + "[{url: \"https://example.gov.cn/\(page)/\", kind: annual-report-list}]}\n"
        }
        let old = try load("agencies:\n" + agency("one", "一局", "a") + agency("two", "二局", "b"))
        let new = try load("agencies:\n" + agency("one", "第一局", "a") + agency("three", "三局", "a"))
        let difference = ConfigurationDifference(from: old, to: new)
        #expect(difference.keys == ["agencies", "sources"])
        #expect(
            difference.summary(in: .english) == "agencies (1 added: three 三局, 1 removed: two 二局, 1 changed: one 第一局), "
                + "sources (1 removed: https://example.gov.cn/b/ (annual-report-list), "
                + "1 changed: https://example.gov.cn/a/ (annual-report-list))"
        )
        #expect(
            difference.text(in: .chinese) == """
                  agencies: 新增 1 个，移除 1 个，更改 1 个 （立即生效）
                    + three 三局
                    - two 二局
                    ~ one 第一局
                  sources: 移除 1 个，更改 1 个 （立即生效）
                    - https://example.gov.cn/b/ (annual-report-list)
                    ~ https://example.gov.cn/a/ (annual-report-list)

                """
        )
    }

    @Test func aLongListIsSummedUp() throws {
        let agencies = (1...9).map { "  - {id: a\($0), name: 第\($0)局, kind: local-dept}\n" }.joined()
        let difference = ConfigurationDifference(from: try load(""), to: try load("agencies:\n" + agencies))
        #expect(difference.summary(in: .chinese) == "agencies（新增 9 个：a1 第1局、a2 第2局、a3 第3局、a4 第4局、a5 第5局、…）")
    }

    // MARK: check-config --against

    private func comparison(_ new: String, against old: String) throws -> ConfigurationComparison {
        ConfigurationComparison(
            of: ConfigurationCheck(
                path: try folder.write("version: 1\n\(new)\n", to: "new.yaml"),
                triesExamples: false
            ),
            against: ConfigurationCheck(
                path: try folder.write("version: 1\n\(old)\n", to: "old.yaml"),
                triesExamples: false
            )
        )
    }

    private func text(_ comparison: ConfigurationComparison, _ language: Language? = nil) -> String {
        comparison.text(in: language).replacing(folder.path, with: "")
    }

    @Test func aComparisonSaysWhatChangesAndWhenItTakesEffect() throws {
        let comparison = try comparison("language: en\nstate_directory: /srv/b", against: "state_directory: /srv/a")
        #expect(
            text(comparison) == """
                new.yaml in place of old.yaml: a reload changes
                  language: zh-Hans → en (takes effect at once)
                  state_directory: /srv/a → /srv/b (needs a restart)

                """
        )
        #expect(
            text(comparison, .chinese) == """
                以 new.yaml 替换 old.yaml，重新加载后的变化：
                  language: zh-Hans → en （立即生效）
                  state_directory: /srv/a → /srv/b （须重新启动）

                """
        )
        #expect(comparison.exitCode == 0)
    }

    @Test func aComparisonOfTheSameSaysSo() throws {
        let same = try comparison("fetch: {timeout: 30s}", against: "")
        #expect(text(same, .english) == "new.yaml in place of old.yaml: nothing changes.\n")
        #expect(text(same) == "以 new.yaml 替换 old.yaml：没有变化。\n")
    }

    @Test func aComparisonWithAWrongFileSaysWhatIsWrong() throws {
        let wrong = try comparison("language: en", against: "listen: 8460")
        #expect(text(wrong).hasPrefix("old.yaml:2:9: listen: \"8460\" is no address to listen on."))
        #expect(wrong.exitCode == 78)
    }
}

import FoundationEssentials
import Glibc
import MonitorConfig
import Supervision
import TestSupport
import Testing

/// What a configuration says where it is right.
@Suite struct MonitorConfigurationTests {
    private let agency = """
        agencies:
          - id: bureau
            name: 某市发展和改革局
            kind: local-dept
            sources:
              - {url: "https://example.gov.cn/nb/", kind: annual-report-list}
        """

    private let everySetting = """
        version: 1
        language: en
        timezone: UTC
        state_directory: /srv/monitor/
        status_file: public/status.json
        listen: "[::1]:0"
        report_years: {first: 2023}
        fetch:
          interval: 90m
          timeout: 1500ms
          max_body: 512KiB
          concurrency: 8
          per_host: {concurrency: 2, delay: 0s}
          allow_private_addresses: true
          user_agent: openness watch
          ca_file: authorities.pem
          robots: override
          legacy_tls: [Old.example.gov.cn]
        alerts:
          log: {to: ./alerts.log, format: logfmt}
          confirm: {failures: 3, successes: 1}
          remind_every: 1d
          sinks:
            - {name: ledger, type: file, to: ./ledger.log}
            - {name: archive, type: file, to: /srv/archive.log, format: logfmt}
        """

    @Test func aConfigurationOfTheVersionAloneHasEveryDefault() throws {
        let folder = try TemporaryFolder()
        let configuration = try MonitorConfiguration.load(from: folder.write("version: 1\n" + agency, to: "c.yaml"))
        #expect(configuration.language == .chinese)
        #expect(configuration.civilTime == .china)
        #expect(configuration.stateDirectory == "/var/lib/disclosure-monitor")
        #expect(configuration.statusFile == "/var/lib/disclosure-monitor/status.json")
        #expect(configuration.listen == .tcp(host: "127.0.0.1", port: 8460))
        #expect(configuration.rulePacks == ["cn-annual-report"])
        #expect(configuration.firstReportYear == nil)
        #expect(configuration.fetch == FetchSettings())
        #expect(configuration.fetch.interval == .seconds(6 * 3600))
        #expect(configuration.fetch.maximumBody == 10 * 1024 * 1024)
        #expect(configuration.alerts == AlertSettings())
        #expect(configuration.alerts.remindEvery == .seconds(7 * 24 * 3600))
        #expect(configuration.ruleBook.packs.map(\.id) == ["cn-annual-report", "source-health"])
        #expect(configuration.ruleBook.calendar?.id == "cn")
        #expect(configuration.watchlist.agencies.map(\.jurisdiction) == ["cn"])
        #expect(configuration.warnings.isEmpty)
    }

    @Test func everySettingIsRead() throws {
        let folder = try TemporaryFolder()
        try folder.write("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", to: "authorities.pem")
        let configuration = try MonitorConfiguration.load(
            from: folder.write(everySetting + "\n" + agency, to: "c.yaml")
        )
        #expect(configuration.language == .english)
        #expect(configuration.civilTime.zone.secondsFromGMT() == 0)
        #expect(configuration.statusFile == "/srv/monitor/public/status.json")
        #expect(configuration.listen == .tcp(host: "::1", port: 0))
        #expect(configuration.firstReportYear == 2023)
        #expect(configuration.fetch.interval == .seconds(5400))
        #expect(configuration.fetch.timeout == .milliseconds(1500))
        #expect(configuration.fetch.maximumBody == 512 * 1024)
        #expect(configuration.fetch.concurrency == 8)
        #expect(configuration.fetch.perHostConcurrency == 2)
        #expect(configuration.fetch.perHostDelay == .zero)
        #expect(configuration.fetch.allowsPrivateAddresses)
        #expect(configuration.fetch.userAgent == "openness watch")
        #expect(configuration.fetch.authorityFile == folder.path + "authorities.pem")
        #expect(configuration.fetch.robots == .override)
        #expect(configuration.fetch.legacyTLSHosts == ["old.example.gov.cn"])
        #expect(configuration.alerts.target == .file("/srv/monitor/./alerts.log"))
        #expect(configuration.alerts.format == .logfmt)
        #expect(configuration.alerts.confirmFailures == 3)
        #expect(configuration.alerts.confirmSuccesses == 1)
        #expect(configuration.alerts.remindEvery == .seconds(86_400))
        let files: [SinkSettings.Target] = [
            .file(path: "/srv/monitor/./ledger.log", format: .json), .file(path: "/srv/archive.log", format: .logfmt),
        ]
        #expect(configuration.alerts.sinks.map(\.name) == ["ledger", "archive"])
        #expect(configuration.alerts.sinks.map(\.target) == files)
        #expect(configuration.alerts.sinks.allSatisfy { $0.kind == .file })
    }

    @Test(arguments: [
        ("none", ListenSetting.none),
        ("unix:/run/disclosure-monitor/status.sock", .unix(path: "/run/disclosure-monitor/status.sock")),
        ("localhost:80", .tcp(host: "localhost", port: 80)),
        ("0.0.0.0:65535", .tcp(host: "0.0.0.0", port: 65_535)),
    ])
    func everyFormOfListenAddressIsRead(text: String, address: ListenSetting) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("version: 1\nlisten: \(text)\n" + agency, to: "c.yaml")
        #expect(try MonitorConfiguration.load(from: path).listen == address)
    }

    @Test func aPageMaySayItselfWhetherRobotsTextIsObeyed() throws {
        let folder = try TemporaryFolder()
        func page(_ path: String, _ rest: String) -> String {
            "{url: \"https://example.gov.cn/\(path)/\", kind: annual-report-list\(rest)}"
        }
        let pages = [page("a", ""), page("b", ", robots: obey"), page("c", ", robots: override")].joined(
            separator: ", "
        )
        let text =
            "version: 1\nfetch: {robots: override}\nagencies:\n"
            + "  - {id: one, name: 一局, kind: local-dept, sources: [\(pages)]}\n"
        let configuration = try MonitorConfiguration.load(from: folder.write(text, to: "c.yaml"))
        #expect(configuration.watchlist.sources.map(\.robots) == [nil, .obey, .override])
        let now = Samples.instant("2026-03-01")
        let policy = RunningConfiguration(starting: configuration, remembering: FirstYears(), now: now).rules.policy
        #expect(configuration.watchlist.sources.map(policy.robots) == [.override, .obey, .override])
    }

    @Test func namesOfTheEndpointStandBesideItsAddress() throws {
        let folder = try TemporaryFolder()
        let listen = "{address: \"[::]:8460\", hosts: [Monitor.example.gov.cn, \"2001:db8::1\"]}"
        let path = try folder.write("version: 1\nlisten: \(listen)\n" + agency, to: "c.yaml")
        let configuration = try MonitorConfiguration.load(from: path)
        #expect(configuration.listen == .tcp(host: "::", port: 8460))
        #expect(configuration.listenHosts == ["monitor.example.gov.cn", "2001:db8::1"])
        let named = try folder.write("version: 1\nlisten: {hosts: [a.example]}\n" + agency, to: "d.yaml")
        #expect(try MonitorConfiguration.load(from: named).listen == .tcp(host: "127.0.0.1", port: 8460))
        let other = ConfigurationDifference(from: configuration, to: try MonitorConfiguration.load(from: named))
        #expect(other.keys == ["listen"])
    }

    @Test(arguments: [("/monitor", "/monitor"), ("/a/b.c/", "/a/b.c"), ("/", "")])
    func aProxyMayServeTheEndpointUnderAPath(written: String, prefix: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("version: 1\nlisten: {prefix: \(written)}\n" + agency, to: "c.yaml")
        #expect(try MonitorConfiguration.load(from: path).listenPrefix == prefix)
    }

    @Test(arguments: ["monitor", "/a//b", "/../x", "/a b", "/名"])
    func whatIsNoPathUnderWhichSomethingIsServedIsSaid(written: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("version: 1\nlisten: {prefix: \"\(written)\"}\n" + agency, to: "c.yaml")
        let problems = #expect(throws: ConfigurationProblems.self) { try MonitorConfiguration.load(from: path) }
        #expect(problems.map { "\($0)".contains("c.yaml:2") && "\($0)".contains("listen.prefix") } == true)
    }

    @Test func aTokenThatEverybodyMayReadIsRefused() throws {
        let folder = try TemporaryFolder()
        let token = try folder.write("a-token-that-nobody-guesses\n", to: "token")
        let path = try folder.write("version: 1\nlisten: {token_file: token}\n" + agency, to: "c.yaml")
        chmod(token, 0o600)
        #expect(try MonitorConfiguration.load(from: path).listenToken?.path == token)
        chmod(token, 0o644)
        let problems = #expect(throws: ConfigurationProblems.self) { try MonitorConfiguration.load(from: path) }
        #expect(problems.map { "\($0)".contains("listen.token_file") } == true)
    }

    @Test(arguments: ["Asia/Shanghai", "PRC", "Asia/Tokyo"])
    func aTimeZoneIsKnownByItsName(name: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("version: 1\ntimezone: \(name)\n" + agency, to: "c.yaml")
        let hours = try MonitorConfiguration.load(from: path).civilTime.zone.secondsFromGMT() / 3600
        #expect(hours == (name == "Asia/Tokyo" ? 9 : 8))
    }

    @Test func relativePathsAreSeenFromTheFolderOfTheFile() throws {
        let folder = try TemporaryFolder()
        let pack = try #require(BuiltInFile.rulePack("source-health")).text
        try folder.write(pack.replacing("severity: warning", with: "severity: error"), to: "packs/health.yaml")
        let text = "version: 1\nstate_directory: state\nrule_packs: [packs/health.yaml]\n" + agency
        let configuration = try MonitorConfiguration.load(from: folder.write(text, to: "c.yaml"))
        #expect(configuration.stateDirectory == folder.path + "state")
        #expect(configuration.ruleBook.packs.map(\.id) == ["source-health"])
        #expect(configuration.ruleBook.packs[0].rules.values.contains { $0.severity == .error })
    }

    @Test func includedFilesAddTheirAgenciesInOrder() throws {
        let folder = try TemporaryFolder()
        try folder.write("- {id: second, name: 二局, kind: local-dept}\n", to: "agencies.d/b.yaml")
        try folder.write(
            "include: [towns/*.yaml]\nagencies:\n  - {id: first, name: 一局, kind: local-dept}\n",
            to: "agencies.d/a.yaml"
        )
        try folder.write("agencies: [{id: town, name: 一镇, kind: township-gov}]\n", to: "agencies.d/towns/t.yaml")
        let path = try folder.write("version: 1\ninclude: [agencies.d/*.yaml]\n" + agency, to: "c.yaml")
        let configuration = try MonitorConfiguration.load(from: path)
        #expect(configuration.watchlist.agencies.map(\.id) == ["bureau", "first", "town", "second"])
    }

    @Test func aFolderNameIsNoPattern() throws {
        let folder = try TemporaryFolder()
        try folder.write("- {id: first, name: 一局, kind: local-dept}\n", to: "etc[1]*/agencies.d/a.yaml")
        let path = try folder.write("version: 1\ninclude: [agencies.d/*.yaml]\n", to: "etc[1]*/c.yaml")
        #expect(try MonitorConfiguration.load(from: path).watchlist.agencies.map(\.id) == ["first"])
    }

    @Test func onePageOfManyAgenciesIsOneSource() throws {
        let folder = try TemporaryFolder()
        let text = """
            version: 1
            x-list: &list [{url: "https://county.example.gov.cn/nb/", kind: annual-report-list}]
            agencies:
              - {id: one, name: 一局, kind: local-dept, sources: *list}
              - {id: two, name: 二局, kind: local-dept, sources: *list}
            """
        let configuration = try MonitorConfiguration.load(from: folder.write(text, to: "c.yaml"))
        #expect(configuration.watchlist.sources.count == 1)
        #expect(configuration.watchlist.sources.first?.agencies == ["one", "two"])
        #expect(configuration.warnings.isEmpty)
    }

    @Test func aByteOrderMarkAndWindowsLineBreaksAreAccepted() throws {
        let folder = try TemporaryFolder()
        let text = "\u{FEFF}version: 1\nlanguage: en\n" + agency
        let path = try folder.write(text.replacing("\n", with: "\r\n"), to: "c.yaml")
        #expect(try MonitorConfiguration.load(from: path).language == .english)
    }

    @Test func starsInTextsStayWhatTheyAre() throws {
        let folder = try TemporaryFolder()
        let text = "version: 1\nagencies:\n  - {id: a, name: 甲 *x 局, aliases: [\"*y\", '*z'], kind: local-dept} # *w\n"
        let agencies = try MonitorConfiguration.load(from: folder.write(text, to: "c.yaml")).watchlist.agencies
        #expect(agencies.first?.name == "甲 *x 局")
        #expect(agencies.first?.aliases == ["*y", "*z"])
    }

    @Test func probableSlipsAreWarnings() throws {
        let folder = try TemporaryFolder()
        let text = """
            version: 1
            include: [agencies.d/*.yaml]
            agencies:
              - id: one
                name: 教育局
                kind: local-dept
                sources: [{url: "http://192.168.1.5/", kind: annual-report-list}]
              - id: two
                name: 第二教育局
                aliases: [教育局]
                kind: local-dept
                sources: [{url: "http://192.168.1.5/", kind: annual-report-list}]
              - {id: three, name: 三局, kind: local-dept}
            """
        let path = try folder.write(text, to: "c.yaml")
        let warnings = try MonitorConfiguration.load(from: path).warnings
        #expect(
            warnings.map { $0.text(in: .english).replacing(folder.path, with: "") } == [
                #"c.yaml:2:11: include[0]: No file matches "agencies.d/*.yaml"."#,
                #"c.yaml:7:15: agencies[0].sources[0]: "192.168.1.5" is a private or loopback address and will not be "#
                    + "fetched. Set fetch.allow_private_addresses: true if it should be.",
                #"c.yaml:8:9: agencies[1].id: The name "教育局" is also that of "one" on the same page (c.yaml:4): "#
                    + "their rows cannot be told apart.",
                #"c.yaml:13:10: agencies[2].id: The agency "three" has no pages: what it owes stays unknown."#,
            ]
        )
    }

    @Test func aConfigurationWithoutAgenciesIsAWarning() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("version: 1\n", to: "c.yaml")
        #expect(
            try MonitorConfiguration.load(from: path).warnings.map { $0.message.english } == [
                "There are no agencies: nothing is watched."
            ]
        )
    }

    @Test func theExpressionForTheRowsOfAPageIsRead() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.pageWithRows, to: "c.yaml")
        let sources = try MonitorConfiguration.load(from: path) { $0 == "//table[2]//tr" }.watchlist.sources
        #expect(sources.map(\.rowPath) == ["//table[2]//tr"])
    }

    @Test func anExpressionThatIsNoneIsRefusedWhereItStands() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.pageWithRows, to: "c.yaml")
        let text = ConfigurationCheck(path: path) { _ in false }.text(in: .english)
        #expect(text.contains(#"c.yaml:7:74: agencies[0].sources[0].rows: "//table[2]//tr" is no XPath expression."#))
    }

    private static let pageWithRows = """
        version: 1
        agencies:
          - id: one
            name: 教育局
            kind: local-dept
            sources:
              - {url: "https://example.gov.cn/", kind: annual-report-list, rows: "//table[2]//tr"}
        """
}

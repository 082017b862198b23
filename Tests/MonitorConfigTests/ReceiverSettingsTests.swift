import FoundationEssentials
import Supervision
import Testing

@testable import MonitorConfig

/// Sinks that are no files, and who of them is told of what.
struct ReceiverSettingsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["url", "secret"] {
            let path = try folder.write("s", to: name)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        }
    }

    private func load(_ alerts: String) throws -> MonitorConfiguration {
        let agencies =
            "agencies: [{id: one, name: 某局, kind: local-dept, jurisdiction: cn/x, sources: [{url: \"https://a.example/nb/\", kind: annual-report-list}]}]"
        return try MonitorConfiguration.load(
            from: folder.write("version: 1\n\(agencies)\nalerts:\n\(alerts)\n", to: "c.yaml")
        )
    }

    private func receiver(_ sink: String) throws -> Receiver? {
        let settings = try load("  sinks: [{name: s, \(sink)}]").alerts.sinks.first
        guard case .receiver(let receiver) = settings?.target else { return nil }
        return receiver
    }

    @Test func eachTypeHasItsKeys() throws {
        let secret = SecretFile(path: folder.path + "secret", key: "alerts.sinks[0].secret_file")
        let hook = try receiver("type: webhook, url: \"https://h.example/in\", secret_file: secret, timeout: 20s")
        let address = try #require(WebAddress("https://h.example/in"))
        #expect(
            hook
                == .web(WebReceiver(form: .webhook, address: .plain(address), secret: secret, timeoutSeconds: 20))
        )
        let url = SecretFile(path: folder.path + "url", key: "alerts.sinks[0].url_file")
        #expect(try receiver("type: wecom, url_file: url") == .web(WebReceiver(form: .wecom, address: .secret(url))))
        let manager = try #require(WebAddress("http://127.0.0.1:9093/api/v2/alerts"))
        #expect(
            try receiver("type: alertmanager, url: \"http://127.0.0.1:9093/\"")
                == .web(WebReceiver(form: .alertmanager, address: .plain(manager)))
        )
        #expect(
            try receiver("type: syslog, to: \"tls://[2001:db8::1]\"")
                == .syslog(SyslogReceiver(.tls(host: "[2001:db8::1]", port: 6514)))
        )
        #expect(try receiver("type: journal") == .journal(path: "/run/systemd/journal/socket"))
        #expect(
            try receiver("type: command, run: [/bin/true, x], timeout: 3s")
                == .command(CommandReceiver(arguments: ["/bin/true", "x"], timeoutSeconds: 3))
        )
    }

    @Test func mailHasAServerAndPeople() throws {
        let mail = try receiver(
            "type: mail, server: \"smtps://m.example\", from: m@example.cn, per_agency: {one: o@example.cn}, digest: weekly"
        )
        let server = MailReceiver.Server(host: "m.example", port: 465, isImplicitTLS: true)
        let expected = MailReceiver(
            server: server,
            from: "m@example.cn",
            to: [],
            officers: ["one": "o@example.cn"],
            digest: .weekly
        )
        #expect(mail == .mail(expected))
    }

    @Test func anOfficerOfAnAgencyThatNobodyWatchesIsAnError() throws {
        let error = #expect(throws: ConfigurationProblems.self) {
            try receiver(
                "type: mail, server: \"smtps://m.example\", from: m@example.cn, per_agency: {onr: o@example.cn}"
            )
        }
        #expect(error?.errors.first?.suggestion?.english == "Did you mean \"one\"?")
    }

    @Test func aPasswordIsNeverOfferedInTheClear() throws {
        let path = try folder.write("s", to: "password")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let settings = "from: m@example.cn, to: [o@example.cn], user: m, password_file: password"
        let error = #expect(throws: ConfigurationProblems.self) {
            try receiver("type: mail, server: \"smtp://m.example\", starttls: optional, \(settings)")
        }
        #expect(error?.errors.map(\.keyPath) == ["alerts.sinks[0].password_file"])
        for safe in ["\"smtp://m.example\"", "\"smtps://m.example\"", "\"smtp://127.0.0.1:25\", starttls: optional"] {
            _ = try receiver("type: mail, server: \(safe), \(settings)")
        }
    }

    @Test func aSecretThatEverybodyMayReadIsAnError() throws {
        let path = try folder.write("s", to: "open")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let error = #expect(throws: ConfigurationProblems.self) {
            try receiver("type: webhook, url: \"https://h.example/in\", secret_file: open")
        }
        #expect(error?.errors.map(\.keyPath) == ["alerts.sinks[0].secret_file"])
    }

    @Test func aBranchSaysWhatItSaysAndTakesTheRestFromItsTrunk() throws {
        let configuration = try load(
            """
              sinks: [{name: a, type: journal}, {name: b, type: journal}]
              routes:
                - match: {severity: [error, critical], event: alert_firing}
                  to: [a]
                  group_wait: 30s
                  quiet: {from: "22:00", to: "07:30"}
                  routes:
                    - {match: {agency: one}, group_by: [agency], continue: true}
            """
        )
        let route = try #require(configuration.alerts.routes.routes.first)
        #expect(route.matchers.severities == [.error, .critical] && route.events == [.alertFiring])
        let branch = try #require(route.routes.first)
        #expect(branch.receivers == nil && branch.continues)
        #expect(branch.timing?.groupWait == 30 && branch.timing?.groupBy == [.agency])
        #expect(branch.timing?.quietHours == .init(from: 22 * 60, to: 7 * 60 + 30))
        #expect(configuration.warnings.contains { $0.message.english.contains("\"b\"") })
    }

    @Test func aFileIsToldInOrderWhateverRoutesSayOfTheTime() throws {
        let configuration = try load(
            """
              sinks: [{name: a, type: file, to: ./a.log}, {name: b, type: journal}]
              routes: [{to: [a, b], group_wait: 30s, reminders: false, routes: [{group_by: [agency]}]}]
            """
        )
        let tree = configuration.alerts.routes
        var plain = RouteTiming()
        plain.tellsReminders = false
        let route = try #require(configuration.alerts.sinks[0].routes(of: tree).routes.first)
        #expect(route.timing == plain && route.routes.first?.timing == plain)
        #expect(configuration.alerts.sinks[1].routes(of: tree) == tree)
    }
}

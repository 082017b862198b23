import ArgumentParser
import Foundation
import MonitorConfig
import StateStorage
import StatusReporting
import Supervision

/// `sink list`: how each sink stands.
struct SinkListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: HelpText.said(
            "列出各输出：已发到何处，还缺什么，何时起失败，为什么。",
            "List the sinks: how far each was told, what it lacks, since when it fails and why."
        ),
        discussion: HelpText.said(
            "返回码 0；有输出失败或有搁置的各条为 1；数据库无法读取为 3。",
            "Exit 0; 1 where one fails or has lines that were set aside; 3 where the store cannot be read."
        )
    )

    @OptionGroup var options: SinkOptions

    func run() throws {
        let scene = try SinkScene("sink list", options)
        let desk = try scene.desk(isReadOnly: true)
        let (marks, letters) = try OrderPlacement.answering(scene.command) {
            (try desk.marks(), try desk.waitingLetters())
        }
        let statuses = Self.statuses(in: scene.configuration.statusFile)
        let alerts = scene.configuration.alerts
        let targets =
            [(NamedSink.logName, "log \(alerts.target)")] + alerts.sinks.map { ($0.name, Self.target(of: $0)) }
        let rows = targets.map { name, target in
            SinkReport.Row(
                name: name,
                target: target,
                mark: marks.sinks.first { $0.name == name },
                status: statuses.first { $0.name == name },
                deadLetters: letters[name] ?? 0
            )
        }
        Console.print(scene.report.list(rows, lastSequence: marks.lastSequence))
        if rows.contains(where: { $0.status?.failingSince != nil || $0.deadLetters > 0 }) { throw ExitCodes.warning }
    }

    private static func target(of settings: SinkSettings) -> String {
        switch settings.target {
        case .file(let path, _): "file \(path)"
        case .receiver(let receiver): "\(settings.kind.rawValue) \(receiver.target)"
        }
    }

    /// What the running monitor says of its sinks; nothing where it has written no status.
    private static func statuses(in file: String) -> [SinkStatus] {
        guard let bytes = FileManager.default.contents(atPath: file),
            let snapshot = try? StatusDocument.decode(Array(bytes))
        else { return [] }
        return snapshot.monitor.sinks
    }
}

import ArgumentParser
import FoundationEssentials
import Glibc
import MonitorConfig
import StateStorage
import Supervision

/// `source`: what a person says of a watched page.
struct SourceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source",
        abstract: HelpText.said("就受监测的页面作登记。", "Say something of a watched page."),
        subcommands: [SourceAcceptCommand.self, SourceAttestCommand.self]
    )
}

/// `source accept`: a list that was replaced or moved is right as it is now.
struct SourceAcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: HelpText.said(
            "确认网址上现有的页面就是所监测的列表。",
            "Accept the page that stands at a source's address now as its list."
        ),
        discussion: HelpText.said(
            """
            监测程序在数秒内或启动时采纳，并重新学习该列表；已见过的报告仍予保留。返回码 0；\
            数据库中没有该页面或无法写入为 3；配置有误为 78。
            """,
            """
            The monitor takes it up within seconds, or when it is started, and learns the list anew; reports that were \
            seen stay known. Exit 0; 3 where the store does not know the source or cannot be written; 78 for a wrong \
            configuration.
            """
        )
    )

    @Argument(help: .said("页面标识，见告警行和状态。", "The id of the source, as alert lines and the status show it."))
    var id: String

    @Option(help: .said("确认人，默认为运行命令的用户名。", "Who says so. Default: the name of the user who runs the command."))
    var by: String?

    @OptionGroup var options: OrderOptions

    func run() throws {
        let placement = try OrderPlacement("source accept", options)
        try placement.checkSource(id, in: options.language)
        try placement.place(
            PersonOrder(.accept, target: id, by: by ?? Self.userName, note: "", givenAt: Date())
        )
    }

    /// The name of the user in the system's list, or else the number.
    private static var userName: String {
        getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "uid \(getuid())"
    }
}

/// `source attest`: a person has read a page that the monitor cannot read.
struct SourceAttestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attest",
        abstract: HelpText.said(
            "登记人工查看所见，用于本程序读不到的页面。",
            "Say what a person has found on a page that cannot be read here."
        ),
        discussion: HelpText.said(
            """
            作为某人在某日的人工查看记录，并照此显示：多久无人看过该页面由此起算。不因此认定任何内容已公开或缺少。
            """,
            """
            It counts as a dated, named reading by a person, and is shown as one: for how long nobody has seen the page \
            counts from it. Nothing is called published or missing because of it.
            """
        )
    )

    @Argument(help: .said("页面标识，见告警行和状态。", "The id of the source, as alert lines and the status show it."))
    var id: String

    @Option(help: .said("查看人。", "Who has read the page."))
    var by: String

    @Option(help: .said("查看所见。", "What was found there."))
    var found: String

    @OptionGroup var options: OrderOptions

    func run() throws {
        let placement = try OrderPlacement("source attest", options)
        try placement.checkSource(id, in: options.language)
        try placement.place(PersonOrder(.attest, target: id, by: by, note: found, givenAt: Date()))
    }
}

extension OrderPlacement {
    /// Says that the store does not know the source, where it does not.
    ///
    /// - Parameter language: That which was asked for; nil: that of the configuration.
    fileprivate func checkSource(_ id: String, in language: Language?) throws {
        let known = try Self.answering(command) { try desk.sources() }
        guard !known.contains(Source.ID(id)) else { return }
        let words = (language ?? configuration?.language ?? .spoken).pick(
            "\(desk.path) 中没有标识为“\(id)”的页面；标识见状态。",
            "no source in \(desk.path) has the id \(id); the status shows the ids."
        )
        try refuse(words, ExitCodes.unknown)
    }
}

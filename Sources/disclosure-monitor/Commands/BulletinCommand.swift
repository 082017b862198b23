import ArgumentParser
import DocumentWriting
import FoundationEssentials
import MonitorConfig
import StateStorage
import StatusReporting
import Supervision

/// The shape of a bulletin.
enum BulletinFormat: String, ExpressibleByArgument, CaseIterable {
    case html, docx, markdown, csv
}

extension BulletinTable.Kind: ExpressibleByArgument {}

/// `bulletin`: the bulletin (通报) of a past period, from the store, beside a running monitor.
struct BulletinCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bulletin",
        abstract: HelpText.said(
            "编写一段时期的通报：公开率、问题、评分、整改、监测盲区。",
            "Write the bulletin of a period: rates, issues, scores, rectification, blind spots."
        ),
        discussion: HelpText.said(
            """
            所述均为截止日终了时的情况：数据库、配置、时期相同，所得内容逐字节相同。该时期没有记录返回 3，\
            尚未结束返回 64，配置或模板有误返回 78。
            """,
            """
            Everything is told as it stood at the end of the last day: the same store, configuration and period give the \
            same bytes. Exit 3 where the store knows nothing of the period, 64 where it is not over, 78 for a wrong \
            configuration or template.
            """
        )
    )

    @Option(help: .said("监测程序的配置文件。", "The configuration file of the monitor."))
    var config: String

    @Option(help: .said("起始日，格式 YYYY-MM-DD。", "The first day, YYYY-MM-DD."))
    var from: CivilDate?

    @Option(help: .said("截止日，格式 YYYY-MM-DD。", "The last day, YYYY-MM-DD."))
    var to: CivilDate?

    @Flag(
        help: .said(
            "供定时任务用：上个月的通报，自本月第一个工作日起用 --mail 寄出一次；其他时候什么也不做。",
            """
            For a timer: the bulletin of last month, mailed by --mail once, from the first working day of this month on; \
            at other times nothing is done.
            """
        )
    )
    var monthly = false

    @Option(
        help: .said(
            "寄出通报的邮件输出：第一部分为正文，全文为 Word 附件。",
            "The sink of type mail by which it is sent: its first section as text, the whole as a Word document.",
            valueName: "sink"
        )
    )
    var mail: String?

    @Option(
        help: .said("只含该辖区的机关，如 cn/province/city。", "Only the agencies of this territory, such as cn/province/city.")
    )
    var jurisdiction: String?

    @Option(help: .said("格式：html、docx、markdown 或 csv。", "html, docx, markdown or csv."))
    var format: BulletinFormat = .html

    @Option(
        help: .said(
            "写为 csv 的表格：\(BulletinTable.Kind.allCases.map(\.rawValue).joined(separator: "、"))。",
            "Which table is written as csv: \(BulletinTable.Kind.allCases.map(\.rawValue).joined(separator: ", "))."
        )
    )
    var table: BulletinTable.Kind = .issues

    @Option(
        help: .said(
            "自备的通报模板，写法见 config/bulletins/cn.yaml。默认用内置模板。",
            "A template of your own, as config/bulletins/cn.yaml is one. Default: the built-in one."
        )
    )
    var template: String?

    @Option(
        help: .said(
            "语言：zh-Hans、zh-Hant 或 en。默认按配置。",
            "The language: zh-Hans or en. Default: that of the configuration."
        )
    )
    var language: Language?

    @Option(help: .said("要写入的文件；不写则直接输出。", "The file to write; without it the bulletin is printed."))
    var output: String?

    @Flag(help: .said("文件已存在时予以替换。", "Replace the file where there is one."))
    var force = false

    func validate() throws {
        if monthly {
            guard from == nil, to == nil, mail != nil, output == nil else {
                throw ValidationError(
                    "--monthly 须与 --mail 同用，且不写 --from、--to 和 --output。",
                    "--monthly goes with --mail, and without --from, --to and --output."
                )
            }
        } else if let from, let to {
            if from > to {
                throw ValidationError("--from \(from) 晚于 --to \(to)。", "--from \(from) is later than --to \(to).")
            }
        } else {
            throw ValidationError("请写 --from 和 --to，或写 --monthly。", "Give --from and --to, or --monthly.")
        }
        if mail == nil, format == .docx, output == nil {
            throw ValidationError("Word 文件须用 --output 指明文件。", "A Word document needs --output FILE.")
        }
    }

    func run() throws {
        let configuration = try loadConfiguration(config)
        let language = language ?? configuration.language
        if let output { try OutputBytes.check(output, replaces: force, in: language) }
        let post = try mail.map { try BulletinPost($0, configuration, language: language) }
        guard let period = period(configuration) else { return }
        if monthly, !isDue(period, by: post, configuration) { return }
        let source = BulletinSource(configuration, language: language)
        let document = try source.document(of: period, in: jurisdiction, by: try source.template(template))
        if let post {
            try post.send(document, of: period, in: jurisdiction)
            guard output != nil else { return }
        }
        let bytes = try bytes(of: document)
        guard let output else { return Console.write(bytes, to: 1) }
        try OutputBytes.write(bytes, to: output, replaces: force, in: language)
        Console.error(language.pick("已写入 \(output)。", "Written to \(output)."))
    }

    private func period(_ configuration: MonitorConfiguration) -> BulletinPeriod? {
        let time = configuration.civilTime
        if let from, let to { return BulletinPeriod(from: from, to: to, civilTime: time) }
        return .monthBefore(time.date(at: Date()), civilTime: time)
    }

    /// Whether a timer's bulletin goes out now; says why not.
    private func isDue(_ period: BulletinPeriod, by post: BulletinPost?, _ configuration: MonitorConfiguration) -> Bool
    {
        let language = language ?? configuration.language
        let first = period.dayToSend(by: configuration.ruleBook.calendar)
        if configuration.civilTime.date(at: Date()) < first {
            Console.error(language.pick("本月第一个工作日是 \(first)，尚未寄出。", "not yet: the first working day is \(first)."))
            return false
        }
        if post?.hasSent(period, in: jurisdiction) ?? false {
            Console.error(language.pick("该期通报已经寄出。", "the bulletin of this period was sent already."))
            return false
        }
        return true
    }

    private func bytes(of document: BulletinDocument) throws -> [UInt8] {
        switch format {
        case .html: Array(BulletinPage.html(document).utf8)
        case .markdown: Array(BulletinMarkdown.text(document).utf8)
        case .docx: try WordBulletin.bytes(of: document)
        case .csv: Array(try sheet(of: document).utf8)
        }
    }

    private func sheet(of document: BulletinDocument) throws -> String {
        if let sheet = BulletinSheet.csv(table, of: document) { return sheet }
        Console.error(
            document.language.pick(
                "bulletin：模板没有包含表格 \(table.rawValue) 的部分，请换一个 --table 或模板。",
                "bulletin: no section of the template holds the table \(table.rawValue); choose another --table or template."
            )
        )
        throw ExitCodes.usage
    }
}

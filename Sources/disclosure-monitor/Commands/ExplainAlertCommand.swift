import ArgumentParser
import MonitorConfig
import StateStorage
import StatusReporting
import Supervision

/// `explain-alert`: the life of one alert, from the store, beside a running monitor.
struct ExplainAlertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain-alert",
        abstract: HelpText.said(
            "说明告警的经过：发现了什么，依据哪些读取，告知了什么，为什么。",
            "Tell the life of an alert: what was found, which readings counted, what was told and why."
        ),
        discussion: HelpText.said(
            """
            返回码 0；没有或有多个告警相符、数据库无法读取为 3；配置有误为 78。
            """,
            """
            Exit 0; 3 where no alert fits, several do, or the store cannot be read; 78 for a wrong configuration.
            """
        )
    )

    @Argument(
        help: .said("告警的指纹或其开头几位，见告警行和状态。", "The fingerprint as alert lines and the status show it, or its beginning.")
    )
    var fingerprint: String

    @OptionGroup var store: StoreOptions

    @Option(
        help: .said(
            "语言：zh-Hans、zh-Hant 或 en。默认按配置，其次按系统区域设置。",
            "The language: zh-Hans or en. Default: that of the configuration, or zh-Hans."
        )
    )
    var language: Language?

    @Option(help: .said("格式：text 或 json。", "text or json."))
    var format: Format = .text

    /// How the life is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func validate() throws {
        let isBeginning = fingerprint.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
        if fingerprint.isEmpty || fingerprint.utf8.count > 16 || !isBeginning {
            throw ValidationError(
                "指纹是 16 位 0-9、a-f，或其开头几位；“\(fingerprint)”不是。",
                "A fingerprint is 16 digits 0-9 and a-f, or its beginning; '\(fingerprint)' is not."
            )
        }
    }

    func run() throws {
        let configuration = try store.configuration()
        let path = store.path(configuration)
        do {
            let history = try AlertHistory(path: path)
            let life = try history.life(of: try only(in: history, spoken(configuration)))
            print(life, configuration)
        } catch let error as StorageError {
            Console.error("explain-alert: \(error.text(in: spoken(configuration)))")
            throw ExitCodes.unknown
        }
    }

    /// The one fingerprint that is meant.
    private func only(in history: AlertHistory, _ language: Language) throws -> String {
        let fitting = try history.fingerprints(beginningWith: fingerprint)
        guard let first = fitting.first, fitting.count == 1 else {
            Console.error(
                fitting.isEmpty
                    ? language.pick(
                        "explain-alert：\(history.path) 中没有指纹以 \(fingerprint) 开头的告警；指纹见告警行和状态。",
                        """
                        explain-alert: no alert in \(history.path) has a fingerprint that begins with \(fingerprint); \
                        alert lines and the status show them.
                        """
                    )
                    : language.pick(
                        "explain-alert：有多个告警的指纹以 \(fingerprint) 开头，请写明其一：\n\(fitting.joined(separator: "\n"))",
                        "explain-alert: several alerts fit \(fingerprint); name one:\n\(fitting.joined(separator: "\n"))"
                    )
            )
            throw ExitCodes.unknown
        }
        return first
    }

    private func spoken(_ configuration: MonitorConfiguration?) -> Language {
        language ?? configuration?.language ?? .spoken
    }

    private func print(_ life: AlertLife, _ configuration: MonitorConfiguration?) {
        let report = AlertLifeReport(
            life,
            watchlist: configuration?.watchlist,
            successes: configuration?.alerts.confirmSuccesses,
            civilTime: configuration?.civilTime ?? .china
        )
        switch format {
        case .text: Console.print(report.text(in: spoken(configuration)))
        case .json: Console.print(report.json())
        }
    }
}

import ArgumentParser
import FoundationEssentials
import MonitorConfig
import StateStorage
import Supervision

/// Where the bulletin of a configuration comes from, and what is said where there can be none.
struct BulletinSource {
    let configuration: MonitorConfiguration
    let language: Language

    init(_ configuration: MonitorConfiguration, language: Language) {
        (self.configuration, self.language) = (configuration, language)
    }

    /// The template in the file at a path, or the built-in one; says everything that is wrong with it.
    func template(_ path: String?) throws -> BulletinTemplate {
        do throws(ConfigurationProblems) {
            return try BulletinTemplate.load(path)
        } catch {
            Console.error(error.text(in: language))
            throw ExitCodes.configuration
        }
    }

    /// The bulletin of a period, for a territory or all of them.
    func document(
        of period: BulletinPeriod,
        in territory: String?,
        by template: BulletinTemplate
    ) throws -> BulletinDocument {
        let jurisdiction = try territory.map(jurisdiction)
        let progress = ProgressLine()
        defer { progress.clear() }
        progress.show(language.pick("正在读取记录……", "reading the record …"))
        let history = try OrderPlacement.answering("bulletin") {
            try BulletinArchive(path: configuration.databasePath).history(of: period)
        }
        if let lack = history.lack(for: period, at: Date()) {
            progress.clear()
            throw refusal(lack, period)
        }
        progress.show(language.pick("正在编写通报……", "writing the bulletin …"))
        let rules = history.rules(for: configuration.watchlist, by: configuration.ruleBook, period)
        return BulletinComposition(history, by: rules, template, period: period, in: jurisdiction)
            .document(in: language)
    }

    /// A territory in which agencies of the configuration lie.
    private func jurisdiction(_ text: String) throws -> Jurisdiction {
        let jurisdiction = Jurisdiction(rawValue: text)
        let known = Set(configuration.watchlist.agencies.map(\.jurisdiction))
        if known.contains(where: { $0.lies(in: jurisdiction) }) { return jurisdiction }
        let names = known.map(\.rawValue).sorted().prefix(10)
        throw refusal(
            language.pick(
                "配置中没有属于 \(text) 的机关；已有的地区：\(names.joined(separator: "、"))。",
                "no agency of the configuration lies in \(text); there are: \(names.joined(separator: ", "))."
            ),
            ExitCodes.usage
        )
    }

    private func refusal(_ lack: BulletinHistory.Lack, _ period: BulletinPeriod) -> ExitCode {
        switch lack {
        case .isNotOver:
            refusal(
                language.pick(
                    "\(period.from) 至 \(period.to) 尚未结束，通报只写已经过去的时期。",
                    "\(period.from) to \(period.to) is not over; a bulletin is about the past."
                ),
                ExitCodes.usage
            )
        case .isEmpty:
            refusal(language.pick("监测数据库还没有任何记录。", "the store of the monitor holds no record yet."), ExitCodes.unknown)
        case .beginsOn(let day):
            refusal(
                language.pick(
                    "监测自 \(day) 开始，没有 \(period.from) 至 \(period.to) 的记录。",
                    "the monitor began on \(day); nothing is known of \(period.from) to \(period.to)."
                ),
                ExitCodes.unknown
            )
        case .endsOn(let day):
            refusal(
                language.pick(
                    "监测止于 \(day)，没有 \(period.from) 至 \(period.to) 的记录。",
                    "the monitor has seen nothing since \(day); nothing is known of \(period.from) to \(period.to)."
                ),
                ExitCodes.unknown
            )
        case .prunedBefore(let day):
            refusal(
                language.pick(
                    "\(day) 以前的告警经过已按保存期限清除，没有 \(period.from) 至 \(period.to) 的记录。",
                    "what happened to alerts before \(day) is kept no longer; nothing is known of \(period.from) to \(period.to)."
                ),
                ExitCodes.unknown
            )
        }
    }

    private func refusal(_ text: String, _ code: ExitCode) -> ExitCode {
        Console.error("bulletin: \(text)")
        return code
    }
}

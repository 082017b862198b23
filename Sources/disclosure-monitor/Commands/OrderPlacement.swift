import ArgumentParser
import FoundationEssentials
import Glibc
import MonitorConfig
import StateStorage
import StatusReporting
import Supervision

/// Where an order goes, and how long its outcome is waited for.
struct OrderOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions

    @Option(
        help: .said(
            "语言：zh-Hans、zh-Hant 或 en。默认按配置，其次按系统区域设置。",
            "The language: zh-Hans or en. Default: that of the configuration, or zh-Hans."
        )
    )
    var language: Language?

    @Option(help: .said("等候监测程序答复的秒数，0 到 600。", "How many seconds the running monitor is waited for, 0 to 600."))
    var wait: Double = 10

    func validate() throws {
        guard (0...600).contains(wait) else {
            throw ValidationError("--wait 应为 0 到 600 秒，实为 \(wait)。", "--wait is 0 to 600 seconds; it is \(wait).")
        }
    }
}

/// Gives an order beside the monitor, and answers what came of it.
struct OrderPlacement {
    /// As the person has typed it, for messages.
    let command: String
    let desk: OrderDesk
    let configuration: MonitorConfiguration?
    let report: OrderReport
    private let wait: Double

    /// Opens the store; says why where that cannot be done.
    init(_ command: String, _ options: OrderOptions, isReadOnly: Bool = false) throws {
        self.command = command
        configuration = try options.store.configuration()
        report = OrderReport(
            in: options.language ?? configuration?.language ?? .spoken,
            civilTime: configuration?.civilTime ?? .china
        )
        wait = options.wait
        let path = options.store.path(configuration)
        desk = try Self.answering(command) { try OrderDesk(path: path, isReadOnly: isReadOnly) }
    }

    /// Does what may fail because of the store, and says why where it does.
    static func answering<Value>(_ command: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as StorageError {
            Console.error("\(command): \(error.text(in: .spoken))")
            throw ExitCodes.unknown
        }
    }

    /// Gives `order`, waits until the monitor has taken it, and answers.
    ///
    /// - Returns: The order as it stands; its outcome is nil where the monitor has not taken it yet.
    @discardableResult
    func place(_ order: PersonOrder) throws -> PersonOrder {
        let isRunning = StateDirectoryLock.holder(of: directory) != nil
        // A monitor goes by a clock of its own, and says itself whether an end lies in its past.
        if let fault = order.fault(at: Date()), fault != .inThePast || !isRunning {
            throw refusal(report.words(fault), ExitCodes.usage)
        }
        guard let given = try Self.answering(command, { try desk.give(order) }) else {
            throw refusal(
                Language.spoken.pick(
                    "已有 \(OrderLimits.waiting) 项登记等候监测程序处理，请启动监测程序。",
                    "\(OrderLimits.waiting) orders wait for the monitor already; start it, so that it takes them"
                ),
                ExitCodes.unknown
            )
        }
        let taken = try Self.answering(command) { try outcome(of: given, isRunning: isRunning) }
        let answer = report.answer(to: taken, isMonitorRunning: isRunning)
        guard taken.outcome == nil || taken.outcome == .applied else { throw refusal(answer, ExitCodes.unknown) }
        Console.print(answer)
        return taken
    }

    func refuse(_ text: String, _ code: ExitCode) throws { throw refusal(text, code) }

    /// Says why nothing is done, and with which code the command ends.
    func refusal(_ text: String, _ code: ExitCode) -> ExitCode {
        Console.error("\(command): \(text)")
        return code
    }

    private var directory: String { String(desk.path.dropLast(SQLiteStore.fileName.utf8.count + 1)) }

    private func outcome(of id: Int, isRunning: Bool) throws -> PersonOrder {
        let end = ContinuousClock.now + .seconds(isRunning ? wait : 0)
        while true {
            guard let order = try desk.order(id) else {
                let words = LocalizedText(chinese: "登记 \(id) 已不在", english: "order \(id) is gone")
                throw StorageError(.failed, path: desk.path, cause: words)
            }
            guard order.outcome == nil, ContinuousClock.now < end else { return order }
            usleep(100_000)
        }
    }
}

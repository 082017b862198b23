import Supervision

/// What the program's own log says, in every language: the code says it in English, by which it is looked up here.
enum LogNotice {
    /// `notice` in `language`; as it is where it is said to nobody but developers.
    static func said(_ notice: String, in language: Language) -> String {
        guard language != .english, let chinese = chinese[notice] else { return notice }
        return language.pick(ChineseText(chinese), notice)
    }

    static let chinese: [String: String] = [
        "a line was set aside that a sink's receiver refuses": "接收方拒收的一条已搁置",
        "a person's order was taken": "已处理一项人工登记",
        "a round of checks ended": "一轮检查结束",
        "a setting could not be put in force; the value before stays": "有设置未能生效，仍用原值",
        "a setting waits for a restart": "有设置须重新启动后生效",
        "a sink fails; trying again": "输出失败，将继续尝试",
        "a sink is no longer configured and is forgotten": "输出已不在配置中，不再记录其进度",
        "a sink was told more lines than the store knows, which may be an older copy; it goes on with the next":
            "输出已收到的多于数据库所存，数据库可能是较早的副本；由下一条接着发送",
        "a sink works again": "输出恢复正常",
        "fetched although robots.txt disallows it (fetch.robots)": "虽 robots.txt 不允许，仍按 fetch.robots 读取",
        "instants that lay in the future were set to now; the clock was wrong when they were noted":
            "有时间在将来，已改为此刻；登记时的系统时钟有误",
        "robots.txt cannot be had and never could: all is taken for allowed": "robots.txt 从未取得，视为全部允许",
        "status endpoint listens": "状态页面开始监听",
        "the clock is believed again": "系统时钟恢复可信",
        "the clock is not believed; no deadline is judged": "系统时钟不可信，暂不判断任何期限",
        "the clock was set while the program ran": "系统时钟在运行中被改动",
        "the configuration was loaded again": "配置已重新加载",
        "the configuration was refused; the old one stays in force": "新配置有误，未予采用，仍用原配置",
        "the state database is damaged; it was moved aside, and the monitor goes on from the last status":
            "状态数据库已损坏，已移到一旁；由最近的状态接着监测",
        "the status could not be published": "状态未能公布",
        "the status endpoint listens": "状态页面开始监听",
        "the store could not be closed": "数据库未能关闭",
        "the store knows a sink of a type that this version does not know; how far it was told is kept":
            "数据库中有本版本不认识的输出类型，其进度予以保留",
        "what is known can be stored and read again": "状态恢复可以读写",
        "what is known cannot be stored or read; trying again": "状态无法读写，将继续尝试",
    ]
}

extension Severity {
    /// The word by which people call it.
    package func name(in language: Language) -> String {
        let chinese: ChineseText =
            switch self {
            case .info: "提示"
            case .warning: "警告"
            case .error: "错误"
            case .critical: "严重"
            }
        return language.pick(chinese, rawValue)
    }
}

extension Severity {
    /// The word by which people call it.
    package func name(in language: Language) -> String {
        guard language == .chinese else { return rawValue }
        return switch self {
        case .info: "提示"
        case .warning: "警告"
        case .error: "错误"
        case .critical: "严重"
        }
    }
}

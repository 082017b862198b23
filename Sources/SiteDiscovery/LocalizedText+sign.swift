import Supervision

extension LocalizedText {
    /// One sign of a proposal, or a reason against one.
    static func sign(_ chinese: String, _ english: String) -> LocalizedText {
        LocalizedText(chinese: chinese, english: english)
    }
}

extension CivilDate {
    /// As it is written in Chinese text.
    var chineseText: String { "\(year)年\(month)月\(day)日" }
}

import Supervision

/// Takes the names of the site and of its columns off the title of a window: 关于某事的通知_通知公告_某县人民政府.
struct WindowTitle {
    let siteName: String?
    let columnName: String?
    /// The documents after which a column may be called.
    let sought: SoughtDocuments

    func stripped(_ title: String) -> String {
        let segments = segments(of: title)
        guard segments.count > 1 else { return title }
        let named = segments.filter { !isSite($0) }
        guard let first = named.first else { return segments[0] }
        // A document stands before its column and its site on most sites, and behind them on some.
        if isColumn(first), let longer = named.dropFirst().first(where: { $0.count > first.count && $0.count >= 10 }) {
            return longer
        }
        return first
    }

    /// The parts between the separators that sites use. A hyphen separates where spaces stand around it, or where a
    /// site's name stands on one side: years are joined by it too.
    private func segments(of title: String) -> [String] {
        var segments: [String] = []
        var current = ""
        let characters = Array(title)
        for (index, character) in characters.enumerated() {
            if separates(character, at: index, in: characters, behind: current) {
                segments.append(trimmed(current))
                current = ""
            } else {
                current.append(character)
            }
        }
        segments.append(trimmed(current))
        return segments.filter { !$0.isEmpty }
    }

    private func trimmed(_ text: String) -> String {
        var rest = text.utf8.drop { $0 == ASCII.space }
        while rest.last == ASCII.space { rest.removeLast() }
        return String(Substring(rest))
    }

    private func separates(_ character: Character, at index: Int, in title: [Character], behind: String) -> Bool {
        if Self.bars.contains(character) { return true }
        guard Self.dashes.contains(character), index > 0, index + 1 < title.count else { return false }
        if title[index - 1] == " ", title[index + 1] == " " { return true }
        let next = title[(index + 1)...].drop { $0 == " " || Self.dashes.contains($0) }
        let following = trimmed(String(next.prefix { !Self.bars.contains($0) && !Self.dashes.contains($0) }))
        return isSite(following) || isSite(trimmed(behind)) || isColumnName(following) && behind.count >= 8
    }

    private static let bars: Set<Character> = ["_", "|", "｜"]
    private static let dashes: Set<Character> = ["-", "—", "–", ">", "»", "－"]

    private func isSite(_ text: String) -> Bool {
        guard !text.isEmpty, text.count <= 40 else { return false }
        if text.utf8.contains(where: ASCII.isDigit) { return false }
        if let siteName, text == siteName || siteName.hasPrefix(text) && text.count >= 4 { return true }
        let endings = ["网", "网站", "门户", "人民政府", "政府网", "管委会", "管理委员会", "平台", "委员会", "厅", "局"]
        let openings = ["欢迎", "中国政府网"]
        let isNamed = endings.contains { text.hasSuffix($0) } && text.count <= 24
        return isNamed || openings.contains { text.hasPrefix($0) }
    }

    /// Whether a text behind a hyphen is the name of a column rather than a part of the title.
    private func isColumnName(_ text: String) -> Bool {
        if text == columnName { return true }
        let endings = ["公开", "公告", "动态", "专栏", "栏目", "目录", "指南", "文件", "政策", "信息", "正文", "要闻"]
        return (2...12).contains(text.count) && !text.contains(where: \.isNumber)
            && (endings.contains { text.hasSuffix($0) } || sought.endWithName(text))
    }

    private func isColumn(_ text: String) -> Bool { text == columnName || text.count <= 8 }
}

/// Takes the names of the site and of its columns off the title of a window: 年度报告_信息公开年报_某县人民政府.
struct WindowTitle {
    let siteName: String?
    let columnName: String?

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
    /// site's name follows: years are joined by it too.
    private func segments(of title: String) -> [String] {
        var segments: [String] = []
        var current = ""
        let characters = Array(title)
        for (index, character) in characters.enumerated() {
            if separates(character, at: index, in: characters) {
                segments.append(current)
                current = ""
            } else {
                current.append(character)
            }
        }
        segments.append(current)
        return segments.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
            .filter { !$0.isEmpty }
    }

    private func separates(_ character: Character, at index: Int, in title: [Character]) -> Bool {
        switch character {
        case "_", "|", "｜": return true
        case "-", "—", "–", ">", "»", "－":
            let isSpaced = index > 0 && title[index - 1] == " " && index + 1 < title.count && title[index + 1] == " "
            return isSpaced || isSite(String(title[(index + 1)...].drop { $0 == " " || $0 == "-" || $0 == "—" }))
        default: return false
        }
    }

    private func isSite(_ text: String) -> Bool {
        guard !text.isEmpty, text.count <= 40 else { return false }
        if let siteName, text == siteName || siteName.hasPrefix(text) && text.count >= 4 { return true }
        let endings = ["网", "网站", "门户", "人民政府", "政府网", "管委会", "管理委员会", "平台", "委员会", "厅", "局"]
        let openings = ["欢迎", "中国政府网"]
        let isNamed = endings.contains { text.hasSuffix($0) } && text.count <= 24
        return isNamed || openings.contains { text.hasPrefix($0) }
    }

    private func isColumn(_ text: String) -> Bool { text == columnName || text.count <= 8 }
}

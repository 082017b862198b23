import Supervision

/// What is written into a chat group at once: some lines, in words.
struct ChatMessage: Hashable {
    /// The number of the last line that stands in it.
    let through: Int
    /// The text, which holds nothing that a platform would take for a mention, a link of its own or markup.
    let text: String

    /// The lines in order, as many in each message as there is room for.
    ///
    /// - Parameters:
    ///   - civilTime: The zone in which times are told.
    ///   - limit: The most bytes of a message.
    static func all(
        of lines: [AlertLine],
        in language: Language,
        civilTime: CivilTime,
        limit: Int
    ) -> [ChatMessage] {
        let room = limit - headingRoom
        var groups: [(through: Int, blocks: [String], size: Int)] = []
        for line in lines {
            let block = VisibleLines.cut(LineText(line, in: language, civilTime: civilTime).lines.map(plain), to: room)
            let size = block.utf8.count + 2
            if let last = groups.last, last.size + size <= room {
                groups[groups.count - 1] = (line.sequence, last.blocks + [block], last.size + size)
            } else {
                groups.append((line.sequence, [block], size))
            }
        }
        return groups.enumerated().map { index, group in
            let heading = heading(of: lines.count, part: index + 1, of: groups.count, in: language)
            return ChatMessage(through: group.through, text: ([heading] + group.blocks).joined(separator: "\n\n"))
        }
    }

    private static let headingRoom = 100

    private static func heading(of lines: Int, part: Int, of parts: Int, in language: Language) -> String {
        let counted = parts > 1 ? " (\(part)/\(parts))" : ""
        return language.pick("信息公开监测：\(lines) 条\(counted)", "disclosure-monitor: \(lines) lines\(counted)")
    }

    /// Mentions begin with `@` or stand between `<` and `>` on one platform or another; their wide forms mean nothing.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar {
                    case "@": "＠"
                    case "<": "＜"
                    case ">": "＞"
                    default: scalar
                    }
                }
            )
        )
    }
}

/// Lines that are safe to show, put together.
enum VisibleLines {
    /// The lines with breaks between them, and not more than `limit` bytes: those at the end are left out or cut.
    static func cut(_ lines: [String], to limit: Int) -> String {
        lines.reduce(into: "") { text, line in
            let room = limit - text.utf8.count - 1
            guard room > 3 else { return }
            text += (text.isEmpty ? "" : "\n") + VisibleText.cut(line, to: room)
        }
    }
}

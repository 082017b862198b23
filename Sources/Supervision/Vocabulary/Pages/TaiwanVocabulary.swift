/// Words that stand in traditional copies of mainland texts instead of the mainland's own, simplified, with the words
/// that they stand for.
///
/// Copies are made by programs that change the vocabulary with the script; matching needs the words of the forms back.
/// Each pair is of the same length, so that places in a folded text stay where they are.
enum TaiwanVocabulary {
    /// `text`, which was written in traditional script and is simplified, in the words of the mainland.
    static func replaced(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        var position = 0
        while position < scalars.count {
            let rest = scalars[position...]
            guard let word = words[scalars[position]]?.first(where: { rest.starts(with: $0.from) }) else {
                position += 1
                continue
            }
            scalars.replaceSubrange(position..<position + word.from.count, with: word.to)
            position += word.from.count
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private struct Word {
        let from: [Unicode.Scalar]
        let to: [Unicode.Scalar]
    }

    /// The words by their first character, longer ones first.
    private static let words: [Unicode.Scalar: [Word]] = {
        let words = pairs.split(whereSeparator: \.isWhitespace).compactMap { pair -> Word? in
            let sides = pair.split(separator: "→").map { Array($0.unicodeScalars) }
            return sides.count == 2 && sides[0].count == sides[1].count ? Word(from: sides[0], to: sides[1]) : nil
        }
        return Dictionary(grouping: words) { $0.from[0] }.mapValues { $0.sorted { $0.from.count > $1.from.count } }
    }()

    static let pairs = """
        资讯→信息 谘询→咨询 答覆→答复 回覆→回复 批覆→批复 函覆→函复 覆议→复议 覆核→复核 覆查→复查 反覆→反复 \
        入口网站→门户网站 民众→群众 视窗→窗口 程式→程序 软体→软件 硬体→硬件 数位→数字 简讯→短信 套用→应用 \
        网路→网络 网际→互联 资料库→数据库 伺服器→服务器 介面→界面 计画→计划 登入→登录 列印→打印 印表机→打印机 \
        萤幕→屏幕 搜寻→搜索 软、硬体→软、硬件 行动电话→移动电话
        """
}

/// The program's own words in traditional script.
///
/// Most ideographs have one traditional form; of those that have several, the pairs decide in which the program uses them.
enum TraditionalWriting {
    /// `text`, which is in simplified script, in traditional script, with the quotation marks that go with it.
    static func of(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            if let pair = pairs[key(scalars[index], next)] {
                result.append(contentsOf: pair.unicodeScalars)
                index += 2
            } else {
                result.append(quotationMarks[scalars[index]] ?? TraditionalForms.form(of: scalars[index]))
                index += 1
            }
        }
        return String(result)
    }

    private static let quotationMarks: [Unicode.Scalar: Unicode.Scalar] = ["“": "「", "”": "」", "‘": "『", "’": "』"]

    private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
        UInt64(first.value) << 32 | UInt64(second.value)
    }

    private static let pairs: [UInt64: String] = {
        let words = writtenPairs.split(whereSeparator: \.isWhitespace)
        return Dictionary(
            uniqueKeysWithValues: words.map { word in
                let scalars = Array(word.unicodeScalars)
                return (key(scalars[0], scalars[1]), String(word.dropFirst(2)))
            }
        )
    }()

    /// Two simplified ideographs, followed by their traditional forms.
    private static let writtenPairs = """
        为准為準 主干主幹 余额餘額 依托依託 公布公佈 关系關係 其余其餘 准备準備 准时準時 准确準確 划分劃分 制作製作 制造製造
        印制印製 发布發佈 台风颱風 合并合併 周年週年 周期週期 周末週末 基准基準 复制複製 多余多餘 宣布宣佈 尽管儘管 干扰干擾
        干部幹部 干预干預 布局佈局 布置佈置 并入併入 手里手裡 旅游旅遊 日历日曆 日志日誌 标准標準 标签標籤 水准水準
        汇报彙報 注册註冊 注销註銷 特征特徵 联系聯繫 若干若干 规划規劃 计划計劃 附注附註 骨干骨幹
        """
}

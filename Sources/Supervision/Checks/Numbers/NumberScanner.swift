import FoundationEssentials

/// Finds the counts and shares that folded text states. What has no unit of the pack is none: years, dates, telephone
/// and document numbers; and neither is what is numbered with 第.
package struct NumberScanner: Sendable {
    /// Longest first: `个工作日` before `个`.
    private let units: [[Unicode.Scalar]]

    package init(units: [String]) {
        self.units = units.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    }

    /// The numbers in `scalars`, which are folded text, in the order in which they stand there.
    package func numbers(in scalars: [Unicode.Scalar]) -> [StatedNumber] {
        var found: [StatedNumber] = []
        var position = 0
        while position < scalars.count {
            guard let numeral = Numeral(in: scalars, at: position) else {
                position += 1
                continue
            }
            if let number = number(numeral, in: scalars) { found.append(number) }
            position = max(numeral.end, position + 1)
        }
        return found
    }

    private func number(_ numeral: Numeral, in scalars: [Unicode.Scalar]) -> StatedNumber? {
        guard let value = numeral.value, !Self.isOrdinal(numeral, in: scalars) else { return nil }
        guard let (unit, end) = unit(in: scalars, at: numeral.end) else { return nil }
        return StatedNumber(
            value: value,
            unit: unit,
            isExact: numeral.isExact && !Self.isRough(numeral.start, end, in: scalars),
            step: numeral.step,
            range: numeral.start..<end
        )
    }

    private func unit(in scalars: [Unicode.Scalar], at start: Int) -> (String, Int)? {
        guard start < scalars.count else { return nil }
        if scalars[start] == "%" { return (StatedNumber.percent, start + 1) }
        for unit in units where scalars[start...].starts(with: unit) {
            return (String(String.UnicodeScalarView(unit)), start + unit.count)
        }
        return nil
    }

    /// `第5次`, `第二十条`, and digits that go on from brackets or other digits: `〔2017`, `3.1.2`.
    private static func isOrdinal(_ numeral: Numeral, in scalars: [Unicode.Scalar]) -> Bool {
        guard numeral.start > 0 else { return false }
        let before = scalars[numeral.start - 1]
        if before == "第" || before == "〔" || before == "[" || before == "." || before == "/" { return true }
        if before == "№" || before == "之" { return true }
        return numeral.isChinese && (before.isASCIIDigit || Self.words.contains(before))
    }

    /// With a Chinese numeral behind them these are words: 统一, 唯一, 每一项.
    private static let words = Set("统唯单划专逐每任某这那另同进第万初周".unicodeScalars)

    /// Whether what stands beside the number makes it a rough or doubtful one: `近30件`, `30件以上`, `3-5件`, `A12件`.
    private static func isRough(_ start: Int, _ end: Int, in scalars: [Unicode.Scalar]) -> Bool {
        if start > 0, (0x41...0x7A).contains(scalars[start - 1].value) { return true }
        if start > 0, roughBefore.contains(scalars[start - 1]) { return true }
        if start > 1, scalars[start - 1] == "过", ["超", "越"].contains(scalars[start - 2]) { return true }
        guard end + 1 < scalars.count else { return end < scalars.count && roughBehind.contains(scalars[end]) }
        if roughBehind.contains(scalars[end]) { return true }
        return ["以", "左"].contains(scalars[end]) && ["上", "下", "内", "右"].contains(scalars[end + 1])
    }

    private static let roughBefore = Set("约近超逾足-~—–至每数几".unicodeScalars)
    private static let roughBehind = Set("余多来".unicodeScalars)
}

/// Tells by the months that stand before a number whether it is one of a part of the year: `1—10月收到95件`.
///
/// The last thing said of time decides: `5月修订办法，全年收到20件` is of the year.
struct PartOfYear {
    private let scalars: ArraySlice<Unicode.Scalar>

    /// - Parameter scalars: The words before the number, folded, from where its sentence begins.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.scalars = scalars
    }

    var isNamed: Bool {
        var isPart = false
        for place in scalars.indices {
            if scalars[place] == "月", let month = number(before: place) {
                isPart = !endsYear(month, at: place) && !(month.value == 1 && goesOn(behind: place))
            } else if speaksOfYear(at: place) {
                isPart = false
            }
        }
        return isPart
    }

    // MARK: Months

    private func number(before place: Int) -> (value: Int, start: Int)? {
        var start = place
        while start > scalars.startIndex, place - start < 2, scalars[start - 1].isASCIIDigit { start -= 1 }
        if let number = Int(text(start..<place)) { return (1...12).contains(number) ? (number, start) : nil }
        // 十月, 十一月
        while start > scalars.startIndex, place - start < 2, ChineseNumeral.isDigit(scalars[start - 1]) { start -= 1 }
        return ChineseNumeral.value(of: scalars[start..<place]).flatMap { (1...12).contains($0) ? ($0, start) : nil }
    }

    /// `至12月31日`, `1—12月`, `截至12月底`: what is counted up to then is of the whole year, but for `7—12月`.
    private func endsYear(_ month: (value: Int, start: Int), at place: Int) -> Bool {
        guard month.value == 12 else { return false }
        var end = month.start
        // 至2025年12月
        if end > scalars.startIndex, scalars[end - 1] == "年" {
            end -= 1
            while end > scalars.startIndex, scalars[end - 1].isASCIIDigit { end -= 1 }
        }
        guard end > scalars.startIndex, Self.upTo.contains(scalars[end - 1]) else {
            return text(place + 1..<min(place + 4, scalars.endIndex)).hasPrefix("31日")
        }
        return beginning(before: end - 1).map { $0 == 1 } ?? true
    }

    /// The month that a range begins with which ends before `end`: `7月1日至`, `7—`.
    private func beginning(before end: Int) -> Int? {
        var place = end
        if place > scalars.startIndex, scalars[place - 1] == "日" {
            place -= 1
            while place > scalars.startIndex, scalars[place - 1].isASCIIDigit { place -= 1 }
        }
        if place > scalars.startIndex, scalars[place - 1] == "月" { place -= 1 }
        return number(before: place)?.value
    }

    /// Whether a range begins with the month: `1月1日至`.
    private func goesOn(behind place: Int) -> Bool {
        let rest = scalars[(place + 1)...].drop { $0.isASCIIDigit || $0 == "日" || $0 == "份" }
        return rest.first.map(Self.upTo.contains) ?? false
    }

    private static let upTo = Set("至到止-—–―~～".unicodeScalars)

    // MARK: The year

    private static let wholeYear = ["全年", "本年", "年度", "年内", "今年"].map { Array($0.unicodeScalars) }

    /// `全年`, or `2025年` without a month behind it.
    private func speaksOfYear(at place: Int) -> Bool {
        if Self.wholeYear.contains(where: { scalars[place...].starts(with: $0) }) { return true }
        guard scalars[place] == "年", place > scalars.startIndex, scalars[place - 1].isASCIIDigit else { return false }
        return !(scalars[(place + 1)...].first?.isASCIIDigit ?? false)
    }

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}

/// A year, a month or a day as people write it in a running text: `2025年1月20日`, `2025.1`, `二〇二五年一月`, `202511日`.
///
/// Stored copies of pages lose 年, 月 and 日 where they touch a digit. What is left is read only where one reading is
/// possible: `1231日` is 31 December, and `111日` is nothing.
struct PartialDate: Equatable {
    var year: Int
    /// Nil where only a year is written.
    var month: Int?
    /// Nil where only a month is written.
    var day: Int?
    /// Where it stands among the scalars it was read from, its units included.
    var range: Range<Int>

    /// No date that is written out has more scalars, the one before it included.
    private static let longest = 28

    /// Reads the date that begins at `start` of folded text.
    ///
    /// - Parameter inherited: The year of a date that leaves it out, such as the second one of `2025年1月1日至12月31日`.
    init?(in scalars: [Unicode.Scalar], at start: Int, inheritedYear inherited: Int? = nil) {
        // Nearly every place of a text is told from a date by its first sign.
        guard start < scalars.count, Self.mayBegin(with: scalars[start], isYear: inherited == nil) else { return nil }
        let first = max(start - 1, 0)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.longest * 3)
        for scalar in scalars[first..<min(scalars.count, start + Self.longest)] {
            if let encoded = Unicode.UTF8.encode(scalar) { bytes += encoded }
        }
        let offset = first < start ? UTF8.width(scalars[first]) : 0
        var reader = PartialDateReader(position: offset)
        guard let parts = reader.read(bytes.span, inheritedYear: inherited) else { return nil }
        (year, month, day) = parts
        let count = bytes[offset..<reader.position].count { $0 & 0xC0 != 0x80 }
        range = start..<start + count
    }

    private static func mayBegin(with scalar: Unicode.Scalar, isYear: Bool) -> Bool {
        scalar.yearDigit != nil || !isYear && (scalar == "十" || NumeralSign.tens(scalar) != nil)
    }

    /// The first day that it covers.
    var first: CivilDate? { CivilDate(year: year, month: month ?? 1, day: day ?? 1) }

    /// The last day that it covers.
    var last: CivilDate? {
        let month = month ?? 12
        if let day { return CivilDate(year: year, month: month, day: day) }
        return (28...31).reversed().lazy.compactMap { CivilDate(year: year, month: month, day: $0) }.first
    }
}

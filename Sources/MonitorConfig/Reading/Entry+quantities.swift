import Supervision

/// Reading quantities with their unit.
extension Entry {
    /// A duration such as `500ms`, `90s`, `5m`, `6h` or `7d`; a day has 24 hours.
    func duration(in range: ClosedRange<Duration>) -> Duration? {
        guard let word = word() else { return nil }
        guard let (number, unit) = Self.numberAndUnit(word), let milliseconds = Self.millisecondsByUnit[unit] else {
            report(.notDuration(word))
            return nil
        }
        let (total, overflows) = number.multipliedReportingOverflow(by: milliseconds)
        let duration = Duration.milliseconds(total)
        guard !overflows, range.contains(duration) else {
            report(.outOfRange(word, from: Self.text(of: range.lowerBound), to: Self.text(of: range.upperBound)))
            return nil
        }
        return duration
    }

    /// A size in bytes such as `10MiB`, `512KiB` (powers of 1024) or `1MB` (powers of 1000).
    func size(in range: ClosedRange<Int>) -> Int? {
        guard let word = word() else { return nil }
        guard let (number, unit) = Self.numberAndUnit(word), let bytes = Self.bytesByUnit[unit] else {
            report(.notSize(word))
            return nil
        }
        let (total, overflows) = number.multipliedReportingOverflow(by: bytes)
        guard !overflows, range.contains(total) else {
            report(
                .outOfRange(word, from: Self.text(ofSize: range.lowerBound), to: Self.text(ofSize: range.upperBound))
            )
            return nil
        }
        return total
    }

    private static let millisecondsByUnit = ["ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]

    private static let bytesByUnit = [
        "B": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "kB": 1000, "KB": 1000, "MB": 1_000_000,
        "GB": 1_000_000_000,
    ]

    /// `90s` in its parts; nil where it does not begin with digits or the number is too large.
    private static func numberAndUnit(_ text: String) -> (Int, String)? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits) else { return nil }
        let unit = text[digits.endIndex...]
        return (number, String(unit.first == " " ? unit.dropFirst() : unit))
    }

    /// A duration as it is written, in the largest unit that leaves no rest.
    static func text(of duration: Duration) -> String {
        let milliseconds = Int(duration / .milliseconds(1))
        let units = [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000)]
        let unit = units.first { milliseconds > 0 && milliseconds.isMultiple(of: $0.1) } ?? ("ms", 1)
        return "\(milliseconds / unit.1)\(unit.0)"
    }

    /// A size as it is written, in the largest unit that leaves no rest.
    static func text(ofSize bytes: Int) -> String {
        let units = [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)]
        let unit = units.first { bytes > 0 && bytes.isMultiple(of: $0.1) } ?? ("B", 1)
        return "\(bytes / unit.1)\(unit.0)"
    }
}

/// Letters as `escape` of scripts writes them (ECMA-262, B.2.1.1): `%u4E91%u6EAA`.
enum ScriptEscape {
    /// The text with its letters; what is no such escape stays as it is.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(0x25), text.contains("%u") else { return text }
        var units: [UInt16] = []
        var rest = text[...]
        while let mark = rest.firstRange(of: "%u") {
            units += rest[..<mark.lowerBound].utf16
            let digits = rest[mark.upperBound...].prefix(4)
            if digits.count == 4, digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16) {
                units.append(unit)
                rest = rest[digits.endIndex...]
            } else {
                units += "%u".utf16
                rest = rest[mark.upperBound...]
            }
        }
        return String(decoding: units + rest.utf16, as: UTF16.self)
    }
}

/// Stand-ins for what Yams composes badly, put into the text before and taken out of the tree after.
///
/// Yams compares the keys of a mapping by hashing whole subtrees, so an alias as key can cost time exponential in the
/// size of the file; and at the first key written twice it gives up the whole document. So an alias `*name` is handed
/// to it as a plain scalar, and the first of two equal keys gets another first character. Every stand-in is one
/// character of the private use area (U+E000 to U+E0FF) for one character, so lines and columns stay what they are.
/// Texts that hold such characters of their own are refused beforehand.
struct YAMLMask {
    private(set) var text: String
    /// The first characters of masked keys, by the number of the stand-in, and where the key stands.
    private var maskedKeys: [(character: Unicode.Scalar, place: Place)] = []

    static let aliasScalar: Unicode.Scalar = "\u{E0FF}"
    /// Each masked key means composing the document again, so their number is bounded.
    static let keyLimit = 32

    init(masking text: String) {
        self.text = Self.maskingAliases(in: text)
    }

    static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
        (0xE000...0xE0FF).contains(scalar.value)
    }

    /// Gives the key at `place` another first character; false where that cannot be done.
    mutating func maskKey(at place: Place) -> Bool {
        guard maskedKeys.count < Self.keyLimit, let start = index(of: place) else { return false }
        let scalars = text.unicodeScalars
        var index = start
        if scalars[start] == "\"" || scalars[start] == "'" {
            index = scalars.index(after: start)
        }
        let isText = index < scalars.endIndex && !"\"'\\&!|>*?{[\n\r".unicodeScalars.contains(scalars[index])
        guard isText, let standIn = Unicode.Scalar(0xE000 + UInt32(maskedKeys.count)) else { return false }
        maskedKeys.append((scalars[index], place))
        text.unicodeScalars.replaceSubrange(index...index, with: CollectionOfOne(standIn))
        return true
    }

    /// The key as written, where `key` begins with a stand-in.
    func originalKey(_ key: String) -> String? {
        guard let first = key.unicodeScalars.first, Self.isReserved(first), first != Self.aliasScalar else {
            return nil
        }
        let number = Int(first.value - 0xE000)
        guard maskedKeys.indices.contains(number) else { return nil }
        var scalars = key.unicodeScalars
        scalars.replaceSubrange(scalars.startIndex...scalars.startIndex, with: [maskedKeys[number].character])
        return String(scalars)
    }

    /// The text of a scalar with its asterisks put back.
    static func unmasked(_ text: String) -> String {
        guard text.utf8.contains(0xEE), text.unicodeScalars.contains(aliasScalar) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == aliasScalar ? "*" : $0 }))
    }

    private func index(of place: Place) -> String.Index? {
        var reader = PlaceReader()
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            if reader.place == place {
                return index
            }
            reader.advance(over: scalars[index])
        }
        return nil
    }

    private static func maskingAliases(in text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 1024)
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "*"), isAliasStart(bytes, at: index) {
                result.append(contentsOf: Array(String(aliasScalar).utf8))
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isAliasStart(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index + 1 < bytes.count, isAnchorByte(bytes[index + 1]) else { return false }
        return index == 0 || " \t\r\n[{,:-?".utf8.contains(bytes[index - 1])
    }

    /// What libyaml takes as part of an anchor's name.
    static func isAnchorByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

import Supervision

/// Turns the bytes of a table into text: spreadsheets write UTF-8, UTF-16 ("Unicode text") or the national encoding.
enum TableText {
    /// - Parameter decodesNational: Reads bytes as GB 18030, with U+FFFD for what is no character of it.
    static func text(
        of bytes: [UInt8],
        decodesNational: ([UInt8]) -> String
    ) throws(FileError) -> String {
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw FileError(.workbook)
        }
        let text: String
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): text = wideText(of: bytes.dropFirst(2), isLittleEndian: true)
        case (0xFE, 0xFF): text = wideText(of: bytes.dropFirst(2), isLittleEndian: false)
        case (0xEF, 0xBB) where bytes.dropFirst(2).first == 0xBF:
            text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        default: text = String(validating: bytes, as: UTF8.self) ?? decodesNational(bytes)
        }
        if let place = place(in: text, where: { $0 == "\u{FFFD}" }) { throw FileError(.neitherEncoding, place: place) }
        if let place = place(in: text, where: { $0 == "\0" }) { throw FileError(.nulCharacter, place: place) }
        return text
    }

    private static func wideText(of bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> String {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        // Half a character at the end is told as what else is none.
        return String(decoding: units + (bytes.count % 2 == 0 ? [] : [0xD800]), as: UTF16.self)
    }

    private static func place(in text: String, where isWrong: (Unicode.Scalar) -> Bool) -> Place? {
        guard text.unicodeScalars.contains(where: isWrong) else { return nil }
        var reader = PlaceReader()
        for scalar in text.unicodeScalars {
            if isWrong(scalar) { return reader.place }
            reader.advance(over: scalar)
        }
        return nil
    }
}

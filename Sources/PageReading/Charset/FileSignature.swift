import Supervision

/// Recognises bytes that are no text: documents, pictures and archives, by their first bytes.
enum FileSignature {
    private static let signatures: [(name: String, bytes: [UInt8])] = [
        ("pdf", Array("%PDF-".utf8)),
        ("zip, docx or xlsx", [0x50, 0x4B, 0x03, 0x04]),
        ("doc or xls", [0xD0, 0xCF, 0x11, 0xE0]),
        ("png", [0x89, 0x50, 0x4E, 0x47]),
        ("jpeg", [0xFF, 0xD8, 0xFF]),
        ("gif", Array("GIF8".utf8)),
        ("gzip", [0x1F, 0x8B]),
        ("rar", Array("Rar!".utf8)),
        ("7z", [0x37, 0x7A, 0xBC, 0xAF]),
        ("ofd or zip", [0x50, 0x4B, 0x05, 0x06]),
        ("rtf", Array("{\\rtf".utf8)),
        ("mp4", Array("\u{0}\u{0}\u{0}".utf8)),
    ]

    /// What the bytes are; nil where they may be text.
    static func name(of bytes: Span<UInt8>) -> String? {
        let isUTF16 =
            bytes.count >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF))
        if isUTF16 { return nil }
        for signature in signatures where starts(bytes, with: signature.bytes) {
            return signature.name
        }
        return isMostlyControl(bytes) ? "binary" : nil
    }

    private static func starts(_ bytes: Span<UInt8>, with signature: [UInt8]) -> Bool {
        guard bytes.count >= signature.count else { return false }
        return signature.indices.allSatisfy { bytes[$0] == signature[$0] }
    }

    /// Whether control characters that no text holds make up more than one byte in fifty of the beginning.
    private static func isMostlyControl(_ bytes: Span<UInt8>) -> Bool {
        let length = min(bytes.count, 8192)
        var controls = 0
        for index in 0..<length where bytes[index] < 0x20 && !ASCII.isSpace(bytes[index]) && bytes[index] != 0x1B {
            controls += 1
        }
        return controls * 50 > length
    }
}

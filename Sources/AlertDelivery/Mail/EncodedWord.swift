import FoundationEssentials

/// Text in the headers and bodies of mail, in ASCII alone.
enum EncodedWord {
    /// A header's text (RFC 2047): words of not more than 75 characters, each in whole characters.
    static func text(of text: String) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), text.utf8.count <= 60 { return text }
        var words: [String] = []
        var word = ""
        for character in text {
            if !word.isEmpty, word.utf8.count + character.utf8.count > longest {
                words.append(word)
                word = ""
            }
            word.append(character)
        }
        return (words + [word]).map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// 45 bytes become 60 characters of Base64, and twelve stand around them.
    private static let longest = 45

    /// A part of a body in Base64, in lines of 76 characters (RFC 2045, section 6.8).
    static func body(of bytes: some Sequence<UInt8>) -> String {
        let characters = Array(Data(bytes).base64EncodedString().utf8)
        return stride(from: 0, to: characters.count, by: 76).map { start in
            String(decoding: characters[start..<min(start + 76, characters.count)], as: UTF8.self) + "\r\n"
        }.joined()
    }
}

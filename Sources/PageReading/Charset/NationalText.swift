/// Text in GB 18030 that is no page, such as a table that a spreadsheet wrote.
package enum NationalText {
    /// The text of `bytes`, with U+FFFD for every byte that is no character.
    package static func decoded(_ bytes: [UInt8]) -> String {
        String(decoding: CharsetConverter.convert(bytes.span, from: .gb18030).bytes, as: UTF8.self)
    }
}

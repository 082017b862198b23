/// The ASCII characters that scanners of markup and numbers ask for, as bytes.
@usableFromInline
package enum ASCII {
    /// Whether a byte is one of `0` to `9`.
    @inlinable package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether a byte is a letter of either case.
    @inlinable package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// Whether a byte is white space: space, tab, or a break of line or page.
    @inlinable package static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

    /// Whether a byte may stand in the name of a variable.
    @inlinable package static func isNameByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == 0x5F }

    /// A capital letter as a small one; any other byte as it is.
    @inlinable package static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// The end of a line.
    @inlinable package static var lineFeed: UInt8 { 0x0A }
    /// ` `
    @inlinable package static var space: UInt8 { 0x20 }
    /// `"`
    @inlinable package static var quote: UInt8 { 0x22 }
    /// `'`
    @inlinable package static var apostrophe: UInt8 { 0x27 }
    /// `-`
    @inlinable package static var hyphen: UInt8 { 0x2D }
    /// `/`
    @inlinable package static var slash: UInt8 { 0x2F }
    /// `:`
    @inlinable package static var colon: UInt8 { 0x3A }
    /// `<`
    @inlinable package static var lessThan: UInt8 { 0x3C }
    /// `=`
    @inlinable package static var equals: UInt8 { 0x3D }
    /// `>`
    @inlinable package static var greaterThan: UInt8 { 0x3E }
}

package import Foundation

/// Text as bytes of GB18030, of which GBK and GB2312 are parts.
package enum NationalText {
    /// The number of GB18030 in Core Foundation's list of encodings, as `NSString` takes it.
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    package static func encoded(_ text: String) -> Data { text.data(using: gb18030) ?? Data(text.utf8) }
}

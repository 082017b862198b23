import Supervision

/// The encodings in which Chinese government pages are written.
enum CharacterEncoding: String, Sendable {
    case utf8 = "utf-8"
    /// Stands for every national label: GB 18030 contains GBK and GB 2312 (WHATWG Encoding, 4.2).
    case gb18030
    case big5
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"

    private static let labels = NameTable<CharacterEncoding>([
        ("utf-8", .utf8), ("utf8", .utf8), ("unicode", .utf8), ("utf_8", .utf8),
        // A page whose declaration can be read as ASCII is not in UTF-16 (HTML standard, 13.2.3.2).
        ("utf-16", .utf8), ("utf-16le", .utf8), ("utf-16be", .utf8),
        ("gb18030", .gb18030), ("gb2312", .gb18030), ("gbk", .gb18030), ("x-gbk", .gb18030), ("cp936", .gb18030),
        ("gb_2312", .gb18030), ("gb_2312-80", .gb18030), ("gb2312-80", .gb18030), ("chinese", .gb18030),
        ("euc-cn", .gb18030), ("csgb2312", .gb18030), ("iso-ir-58", .gb18030), ("ms936", .gb18030),
        ("windows-936", .gb18030), ("gb-2312", .gb18030), ("hz-gb-2312", .gb18030), ("gb-18030", .gb18030),
        ("big5", .big5), ("big5-hkscs", .big5), ("cn-big5", .big5), ("x-x-big5", .big5), ("csbig5", .big5),
        ("cp950", .big5), ("big-5", .big5),
    ])

    /// The encoding that a label of a header or of the markup means; nil for labels no Chinese page is written in,
    /// such as `iso-8859-1`, the default of old servers.
    static func labelled(_ label: Span<UInt8>) -> CharacterEncoding? { labels[label] }

    /// The name under which glibc's iconv knows it.
    var iconvName: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        case .big5: "BIG5-HKSCS"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        }
    }
}

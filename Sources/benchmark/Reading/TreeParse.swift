import CLibXML2
import FoundationEssentials

/// libxml2's own tree of a page, as programs that use it make it: the measure beside the reader.
enum TreeParse {
    private static let options =
        Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        ) | Int32(XML_PARSE_HUGE.rawValue)

    /// Parses and frees; throws where no tree comes of it.
    static func run(_ page: Data, encoding: String) throws {
        try page.withUnsafeBytes { bytes in
            let text = bytes.bindMemory(to: CChar.self)
            guard let document = htmlReadMemory(text.baseAddress, Int32(text.count), nil, encoding, options) else {
                throw BenchmarkError("libxml2 made no tree of a page of \(page.count) bytes.")
            }
            xmlFreeDoc(document)
        }
    }
}

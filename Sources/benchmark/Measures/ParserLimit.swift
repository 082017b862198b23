import CLibXML2
import Dispatch
import Synchronization

/// How fast libxml2 alone parses pages that are already UTF-8 in memory: no reader built on it can be faster than the
/// events or the tree that it makes.
enum ParserLimit {
    static func measure(_ pages: [[UInt8]], cores: Int) async throws -> Measurement {
        xmlInitParser()
        let next = Atomic(0)
        let parsed = Atomic(0)
        let measurement = try await Measurement.of(pages: pages.count) {
            DispatchQueue.concurrentPerform(iterations: cores) { _ in
                while true {
                    let index = next.add(1, ordering: .relaxed).oldValue
                    guard index < pages.count else { break }
                    if parse(pages[index]) { parsed.add(1, ordering: .relaxed) }
                }
            }
        }
        guard parsed.load(ordering: .relaxed) == pages.count else {
            throw BenchmarkError("libxml2 parsed \(parsed.load(ordering: .relaxed)) of \(pages.count) pages.")
        }
        return try measurement.checked("libxml2", cores: cores)
    }

    /// Builds libxml2's tree, as programs that use it do, and frees it.
    private static func parse(_ page: [UInt8]) -> Bool {
        page.withUnsafeBytes { bytes in
            let text = bytes.bindMemory(to: CChar.self)
            guard let context = htmlCreateMemoryParserCtxt(text.baseAddress, Int32(text.count)) else { return false }
            defer { htmlFreeParserCtxt(context) }
            htmlCtxtUseOptions(context, options)
            context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
            xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
            htmlParseDocument(context)
            guard let document = context.pointee.myDoc else { return false }
            defer { xmlFreeDoc(document) }
            return xmlDocGetRootElement(document) != nil
        }
    }

    private static let options = Int32(
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    )
}

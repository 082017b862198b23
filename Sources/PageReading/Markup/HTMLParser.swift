import CLibXML2
import Supervision

/// Reads HTML with libxml2, and is the only place that knows of it.
///
/// The bytes must be UTF-8 without a NUL. libxml2 reports events (SAX); its tree is not built: ours is flatter.
enum HTMLParser {
    /// `xmlInitParser` must have returned before parsers run on several threads.
    private static let isInitialized: Bool = {
        xmlInitParser()
        return true
    }()

    static func parse(
        _ text: Span<UInt8>,
        limits: ReadingLimits,
        for purposes: ReadingPurpose = .matter
    ) -> HTMLDocument {
        let length = min(text.count, limits.bytes)
        var run = ParserRun(builder: HTMLTreeBuilder(limits: limits, capacity: length))
        run.isForSurroundings = purposes.contains(.surroundings)
        guard isInitialized, length > 0 else { return run.builder.finish() }
        let isTame = AttributeBomb.isAbsent(from: text, limit: limits.attributes)
        if isTame {
            text.withUnsafeBufferPointer { run.parse(UnsafeBufferPointer(rebasing: $0.prefix(length))) }
        } else {
            let defused = AttributeBomb.defused(text, limit: limits.attributes)
            defused.withUnsafeBufferPointer { run.parse(UnsafeBufferPointer(rebasing: $0.prefix(length))) }
        }
        var document = run.builder.finish()
        if !isTame { document.cutShort = "attributes" }
        if length < text.count { document.cutShort = "bytes" }
        return document
    }
}

/// One parse: the builder that receives the events, and the parser, which can be stopped.
///
/// The parser knows it by its place in memory while it parses.
private struct ParserRun {
    var builder: HTMLTreeBuilder
    var isForSurroundings = false
    private var context: htmlParserCtxtPtr?

    init(builder: HTMLTreeBuilder) {
        self.builder = builder
    }

    mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>) {
        bytes.withMemoryRebound(to: CChar.self) { bytes in
            context = htmlCreateMemoryParserCtxt(bytes.baseAddress, Int32(bytes.count))
        }
        guard let context else { return }
        defer {
            htmlFreeParserCtxt(context)
            self.context = nil
        }
        htmlCtxtUseOptions(context, Self.options)
        context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
        // Named before parsing, so that no declaration in the page can change it.
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        context.pointee.sax.pointee = Self.makeHandler()
        withUnsafeMutablePointer(to: &self) { run in
            context.pointee.userData = UnsafeMutableRawPointer(run)
            htmlParseDocument(context)
        }
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    }

    func stopWhereFull() {
        if builder.isFull, let context { xmlStopParser(context) }
    }

    private static let options = Int32(
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    )

    private static func run(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParserRun>? {
        data?.assumingMemoryBound(to: ParserRun.self)
    }

    private static func span<Result>(
        _ text: UnsafePointer<xmlChar>,
        _ count: Int,
        _ body: (Span<UInt8>) -> Result
    ) -> Result {
        body(UnsafeBufferPointer(start: text, count: count).span)
    }

    private static func makeHandler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        // The mark of a handler that has `serror`, a function without variable arguments, which Swift can write.
        handler.initialized = XML_SAX2_MAGIC
        handler.startElement = { data, name, attributes in
            guard let run = ParserRun.run(data), let name else { return }
            run.pointee.start(name, attributes)
        }
        handler.endElement = { data, _ in ParserRun.run(data)?.pointee.builder.endElement() }
        handler.characters = { data, text, count in
            guard let run = ParserRun.run(data), let text else { return }
            ParserRun.span(text, Int(count)) { run.pointee.builder.characters($0) }
        }
        handler.cdataBlock = { data, text, count in
            guard let run = ParserRun.run(data), let text else { return }
            ParserRun.span(text, Int(count)) { run.pointee.builder.characters($0, isCode: true) }
        }
        handler.comment = { data, text in
            guard let run = ParserRun.run(data), let text else { return }
            ParserRun.span(text, strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))) {
                run.pointee.builder.comment($0)
            }
        }
        handler.serror = { data, error in
            guard let run = ParserRun.run(data), let error else { return }
            if error.pointee.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue) {
                run.pointee.builder.strayEndTag()
                run.pointee.stopWhereFull()
            }
        }
        return handler
    }

    private mutating func start(
        _ name: UnsafePointer<xmlChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        // Nobody waits for the reading any more.
        if Task.isCancelled, let context { xmlStopParser(context) }
        let tag = Self.span(name, Self.length(name)) { HTMLTag.named($0) }
        guard let node = builder.startElement(tag) else {
            stopWhereFull()
            return
        }
        guard var attribute = attributes else { return }
        while let name = attribute.pointee {
            if let value = attribute.advanced(by: 1).pointee,
                let known = Self.span(name, Self.length(name), { HTMLAttribute.Name.named($0) }),
                isForSurroundings || !known.isForSurroundings
            {
                Self.span(value, Self.length(value)) { builder.add(known, $0, to: node) }
            }
            attribute = attribute.advanced(by: 2)
        }
    }

    private static func length(_ text: UnsafePointer<xmlChar>) -> Int {
        strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
    }
}

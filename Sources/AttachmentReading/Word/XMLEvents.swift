import CLibXML2
import Supervision

/// What an XML parser tells while it reads.
protocol XMLEvents {
    mutating func start(_ name: String, _ attributes: XMLAttributes)
    mutating func end(_ name: String)
    mutating func text(_ text: String)
    /// Whether enough was read.
    var isFull: Bool { get }
}

/// The attributes of one element by their local names.
struct XMLAttributes {
    fileprivate let pointer: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    fileprivate let count: Int

    /// The value of the first attribute with this local name; only valid while the element starts.
    subscript(_ name: StaticString) -> String? {
        guard let pointer else { return nil }
        // Five places each: local name, prefix, namespace, begin and end of the value (libxml2, startElementNsSAX2Func).
        for index in 0..<count {
            let place = pointer.advanced(by: index * 5)
            guard let local = place[0], let begin = place[3], let end = place[4] else { continue }
            let isNamed = name.withUTF8Buffer { wanted in
                (0..<wanted.count).allSatisfy { local[$0] == wanted[$0] } && local[wanted.count] == 0
            }
            if isNamed {
                return String(decoding: UnsafeBufferPointer(start: begin, count: max(end - begin, 0)), as: UTF8.self)
            }
        }
        return nil
    }
}

/// Reads XML with libxml2's events. Nothing outside of the bytes is read, and what makes XML a weapon (`XMLShape`) is
/// refused before: the parts of a Word document have none of it.
enum XMLParser {
    private static let isInitialized: Bool = {
        xmlInitParser()
        return true
    }()

    /// Throws where the bytes are no well-formed XML, unless `events` was full before.
    static func parse<Events: XMLEvents>(_ bytes: [UInt8], into events: inout Events) throws(AttachmentProblem) {
        guard isInitialized, !bytes.isEmpty else { throw AttachmentProblem(.damaged, detail: "a part is empty") }
        if let danger = XMLShape.danger(in: bytes.span) {
            throw AttachmentProblem(.damaged, detail: "a part is refused: \(danger.rawValue)")
        }
        var run = EventRun(events: events)
        bytes.withUnsafeBufferPointer { run.parse($0) }
        guard let finished = run.events as? Events else { return }
        events = finished
        guard run.isWellFormed || events.isFull else {
            throw AttachmentProblem(.damaged, detail: "a part is no well-formed XML")
        }
    }
}

/// One parse. The parser knows it by its place in memory while it parses.
private struct EventRun {
    var events: any XMLEvents
    private(set) var isWellFormed = false
    private var context: xmlParserCtxtPtr?

    init(events: any XMLEvents) {
        self.events = events
    }

    mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>) {
        bytes.withMemoryRebound(to: CChar.self) { bytes in
            context = xmlCreateMemoryParserCtxt(bytes.baseAddress, Int32(clamping: bytes.count))
        }
        guard let context else { return }
        defer {
            xmlFreeParserCtxt(context)
            self.context = nil
        }
        xmlCtxtUseOptions(
            context,
            Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        )
        context.pointee.sax.pointee = Self.makeHandler()
        withUnsafeMutablePointer(to: &self) { run in
            context.pointee.userData = UnsafeMutableRawPointer(run)
            xmlParseDocument(context)
        }
        isWellFormed = context.pointee.wellFormed == 1
        if let document = context.pointee.myDoc {
            xmlFreeDoc(document)
            context.pointee.myDoc = nil
        }
    }

    private static func run(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<EventRun>? {
        data?.assumingMemoryBound(to: EventRun.self)
    }

    /// Stops where nothing more is kept, or where nobody waits for the reading any more.
    private func stopWhereFull() {
        if events.isFull || Task.isCancelled { xmlStopParser(context) }
    }

    private static func makeHandler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startElementNs = { data, name, _, _, _, _, count, _, attributes in
            guard let run = EventRun.run(data), let name else { return }
            run.pointee.events.start(
                String(cString: name),
                XMLAttributes(pointer: attributes, count: Int(count))
            )
            run.pointee.stopWhereFull()
        }
        handler.endElementNs = { data, name, _, _ in
            guard let run = EventRun.run(data), let name else { return }
            run.pointee.events.end(String(cString: name))
        }
        handler.characters = { data, text, count in
            guard let run = EventRun.run(data), let text else { return }
            run.pointee.events.text(
                String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
            )
        }
        handler.cdataBlock = handler.characters
        return handler
    }
}

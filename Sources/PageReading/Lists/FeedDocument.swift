import CLibXML2

/// Reads the items of RSS and Atom documents with libxml2.
///
/// What makes XML a weapon (`XMLShape`) was refused before; nothing is loaded; the tree is walked without recursion.
enum FeedDocument {
    /// The items in document order; nil where the document is no feed.
    static func records(in text: Span<UInt8>, limit: Int) -> [DataRecord]? {
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NONET.rawValue
        let document = text.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                xmlReadMemory($0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
            }
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document), ["rss", "feed", "rdf"].contains(name(of: root)) else {
            return nil
        }
        var records: [DataRecord] = []
        var node: xmlNodePtr? = root
        while let present = node, records.count < limit {
            let isItem = ["item", "entry"].contains(name(of: present))
            if isItem { records.append(record(of: present)) }
            node = isItem ? following(present, in: root) : present.pointee.children ?? following(present, in: root)
        }
        return records
    }

    /// The node behind `node` and its descendants.
    private static func following(_ node: xmlNodePtr, in root: xmlNodePtr) -> xmlNodePtr? {
        var present = node
        while present != root {
            if let next = present.pointee.next { return next }
            guard let parent = present.pointee.parent else { return nil }
            present = parent
        }
        return nil
    }

    private static func record(of item: xmlNodePtr) -> DataRecord {
        var record = DataRecord()
        var dateRank = Int.max
        var child = item.pointee.children
        while let node = child {
            child = node.pointee.next
            guard node.pointee.type == XML_ELEMENT_NODE else { continue }
            let name = name(of: node)
            switch name {
            case "title": record.title = content(of: node)
            case "link", "guid": addLink(node, isGuid: name == "guid", to: &record)
            case "pubdate", "published", "issued", "date", "updated", "modified":
                let rank = ["updated", "modified"].contains(name) ? 1 : 0
                if rank < dateRank, let day = DataDate.day(content(of: node)) {
                    record.date = day
                    dateRank = rank
                }
            default: break
            }
        }
        return record
    }

    /// RSS writes the address as text, Atom as an attribute; a `guid` is one where it looks like it.
    private static func addLink(_ node: xmlNodePtr, isGuid: Bool, to record: inout DataRecord) {
        let relation = attribute("rel", of: node)
        guard relation == nil || relation == "alternate" else { return }
        let text = attribute("href", of: node) ?? content(of: node)
        let address = String(text.drop { $0.isWhitespace }.prefix { !$0.isWhitespace })
        if isGuid, !record.address.isEmpty || !address.hasPrefix("http") { return }
        if !address.isEmpty { record.address = address }
    }

    private static func name(of node: xmlNodePtr) -> String {
        guard node.pointee.type == XML_ELEMENT_NODE, let name = node.pointee.name else { return "" }
        return String(cString: name).lowercased()
    }

    private static func content(of node: xmlNodePtr) -> String { take(xmlNodeGetContent(node)) ?? "" }

    private static func attribute(_ name: String, of node: xmlNodePtr) -> String? { take(xmlGetNoNsProp(node, name)) }

    /// The text of libxml2's own memory, which is given back.
    private static func take(_ text: UnsafeMutablePointer<xmlChar>?) -> String? {
        guard let text else { return nil }
        defer { disclosure_monitor_xml_free(text) }
        return String(cString: text)
    }
}

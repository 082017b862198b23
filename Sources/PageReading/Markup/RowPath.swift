import CLibXML2

/// Finds the elements that an XPath 1.0 expression yields, with libxml2's own tree.
///
/// That tree is built only where a source is configured with an expression. It is bounded: libxml2 ends a document
/// that nests deeper than 256 elements, and an expression that takes too many steps.
struct RowPath {
    enum Outcome: Sendable {
        /// The markup of every element, each in a `div` of its own, in document order.
        case rows(markup: [UInt8], isCut: Bool)
        /// Why there are none.
        case failed(String)
    }

    /// Steps that one expression may take, a few for each element of a large page.
    private static let mostSteps: UInt = 5_000_000
    private static let longestExpression = 2_000

    let expression: String

    /// Whether the expression is one of XPath 1.0.
    var isValid: Bool {
        guard let context = xmlXPathNewContext(nil) else { return false }
        defer { xmlXPathFreeContext(context) }
        guard let compiled = compiled(in: context) else { return false }
        xmlXPathFreeCompExpr(compiled)
        return true
    }

    /// What the expression finds in a page, which must be UTF-8 without a NUL.
    func rows(in text: Span<UInt8>, limits: ReadingLimits) -> Outcome {
        let isTame = AttributeBomb.isAbsent(from: text, limit: limits.attributes)
        if isTame { return parsed(text.extracting(0..<min(text.count, limits.bytes)), limits) }
        let defused = AttributeBomb.defused(text, limit: limits.attributes)
        return parsed(defused.span.extracting(0..<min(defused.count, limits.bytes)), limits)
    }

    private func compiled(in context: xmlXPathContextPtr) -> xmlXPathCompExprPtr? {
        guard !expression.isEmpty, expression.utf8.count <= Self.longestExpression else { return nil }
        // Without a handler libxml2 prints its errors.
        context.pointee.error = { _, _ in }
        return xmlXPathCtxtCompile(context, expression)
    }

    private func parsed(_ text: Span<UInt8>, _ limits: ReadingLimits) -> Outcome {
        guard text.count > 0, let parser = htmlNewParserCtxt() else { return .failed("no page") }
        defer { htmlFreeParserCtxt(parser) }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
        let document = text.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                htmlCtxtReadMemory(parser, $0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
            }
        }
        guard let document else { return .failed("no page") }
        defer { xmlFreeDoc(document) }
        return evaluated(in: document, isCut: parser.pointee.disableSAX != 0, limits)
    }

    private func evaluated(in document: xmlDocPtr, isCut: Bool, _ limits: ReadingLimits) -> Outcome {
        guard let context = xmlXPathNewContext(document) else { return .failed("no memory") }
        defer { xmlXPathFreeContext(context) }
        guard let compiled = compiled(in: context) else { return .failed("no XPath: \(expression)") }
        defer { xmlXPathFreeCompExpr(compiled) }
        context.pointee.opLimit = Self.mostSteps
        context.pointee.node = xmlDocGetRootElement(document)
        guard let result = xmlXPathCompiledEval(compiled, context) else {
            return .failed("not evaluated: \(expression)")
        }
        defer { xmlXPathFreeObject(result) }
        guard result.pointee.type == XPATH_NODESET else { return .failed("yields no elements: \(expression)") }
        guard let nodes = result.pointee.nodesetval, nodes.pointee.nodeNr > 0 else {
            return .failed("finds nothing: \(expression)")
        }
        xmlXPathNodeSetSort(nodes)
        return markup(of: nodes, in: document, isCut: isCut, limits)
    }

    private func markup(of nodes: xmlNodeSetPtr, in document: xmlDocPtr, isCut: Bool, _ limits: ReadingLimits)
        -> Outcome
    {
        guard let buffer = xmlBufferCreate() else { return .failed("no memory") }
        defer { xmlBufferFree(buffer) }
        var isCut = isCut
        for index in 0..<Int(nodes.pointee.nodeNr) {
            guard let node = nodes.pointee.nodeTab[index], node.pointee.type == XML_ELEMENT_NODE else { continue }
            // Elements in each other are written out again and again.
            if index > limits.rows || Int(xmlBufferLength(buffer)) > limits.bytes {
                isCut = true
                break
            }
            xmlBufferCCat(buffer, "<div>")
            htmlNodeDump(buffer, document, node)
            xmlBufferCCat(buffer, "</div>\n")
        }
        let count = Int(xmlBufferLength(buffer))
        guard count > 0, let content = xmlBufferContent(buffer) else {
            return .failed("yields no elements: \(expression)")
        }
        return .rows(markup: Array(UnsafeBufferPointer(start: content, count: count)), isCut: isCut)
    }
}

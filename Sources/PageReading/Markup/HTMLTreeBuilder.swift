import Supervision

/// Puts a document together from the events of a parser, in document order.
///
/// The parser's events nest, but not always as a browser would nest them: an `a` that is never closed swallows the rows
/// after it. The builder therefore keeps a stack of its own, in which a row ends where the next one begins.
struct HTMLTreeBuilder {
    private(set) var document = HTMLDocument()
    /// How many steps the parser has spent on end tags that match nothing.
    private(set) var strayEndTagSteps = 0
    private let limits: ReadingLimits
    /// The parser's open elements: for each its node, or -1 where none was made.
    private var frames: [Int32] = []
    /// The builder's open elements.
    private var open: [Int32] = []
    /// Those elements of which a page has one that were begun.
    private var onlyOnes: Set<HTMLTag> = []
    /// Whether the last node is a text that goes on.
    private var textGoesOn = false

    init(limits: ReadingLimits, capacity: Int) {
        self.limits = limits
        document.bytes.reserveCapacity(capacity)
        document.nodes.reserveCapacity(min(capacity / 12, limits.nodes))
        document.attributes.reserveCapacity(min(capacity / 24, limits.nodes))
    }

    /// Whether a limit says that the rest of the page is not worth parsing.
    var isFull: Bool { document.nodes.count >= limits.nodes || strayEndTagSteps >= limits.strayEndTagSteps }

    /// Begins an element and returns its node, to which attributes can be added; nil where a limit leaves it out.
    mutating func startElement(_ tag: HTMLTag) -> Int? {
        textGoesOn = false
        if Self.lastsToTheEnd(tag), !onlyOnes.insert(tag).inserted {
            frames.append(-1)
            return nil
        }
        guard document.nodes.count < limits.nodes else {
            document.cutShort = "nodes"
            frames.append(-1)
            return nil
        }
        endImplied(before: tag)
        guard open.count < limits.depth else {
            document.cutShort = "depth"
            frames.append(-1)
            return nil
        }
        let node = append(HTMLNode(tag: tag, parent: open.last ?? -1))
        frames.append(Int32(node))
        open.append(Int32(node))
        return node
    }

    mutating func add(_ name: HTMLAttribute.Name, _ value: Span<UInt8>, to node: Int) {
        if name == .style {
            let flags = Self.flags(ofStyle: value)
            document.nodes[node].flags.formUnion(flags)
            // Word processors give every line a style: those that hide nothing are not kept.
            guard flags.contains(.hidden) || Self.mayHide(value) else { return }
        }
        let count = document.nodes[node].attributeCount
        if count == 0 { document.nodes[node].firstAttribute = Int32(document.attributes.count) }
        document.nodes[node].attributeCount = count + 1
        document.attributes.append(HTMLAttribute(name: name, value: keep(value)))
    }

    mutating func endElement() {
        textGoesOn = false
        guard let node = frames.popLast(), node >= 0, document.nodes[Int(node)].end < 0,
            !Self.lastsToTheEnd(document.nodes[Int(node)].tag)
        else { return }
        close(through: node)
    }

    /// What follows a stray `</body>` or `</html>` belongs to the body all the same (HTML standard, 13.2.6.4.19).
    private static func lastsToTheEnd(_ tag: HTMLTag) -> Bool { tag == .body || tag == .html }

    /// Text between tags; the content of a script where `isCode`.
    mutating func characters(_ text: Span<UInt8>, isCode: Bool = false) {
        guard let parent = open.last else { return }
        let parentTag = document.nodes[Int(parent)].tag
        guard parentTag != .style, !isCode || parentTag == .script else { return }
        let kept = keep(text)
        if textGoesOn, let last = document.nodes.indices.last, document.nodes[last].text.upperBound == kept.lowerBound {
            document.nodes[last].text = document.nodes[last].text.lowerBound..<kept.upperBound
        } else {
            appendLeaf(isCode ? .code : .text, kept, parent: parent)
            textGoesOn = true
        }
    }

    mutating func comment(_ text: Span<UInt8>) {
        textGoesOn = false
        appendLeaf(.comment, keep(text), parent: open.last ?? -1)
    }

    /// An end tag matched nothing, or not the innermost element: the parser has searched its whole stack.
    mutating func strayEndTag() { strayEndTagSteps += frames.count }

    mutating func finish() -> HTMLDocument {
        if strayEndTagSteps >= limits.strayEndTagSteps { document.cutShort = "stray-end-tags" }
        while let node = open.popLast() {
            document.nodes[Int(node)].end = Int32(document.nodes.count)
        }
        return document
    }

    private mutating func appendLeaf(_ tag: HTMLTag, _ text: Range<Int32>, parent: Int32) {
        guard document.nodes.count < limits.nodes else {
            document.cutShort = "nodes"
            return
        }
        let node = append(HTMLNode(tag: tag, parent: parent, text: text))
        document.nodes[node].end = Int32(node + 1)
    }

    private mutating func append(_ node: HTMLNode) -> Int {
        document.nodes.append(node)
        return document.nodes.count - 1
    }

    private mutating func keep(_ text: Span<UInt8>) -> Range<Int32> {
        let start = Int32(document.bytes.count)
        text.withUnsafeBufferPointer { document.bytes.append(contentsOf: $0) }
        return start..<Int32(document.bytes.count)
    }

    private mutating func close(through node: Int32) {
        while let last = open.popLast() {
            document.nodes[Int(last)].end = Int32(document.nodes.count)
            if last == node { return }
        }
    }

    /// Ends what the beginning of `tag` ends (HTML standard, 13.2.6.4), which the parser leaves open where an inline
    /// element in between was not closed.
    private mutating func endImplied(before tag: HTMLTag) {
        switch tag {
        case .a: end(.a, .a, insideOf: Self.endsFormatting)
        case .li: end(.li, .li, insideOf: Self.endsListItem)
        case .dt, .dd: end(.dt, .dd, insideOf: { $0 == .dl || $0 == .table })
        case .td, .th: end(.td, .th, insideOf: { $0 == .table || $0 == .tr })
        case .tr: end(.tr, .tr, insideOf: { $0 == .table })
        default: break
        }
    }

    private mutating func end(_ tag: HTMLTag, _ alternative: HTMLTag, insideOf isBoundary: (HTMLTag) -> Bool) {
        for position in stride(from: open.count - 1, through: max(0, open.count - 64), by: -1) {
            let candidate = document.nodes[Int(open[position])].tag
            if candidate == tag || candidate == alternative {
                close(through: open[position])
                return
            }
            if isBoundary(candidate) { return }
        }
    }

    private static func endsFormatting(_ tag: HTMLTag) -> Bool { tag == .td || tag == .th || tag == .table }

    private static func endsListItem(_ tag: HTMLTag) -> Bool {
        tag == .ul || tag == .ol || tag == .table || tag == .td || tag == .dl
    }

    /// Whether a style may keep what it is of out of sight: hidden, shifted by thousands, or without any size.
    private static func mayHide(_ style: Span<UInt8>) -> Bool {
        style.containsIgnoringCase("hidden") || isShifted(style) || vanishes(style, by: "font-size")
            || vanishes(style, by: "opacity")
    }

    /// `-9999px`: a minus with four digits.
    private static func isShifted(_ style: Span<UInt8>) -> Bool {
        var digits = -1
        for index in 0..<style.count {
            let byte = style[index]
            digits = byte == UInt8(ascii: "-") ? 0 : digits >= 0 && ASCII.isDigit(byte) ? digits + 1 : -1
            if digits == 4 { return true }
        }
        return false
    }

    /// `font-size: 0`, `opacity:0.0`, `font-size:1px`.
    private static func vanishes(_ style: Span<UInt8>, by property: StaticString) -> Bool {
        guard let index = style.firstIndexIgnoringCase(of: property) else { return false }
        let start = min(index + property.utf8CodeUnitCount, style.count)
        let value = style.extracting(start..<min(start + 8, style.count))
        return value.contains(":0") || value.contains(": 0") || value.contains(":.0") || value.contains(":1px")
            || value.contains(": 1px")
    }

    private static func flags(ofStyle style: Span<UInt8>) -> HTMLNode.Flags {
        var flags: HTMLNode.Flags = []
        if let index = style.firstIndexIgnoringCase(of: "display"),
            style.firstIndexIgnoringCase(of: "none", from: index, to: index + 16) != nil
        {
            flags.insert(.hidden)
        }
        if let index = style.firstIndexIgnoringCase(of: "font-weight") {
            let value = style.extracting(min(index + 11, style.count)..<min(index + 22, style.count))
            let isBold = value.containsIgnoringCase("bold") || value.contains("700") || value.contains("800")
            if isBold { flags.insert(.bold) }
        }
        return flags
    }
}

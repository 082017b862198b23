/// A parsed page: its nodes in document order, in one array, with the bytes they speak of.
///
/// A flat array is walked without recursion, however deep a page nests.
struct HTMLDocument: Sendable {
    var nodes: [HTMLNode] = []
    var attributes: [HTMLAttribute] = []
    var bytes: [UInt8] = []
    /// The limit that cut the page; nil where it was read whole.
    var cutShort: String?

    func range(of value: Range<Int32>) -> Range<Int> { Int(value.lowerBound)..<Int(value.upperBound) }

    /// Where the text of the text, comment or script node stands in `bytes`.
    func textRange(_ node: Int) -> Range<Int> { range(of: nodes[node].text) }

    func end(of node: Int) -> Int { Int(nodes[node].end) }

    func parent(of node: Int) -> Int { Int(nodes[node].parent) }

    /// Where the value of the attribute stands in `bytes`; nil where it is absent.
    func value(_ name: HTMLAttribute.Name, of node: Int) -> Range<Int>? {
        let node = nodes[node]
        for index in Int(node.firstAttribute)..<Int(node.firstAttribute) + Int(node.attributeCount)
        where attributes[index].name == name {
            return range(of: attributes[index].value)
        }
        return nil
    }

    func string(_ name: HTMLAttribute.Name, of node: Int) -> String? {
        value(name, of: node).map { bytes.span.string($0) }
    }

    func string(_ range: Range<Int>) -> String { bytes.span.string(range) }

    /// The visible text of a node, on one line.
    func line(of node: Int) -> TextLine { line(in: node..<end(of: node)) }

    func line(in range: Range<Int>) -> TextLine {
        var line = TextLine()
        var index = range.lowerBound
        while index < range.upperBound {
            let tag = nodes[index].tag
            if tag == .text {
                line.append(bytes.span.extracting(textRange(index)))
            } else if tag == .br || tag.isBlock {
                line.breakLine()
            }
            index = tag.isSilent && index > range.lowerBound ? max(end(of: index), index + 1) : index + 1
        }
        return line
    }

    /// The first element with `tag` in `range`.
    func first(_ tag: HTMLTag, in range: Range<Int>? = nil) -> Int? {
        (range ?? nodes.indices).first { nodes[$0].tag == tag }
    }

    /// Whether `node` or an element around it satisfies `condition`.
    func hasAncestor(_ node: Int, where condition: (Int) -> Bool) -> Bool {
        var index = node
        while index >= 0 {
            if condition(index) { return true }
            index = parent(of: index)
        }
        return false
    }

    /// How many elements stand around `node`.
    func depth(of node: Int) -> Int {
        var depth = 0
        var index = parent(of: node)
        while index >= 0 {
            depth += 1
            index = parent(of: index)
        }
        return depth
    }

    /// The innermost element that holds both.
    func commonAncestor(_ first: Int, _ second: Int) -> Int {
        var index = first
        while index >= 0, !(index <= second && second < end(of: index)) {
            index = parent(of: index)
        }
        return index
    }
}

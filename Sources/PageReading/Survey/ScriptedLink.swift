import Supervision

/// Links that only a script follows: `onclick="openDetail('/xxgk/1.html')"`, `javascript:showInfo('8f3e')`, `data-href`.
///
/// The address is read out of the script where it stands there. Where it does not, the row is kept all the same, so
/// that a list is not taken for shorter than it is: the call, or the title, stands for the address.
enum ScriptedLink {
    /// A title has at least so many bytes: tools such as 打印 and 关闭窗口 have fewer.
    static let shortestText = 18
    /// Elements that hold more nodes or text than this are no rows.
    private static let mostNodes = 120
    private static let longestText = 1_500

    /// Calls that do something to the page.
    private static let tools: [StaticString] = [
        "avorite", "omepage", "omePage", "print", "oom(", "hare", "close", "history", "ontSize", "ollect",
    ]

    enum Target {
        case address(Range<Int>)
        case call(Range<Int>)
    }

    static func ofAnchor(_ node: Int, in document: HTMLDocument) -> PageSurvey.Link? {
        guard textBytes(of: node, in: document) >= shortestText else { return nil }
        switch target(of: node, in: document) {
        case .address(let range): return PageSurvey.Link(node: node, address: range)
        case .call(let range):
            if document.bytes.span.extracting(range).first(of: tools) != nil { return nil }
            return PageSurvey.Link(node: node, address: range, way: .call)
        case nil:
            // A name for a place on the page is no link.
            guard let address = document.value(.href, of: node), leadsNowhere(document.bytes.span.extracting(address))
            else { return nil }
            return PageSurvey.Link(node: node, address: address, way: .nothing)
        }
    }

    /// An element that is no anchor and holds none that leads anywhere.
    static func ofElement(_ node: Int, in document: HTMLDocument) -> PageSurvey.Link? {
        let hasTarget =
            document.value(.onclick, of: node) != nil || document.value(.dataHref, of: node) != nil
            || document.value(.dataURL, of: node) != nil || document.value(.dataLink, of: node) != nil
        guard hasTarget, document.end(of: node) - node <= mostNodes, let target = target(of: node, in: document),
            (shortestText...longestText).contains(textBytes(of: node, in: document)), !holdsLink(node, in: document)
        else { return nil }
        switch target {
        case .address(let range): return PageSurvey.Link(node: node, address: range)
        case .call(let range):
            if document.bytes.span.extracting(range).first(of: tools) != nil { return nil }
            return PageSurvey.Link(node: node, address: range, way: .call)
        }
    }

    /// The address to which a script leads from any element, whatever its text; nil where none stands in the script, or
    /// where the element holds a link of its own.
    static func address(of node: Int, in document: HTMLDocument) -> Range<Int>? {
        guard document.end(of: node) - node <= mostNodes,
            case .address(let range) = target(of: node, in: document)
        else { return nil }
        return document.nodes[node].tag != .a && holdsLink(node, in: document) ? nil : range
    }

    /// Where a script leads that data give in the place of an address; nil where nothing in it says so.
    static func target(ofScript script: Span<UInt8>) -> Target? {
        guard script.hasIgnoringCase("javascript:", at: script.skippingSpaces(from: 0)) else { return nil }
        if let range = address(in: script) { return .address(range) }
        guard let range = call(in: script), script.extracting(range).first(of: tools) == nil else { return nil }
        return .call(range)
    }

    private static func target(of node: Int, in document: HTMLDocument) -> Target? {
        let bytes = document.bytes.span
        for name in [HTMLAttribute.Name.dataHref, .dataURL, .dataLink] {
            guard let value = document.value(name, of: node), value.count > 1 else { continue }
            if LinkTarget.isPage(bytes.extracting(value)) { return .address(value) }
        }
        var call: Range<Int>?
        for name in [HTMLAttribute.Name.onclick, .href] {
            guard let value = document.value(name, of: node) else { continue }
            let script = bytes.extracting(value)
            if name == .href, !script.hasIgnoringCase("javascript:", at: script.skippingSpaces(from: 0)) { continue }
            if let range = address(in: script) {
                return .address(value.lowerBound + range.lowerBound..<value.lowerBound + range.upperBound)
            }
            if call == nil, let range = self.call(in: script) {
                call = value.lowerBound + range.lowerBound..<value.lowerBound + range.upperBound
            }
        }
        return call.map { .call($0) }
    }

    /// The first quoted text that can be nothing but an address.
    private static func address(in script: Span<UInt8>) -> Range<Int>? {
        var index = 0
        while index < script.count {
            let byte = script[index]
            guard byte == ASCII.quote || byte == ASCII.apostrophe else {
                index += 1
                continue
            }
            guard let end = script.firstIndex(ofByte: byte, from: index + 1) else { return nil }
            if isAddress(script.extracting(index + 1..<end)) { return index + 1..<end }
            index = end + 1
        }
        return nil
    }

    private static func isAddress(_ text: Span<UInt8>) -> Bool {
        guard text.count >= 4, !text.contains(" "), !text.contains("{"), LinkTarget.isPage(text) else { return false }
        if text.hasIgnoringCase("http", at: 0) || text.has("./", at: 0) || text.has("../", at: 0) { return true }
        if text[0] == ASCII.slash { return true }
        let endings: [StaticString] = [
            ".html", ".htm", ".shtml", ".jhtml", ".jsp", ".aspx", ".asp", ".php", ".do", ".action", ".pdf", ".doc",
            ".docx",
        ]
        let end = text.firstIndex(ofByte: 0x3F, from: 0) ?? text.count
        return endings.contains { text.hasIgnoringCase($0, at: end - $0.utf8CodeUnitCount) }
    }

    /// The first call with an argument: name, brackets and what stands in them.
    private static func call(in script: Span<UInt8>) -> Range<Int>? {
        var search = 0
        while let open = script.firstIndex(ofByte: 0x28, from: search) {
            search = open + 1
            var start = open
            while start > 0, ASCII.isNameByte(script[start - 1]) || script[start - 1] == 0x2E { start -= 1 }
            let first = script.skippingSpaces(from: open + 1)
            guard start < open, first < script.count, isArgument(script, at: first, of: start..<open),
                let close = script.firstIndex(ofByte: 0x29, from: open)
            else { continue }
            return start..<close + 1
        }
        return nil
    }

    private static func isArgument(_ script: Span<UInt8>, at index: Int, of name: Range<Int>) -> Bool {
        if script.extracting(name).has("void", at: 0) { return false }
        let byte = script[index]
        if byte == ASCII.quote || byte == ASCII.apostrophe {
            return index + 1 < script.count && script[index + 1] != byte
        }
        return ASCII.isDigit(byte)
    }

    /// `#`, nothing, `javascript:;`, `javascript:void(0)`.
    private static func leadsNowhere(_ address: Span<UInt8>) -> Bool {
        let start = address.skippingSpaces(from: 0)
        return address.count - start <= 1 || address.hasIgnoringCase("javascript:", at: start)
    }

    private static func textBytes(of node: Int, in document: HTMLDocument) -> Int {
        var count = 0
        for index in node..<min(document.end(of: node), node + mostNodes) where document.nodes[index].tag == .text {
            count += TextInk(document.bytes.span.extracting(document.textRange(index))).bytes
            if count > longestText { break }
        }
        return count
    }

    private static func holdsLink(_ node: Int, in document: HTMLDocument) -> Bool {
        for index in node + 1..<max(node + 1, document.end(of: node)) where document.nodes[index].tag == .a {
            guard let address = document.value(.href, of: index) else { continue }
            if LinkTarget.isPage(document.bytes.span.extracting(address)) { return true }
        }
        return false
    }
}

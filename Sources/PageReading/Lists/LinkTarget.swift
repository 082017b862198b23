/// What an address in an `href` leads to, judged by its bytes.
enum LinkTarget {
    /// Whether it leads to a page: neither script nor mail nor a place on the same page.
    static func isPage(_ address: Span<UInt8>) -> Bool {
        let start = address.skippingSpaces(from: 0)
        guard start < address.count, address[start] != 0x23 else { return false }
        guard let colon = schemeEnd(of: address, from: start) else { return !address.contains("{{") }
        let scheme = address.extracting(start..<colon)
        return (scheme.count == 4 && scheme.hasIgnoringCase("http", at: 0))
            || (scheme.count == 5 && scheme.hasIgnoringCase("https", at: 0))
    }

    /// Where the colon of a scheme stands; nil for a relative address.
    static func schemeEnd(of address: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < address.count {
            let byte = address[index]
            if byte == ASCII.colon { return index > start ? index : nil }
            guard ASCII.isNameByte(byte) || byte == 0x2B || byte == ASCII.hyphen || byte == 0x2E else { return nil }
            index += 1
        }
        return nil
    }

    /// Whether it looks like the address of one document rather than of a column: a file name with digits, or a
    /// query with a number.
    static func isDocument(_ address: Span<UInt8>) -> Bool {
        var lastSlash = -1
        var end = address.count
        for index in 0..<address.count {
            if address[index] == 0x23 {
                end = index
                break
            }
            if address[index] == ASCII.slash, !(index > 0 && address[index - 1] == ASCII.slash) { lastSlash = index }
        }
        var digits = 0
        for index in (lastSlash + 1)..<max(lastSlash + 1, end) where ASCII.isDigit(address[index]) { digits += 1 }
        return digits >= 3 || isAttachment(address.extracting(0..<end))
    }

    static func isAttachment(_ address: Span<UInt8>) -> Bool {
        let suffixes: [StaticString] = [
            ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".zip", ".rar", ".ofd", ".et",
        ]
        return suffixes.contains { address.hasIgnoringCase($0, at: address.count - $0.utf8CodeUnitCount) }
    }
}

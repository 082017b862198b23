import Supervision

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
    /// query with a number that is not that of a column.
    ///
    /// - Parameter year: A year whose own digits say nothing, as in `list_2024.html`.
    static func isDocument(_ address: Span<UInt8>, withoutYear year: Int? = nil) -> Bool {
        var lastSlash = -1
        var end = address.count
        var queryStart = address.count
        for index in 0..<address.count {
            if address[index] == 0x23 {
                end = index
                break
            }
            if address[index] == 0x3F, queryStart == address.count { queryStart = index }
            if queryStart < index { continue }
            if address[index] == ASCII.slash, !(index > 0 && address[index - 1] == ASCII.slash) { lastSlash = index }
        }
        let file = address.extracting(lastSlash + 1..<max(lastSlash + 1, min(queryStart, end)))
        if isAttachment(file) || digits(in: file, withoutYear: year) >= 3 { return true }
        guard queryStart < end else { return false }
        return digitsOfQuery(address.extracting(queryStart..<end), withoutYear: year) >= 3
    }

    private static func digits(in text: Span<UInt8>, withoutYear year: Int?) -> Int {
        var digits = 0
        var index = 0
        while index < text.count {
            guard ASCII.isDigit(text[index]) else {
                index += 1
                continue
            }
            let start = index
            var value = 0
            while index < text.count, ASCII.isDigit(text[index]) {
                value = value &* 10 &+ Int(text[index] - 0x30)
                index += 1
            }
            if index - start == 4, value == year { continue }
            digits += index - start
        }
        return digits
    }

    /// Parameters that name a column, an organ or a page, by the end of their names.
    private static let columnParameters: [StaticString] = [
        "deptid", "dept", "orgid", "organ", "unitid", "unit", "columnid", "channelid", "catid", "classid", "typeid",
        "nodeid", "node_id", "cat_id", "colid", "page", "pagenum", "area", "siteid", "webid", "groupid", "year",
        "fbtime", "depcode", "lmid", "menuid", "cid",
    ]

    /// The digits of a query's values, those of parameters that name columns left out.
    private static func digitsOfQuery(_ query: Span<UInt8>, withoutYear year: Int?) -> Int {
        var count = 0
        var start = 1
        while start < query.count {
            let end = query.firstIndex(ofByte: 0x26, from: start) ?? query.count
            let equals = min(query.firstIndex(ofByte: ASCII.equals, from: start) ?? start, end)
            let isColumn = columnParameters.contains { name in
                let begin = equals - name.utf8CodeUnitCount
                return begin >= start && query.hasIgnoringCase(name, at: begin)
            }
            if !isColumn { count += digits(in: query.extracting(equals..<end), withoutYear: year) }
            start = end + 1
        }
        return count
    }

    static func isAttachment(_ address: Span<UInt8>) -> Bool {
        let suffixes: [StaticString] = [
            ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".zip", ".rar", ".ofd", ".et",
        ]
        return suffixes.contains { address.hasIgnoringCase($0, at: address.count - $0.utf8CodeUnitCount) }
    }
}

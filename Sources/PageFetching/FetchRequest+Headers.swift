import Supervision

extension FetchRequest {
    /// The header lines of the request beside those that libcurl writes itself.
    var headerLines: [String] {
        var lines = [
            "Accept: text/html,application/xhtml+xml;q=0.9,application/pdf;q=0.8,*/*;q=0.7",
            "Accept-Language: zh-CN,zh;q=0.9,en;q=0.5",
        ]
        if let entityTag = validators.entityTag { lines.append("If-None-Match: \(entityTag.headerText)") }
        if let lastModified = validators.lastModified {
            lines.append("If-Modified-Since: \(lastModified.headerText)")
        }
        if let referer { lines.append("Referer: \(referer.wireText.headerText)") }
        if case .post(let body) = method { lines.append("Content-Type: \(body.type.headerText)") }
        if isPastCaches { lines += ["Cache-Control: no-cache", "Pragma: no-cache"] }
        return lines
    }
}

extension String {
    /// The text without control characters, which would end a header line and begin another (RFC 9110, 5.5).
    var headerText: String {
        let isClean = utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        return isClean ? self : String(unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    }
}

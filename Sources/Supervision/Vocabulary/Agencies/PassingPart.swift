/// What servers and scripts write into addresses anew at each visit, and what names no page: the ids of sessions, the marks
/// by which visitors are followed, and the random values that keep caches from answering.
enum PassingPart {
    /// Parameters of a query (RFC 3986, section 3.4) that pass whatever their value is, in lower case.
    private static let names: Set<String> = [
        "jsessionid", "phpsessid", "aspsessionid", "cfid", "cftoken", "spm", "gclid", "fbclid", "bd_vid", "hmsr",
        "hmpl",
        "hmcu", "hmkw", "hmci", "yclid", "msclkid",
    ]
    /// Beginnings of such names: `utm_source`, `ASPSESSIONIDQQRTSABC`.
    private static let beginnings = ["utm_", "aspsessionid"]
    /// Parameters that pass where their value is an id that nobody gave by hand; `sid=12` may be the number of a site.
    private static let sessionNames: Set<String> = [
        "sid", "sessid", "sessionid", "session_id", "session", "sesid", "ssid", "zsid",
    ]
    /// Parameters that pass where their value is an instant or a random number; `t=3` may be the type of a document.
    private static let clockNames: Set<String> = [
        "t", "_t", "_", "ts", "_ts", "time", "timestamp", "_time", "rnd", "_rnd", "rand", "random", "_random", "r",
        "_r",
        "nocache", "cachebuster", "cb", "dt", "now",
    ]

    /// Whether a parameter, as it stands in the query, names no page.
    static func isParameter(_ parameter: Substring) -> Bool {
        let sign = parameter.utf8.firstIndex(of: UInt8(ascii: "="))
        let name = parameter[..<(sign ?? parameter.endIndex)]
        guard name.utf8.count <= longestName else { return false }
        let value = sign.map { parameter[parameter.utf8.index(after: $0)...] } ?? ""
        let word = name.lowercased()
        return names.contains(word) || beginnings.contains { word.hasPrefix($0) }
            || (sessionNames.contains(word) && isToken(value)) || (clockNames.contains(word) && isOfClock(value))
    }

    /// Where the parameters of a segment of a path begin that hold a session (Jakarta Servlet, section 7.1.3):
    /// `show.do;jsessionid=5A…`.
    static func session(in segment: Substring) -> Substring.Index? {
        segment.indices.first { segment[$0] == ";" && segment[$0...].dropFirst().lowercased().hasPrefix("jsessionid=") }
    }

    /// Whether a segment of a path is the session of a site without cookies (ASP.NET): `(S(lit3py55t21z5v55vlm25s55))`.
    static func isSession(_ segment: Substring) -> Bool {
        guard segment.hasPrefix("("), segment.hasSuffix("))") else { return false }
        let inner = segment.dropFirst().dropLast().split(separator: ")")
        return inner.allSatisfy { part in
            guard let kind = part.first, "ASFX".contains(kind), part.dropFirst().first == "(" else { return false }
            return part.dropFirst(2).utf8.count >= shortestToken && part.dropFirst(2).utf8.allSatisfy(isOfToken)
        }
    }

    /// Sixteen letters and digits are no number that somebody counts, and no word.
    private static func isToken(_ value: Substring) -> Bool {
        value.utf8.count >= shortestToken && value.utf8.allSatisfy(isOfToken)
            && value.utf8.contains { (0x30...0x39).contains($0) }
    }

    private static func isOfToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// Seconds or milliseconds since 1970, as they are written from 2001 to 2033, or a fraction of one (`Math.random()`).
    private static func isOfClock(_ value: Substring) -> Bool {
        let bytes = value.utf8
        if bytes.starts(with: "0.".utf8) { return bytes.count >= 8 && bytes.dropFirst(2).allSatisfy(isDigit) }
        return (bytes.count == 10 || bytes.count == 13) && bytes.first == UInt8(ascii: "1") && bytes.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static let shortestToken = 16
    private static let longestName = 40
}

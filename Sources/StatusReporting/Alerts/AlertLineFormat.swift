package import Supervision

/// How an alert line is written.
package enum AlertLineFormat: String, Hashable, Sendable, CaseIterable {
    /// One JSON object (RFC 8259) per line.
    case json
    /// `key=value` pairs; a value that is more than letters, digits and simple signs stands in quotes.
    case logfmt

    /// The name of the shape of a line, which every line carries.
    package static let schemaName = "disclosure-monitor/alert-line/v1"

    /// One line, its end included, whose message is in `language`.
    ///
    /// With `priority` it starts with the syslog level that sd-daemon(3) asks for: `<6>`, `<4>`, `<3>` or `<2>`.
    package func line(for line: AlertLine, in language: Language, priority: Bool = false) -> [UInt8] {
        let fields = AlertLineFields(line, language: language)
        let prefix = priority ? Array("<\(line.level.priority)>".utf8) : []
        switch self {
        case .json: return prefix + Self.json(fields)
        case .logfmt: return prefix + Self.logfmt(fields)
        }
    }

    private static func json(_ fields: AlertLineFields) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            for (key, value) in fields.all {
                switch value {
                case .number(let number): writer.field(key, number)
                case .text(let text): writer.field(key, text)
                case .list(let texts): writer.field(key, texts) { $0.string($1) }
                case .readThrough(let family, let address):
                    writer.key(key)
                    writer.object { writer in
                        writer.field("family", family)
                        writer.field("address", address)
                    }
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func logfmt(_ fields: AlertLineFields) -> [UInt8] {
        let pairs = fields.all.map { key, value in
            switch value {
            case .number(let number): "\(key)=\(number)"
            case .text(let text): "\(key)=\(text.map(logfmtValue) ?? "")"
            case .readThrough(let family, let address): "\(key)=\(logfmtValue("\(family) \(address)"))"
            case .list(let texts): "\(key)=\(texts.isEmpty ? "" : logfmtValue(texts.joined(separator: ",")))"
            }
        }
        return Array((pairs.joined(separator: " ") + "\n").utf8)
    }

    private static func logfmtValue(_ text: String) -> String {
        let isBare = text.utf8.allSatisfy { byte in
            (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "=")
                && byte != UInt8(ascii: "\\")
        }
        if isBare && !text.isEmpty { return text }
        let escaped = text.unicodeScalars.reduce(into: "") { result, scalar in
            if scalar == "\"" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return "\"\(escaped)\""
    }
}

import FoundationEssentials
import Supervision

/// A batch of lines as programs get it: `disclosure-monitor/alert-delivery/v1`.
struct DeliveryDocument {
    static let schemaName = "disclosure-monitor/alert-delivery/v1"

    /// See `DeliveryKey`.
    let key: DeliveryKey
    /// The document, as UTF-8.
    let bytes: [UInt8]

    init(_ lines: [AlertLine], _ context: DeliveryContext) throws {
        key = DeliveryKey(lines)
        let sink = String(decoding: try DeliveryJSON.bytes(of: context.sink), as: UTF8.self)
        var bytes = Array(#"{"schema":"\#(Self.schemaName)","key":"\#(key)","sink":\#(sink),"lines":["#.utf8)
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += #"{"key":"\#(DeliveryKey(CollectionOfOne(line)))","line":"#.utf8
            // The line break at its end is none of its own.
            let json = context.json(line)
            bytes += json.last == UInt8(ascii: "\n") ? json.dropLast() : json[...]
            bytes.append(UInt8(ascii: "}"))
        }
        self.bytes = bytes + "]}".utf8
    }
}

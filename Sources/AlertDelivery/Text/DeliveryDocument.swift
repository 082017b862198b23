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
        let entries = lines.map { line -> [UInt8] in
            let key = Array(#"{"key":"\#(DeliveryKey(CollectionOfOne(line)))","line":"#.utf8)
            return key + context.json(line).filter { $0 != UInt8(ascii: "\n") } + Array("}".utf8)
        }
        let sink = try DeliveryJSON.bytes(of: context.sink)
        let head = #"{"schema":"\#(Self.schemaName)","key":"\#(key)","sink":"# + String(decoding: sink, as: UTF8.self)
        bytes = Array("\(head),\"lines\":[".utf8) + entries.joined(separator: Array(",".utf8)) + Array("]}".utf8)
    }
}

import FoundationEssentials
import NIOCore
package import Supervision

/// A snapshot with the bytes that everyone reads: encoded once, then only copied.
package struct StatusDocument: Sendable {
    /// What the bytes say, as values.
    package let snapshot: StatusSnapshot
    /// What stands in the status file and at `/status.json`.
    let body: ServedBody

    package init(_ snapshot: StatusSnapshot) {
        self.snapshot = snapshot
        var writer = JSONWriter(capacity: Self.size(of: snapshot))
        writer.write(snapshot)
        writer.endLine()
        body = ServedBody(writer.bytes, type: .json)
    }

    /// About as many bytes as it will have.
    private static func size(of snapshot: StatusSnapshot) -> Int {
        4096 + (snapshot.sources.count + snapshot.agencies.count) * 512 + snapshot.alerts.count * 1024
    }

    /// The JSON text, which ends with a line break.
    package var json: [UInt8] { body.pieces.reduce(into: []) { $0 += $1 } }

    /// The strong entity tag of the JSON text (RFC 9110, section 8.8.3), its quotes included.
    package var entityTag: String { body.entityTag }

    /// Reads a status document; throws `unreadableStatus` for anything else.
    package static func decode(_ json: [UInt8]) throws -> StatusSnapshot {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let snapshot: StatusSnapshot
        do {
            snapshot = try decoder.decode(StatusSnapshot.self, from: Data(json))
        } catch {
            throw StatusReportingError.unreadableStatus(reason: words(of: error))
        }
        guard snapshot.schema == StatusSnapshot.schemaName else {
            let (found, expected) = (VisibleText.clean(snapshot.schema), StatusSnapshot.schemaName)
            let reason = LocalizedText(
                chinese: "格式为“\(found)”，应为“\(expected)”",
                english: "its schema is '\(found)', not '\(expected)'"
            )
            throw StatusReportingError.unreadableStatus(reason: reason)
        }
        return snapshot
    }

    private static func words(of error: any Error) -> LocalizedText {
        let chinese: String =
            switch error {
            case DecodingError.keyNotFound(let key, _): "缺少“\(VisibleText.clean(key.stringValue))”"
            case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
                "“\(VisibleText.clean(context.codingPath.last?.stringValue ?? "."))”的值不合格式"
            default: "内容不合格式"
            }
        return LocalizedText(chinese: chinese, english: VisibleText.clean("\(error)"))
    }
}

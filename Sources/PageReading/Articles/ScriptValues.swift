import Supervision

/// What a script gives to names, as it is written: `title: '…'`, `"content":"…"`, `var pubDate = 1768878000`.
///
/// One walk over the script. Nothing is run, and of what is put together from pieces only the first is seen.
struct ScriptValues {
    struct Value: Sendable {
        let name: Range<Int>
        /// Between its quotes, or a bare number or word.
        let text: Range<Int>
    }

    private static let mostValues = 20_000

    private(set) var values: [Value] = []

    init(_ script: Span<UInt8>) {
        var index = 0
        /// The last name or text that may turn out to be a name.
        var last: Range<Int>?
        /// The name for which a value is awaited.
        var name: Range<Int>?
        while index < script.count, values.count < Self.mostValues {
            let byte = script[index]
            switch byte {
            case ASCII.quote, ASCII.apostrophe, 0x60:
                guard let end = JSONText.end(ofTextAt: index, in: script) else { return }
                take(index + 1..<end, &name, &last)
                index = end + 1
            case ASCII.colon, ASCII.equals:
                name = last
                last = nil
                index += 1
            case _ where ASCII.isNameByte(byte):
                var end = index + 1
                while end < script.count, ASCII.isNameByte(script[end]) { end += 1 }
                take(index..<end, &name, &last)
                index = end
            case _ where byte <= ASCII.space: index += 1
            default:
                name = nil
                last = nil
                index += 1
            }
        }
    }

    private mutating func take(_ text: Range<Int>, _ name: inout Range<Int>?, _ last: inout Range<Int>?) {
        if let named = name {
            values.append(Value(name: named, text: text))
            name = nil
            last = nil
        } else {
            last = text
        }
    }
}

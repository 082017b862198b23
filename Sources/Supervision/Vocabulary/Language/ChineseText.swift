/// A text in simplified script which knows what of it the program says and what it repeats, such as a name or a figure:
/// written in traditional script, the first changes and the second does not.
package struct ChineseText: ExpressibleByStringInterpolation, Sendable {
    /// As it is written.
    let text: String
    /// How many bytes of UTF-8 the program says, and how many it repeats, in turn; empty where it says all of it.
    private let lengths: [Int]

    package init(stringLiteral text: String) {
        (self.text, lengths) = (text, [])
    }

    package init(stringInterpolation pieces: StringInterpolation) {
        (text, lengths) = (pieces.text, pieces.lengths)
    }

    /// A text that is at hand as a whole: what stands between quotation marks is taken for repeated.
    package init(_ whole: String) {
        var pieces = StringInterpolation(literalCapacity: whole.utf8.count, interpolationCount: 0)
        for (index, piece) in whole.split(separator: "“", omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else {
                pieces.appendLiteral(String(piece))
                continue
            }
            let end = piece.firstIndex(of: "”") ?? piece.startIndex
            pieces.appendLiteral("“")
            pieces.appendInterpolation(piece[..<end])
            pieces.appendLiteral(String(piece[end...]))
        }
        self.init(stringInterpolation: pieces)
    }

    /// In traditional script, with the quotation marks that go with it.
    var traditional: String {
        pieces.map { $0.isSaid ? TraditionalWriting.of($0.piece) : $0.piece }.joined()
    }

    private var pieces: [(piece: String, isSaid: Bool)] {
        guard !lengths.isEmpty else { return [(text, true)] }
        var start = text.startIndex
        return lengths.enumerated().map { index, length in
            let end = text.utf8.index(start, offsetBy: length)
            defer { start = end }
            return (String(text[start..<end]), index.isMultiple(of: 2))
        }
    }
}

extension ChineseText {
    /// What an interpolated text is put together of.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var lengths: [Int] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 8)
        }

        /// Appends what the program says.
        package mutating func appendLiteral(_ literal: String) { append(literal, isSaid: true) }

        /// Appends what the program repeats.
        package mutating func appendInterpolation<Value>(_ value: Value) {
            append(String(describing: value), isSaid: false)
        }

        /// Another text, each piece of it as what it is.
        package mutating func appendInterpolation(_ value: ChineseText) {
            for (piece, isSaid) in value.pieces { append(piece, isSaid: isSaid) }
        }

        private mutating func append(_ piece: String, isSaid: Bool) {
            let before = text.utf8.count
            text += piece
            let length = text.utf8.count - before
            if lengths.isEmpty, !isSaid { lengths = [0] }
            if !lengths.isEmpty, lengths.count.isMultiple(of: 2) != isSaid {
                lengths[lengths.count - 1] += length
            } else {
                lengths.append(length)
            }
        }
    }
}

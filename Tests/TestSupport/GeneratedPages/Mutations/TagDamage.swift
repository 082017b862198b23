import FoundationEssentials

/// Damage to single tags.
enum TagDamage {
    /// Drops a third of the end tags of elements that hold text or boxes.
    static func droppingEndTags(_ body: Data, _ dice: inout Dice) -> Data {
        // Without `</a>`, `</title>` and `</table>` another tree is meant, not the same one.
        let dropped: Set = ["/li", "/p", "/td", "/tr", "/span", "/div", "/dd", "/dt", "/b", "/font", "/tbody"]
        return joined(pieces(body).filter { !(dropped.contains($0.name) && $0.kind == .tag && dice.chance(33)) })
    }

    static func rewritten(_ body: Data, _ dialect: MarkupDialect) -> Data {
        Data(pieces(body).flatMap { $0.kind == .tag ? dialect.tag($0) : $0.bytes })
    }

    static func pieces(_ body: Data) -> [MarkupPiece] { MarkupPiece.pieces(of: Array(body)) }

    static func joined(_ pieces: [MarkupPiece]) -> Data { Data(pieces.flatMap(\.bytes)) }
}

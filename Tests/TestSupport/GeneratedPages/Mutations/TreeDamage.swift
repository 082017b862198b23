import FoundationEssentials

/// Damage that puts elements somewhere else.
enum TreeDamage {
    /// Puts all that stands in the body into a table for layout, or into a few boxes.
    static func wrapped(_ body: Data, _ dice: inout Dice) -> Data {
        dice.chance(50)
            ? around(body, "<table width=\"100%\"><tr><td>", "</td></tr></table>")
            : around(body, "<div id=\"app\"><div class=\"bg\"><div class=\"w1200\">", "</div></div></div>")
    }

    static func nested(_ body: Data, _ dice: inout Dice) -> Data {
        let depth = dice.number(20...90)
        return around(body, String(repeating: "<div>", count: depth), String(repeating: "</div>", count: depth))
    }

    /// Comments out everything between two tags of the same kind.
    static func withBlockInComment(_ body: Data, _ dice: inout Dice) -> Data {
        var pieces = TagDamage.pieces(body)
        let places = pieces.indices.filter { ["div", "ul", "table", "script"].contains(pieces[$0].name) }
        guard !places.isEmpty else { return body }
        let start = places[dice.number(0...places.count - 1)]
        let name = pieces[start].name
        guard let end = pieces[start...].firstIndex(where: { $0.name == "/" + name }) else { return body }
        pieces[end].bytes += Array("-->".utf8)
        pieces[start].bytes = Array("<!--".utf8) + pieces[start].bytes
        return TagDamage.joined(pieces)
    }

    private static func around(_ body: Data, _ opening: String, _ closing: String) -> Data {
        var pieces = TagDamage.pieces(body)
        guard let start = pieces.firstIndex(where: { $0.name == "body" }) else { return body }
        pieces[start].bytes += Array(opening.utf8)
        let end = pieces.lastIndex { $0.name == "/body" }
        if let end { pieces[end].bytes = Array(closing.utf8) + pieces[end].bytes }
        return TagDamage.joined(pieces) + (end == nil ? Data(closing.utf8) : Data())
    }
}

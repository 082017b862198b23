/// The name of an agency taken apart: the places it names, and the organ, with words that mean the same made one.
struct AgencyName: Equatable {
    /// The places from the greatest to the smallest: 某省, 某市, 某县; 市 alone where only the level is said.
    var places: [String]
    /// The organ with a private character for each known word; empty for a government.
    var core: String
    /// The organ as it is written.
    var writtenCore: String

    /// - Parameter name: Bare text.
    init(_ name: String, rules: TitleRules) {
        let words = rules.agencyWords
        let units = Self.shortened(Self.units(of: Self.local(name, words), words: words), rules: rules)
        let end = units.lastIndex { $0.isPlaceEnd }.map { $0 + 1 } ?? 0
        places = Self.places(in: units[..<end])
        core = String(String.UnicodeScalarView(units[end...].map(\.key)))
        writtenCore = units[end...].map(\.written).joined()
    }

    /// Gives an alias that names no place, or only a level (市教育局), the places of the agency's own name.
    mutating func fillPlace(from own: AgencyName) {
        guard places.last.map({ $0.unicodeScalars.count == 1 }) ?? true,
            places.last == nil || places.last?.unicodeScalars.last == own.places.last?.unicodeScalars.last
        else { return }
        places = own.places
    }

    /// One character of a name, or one known word.
    private struct Unit {
        let key: Unicode.Scalar
        let written: String
        let isPlaceEnd: Bool
    }

    /// The name without the authority before it.
    private static func local(_ name: String, _ words: AgencyWords) -> Substring {
        let authority = words.authorities.first { name.hasPrefix($0) && name.count > $0.count + 2 }
        return name.dropFirst(authority?.count ?? 0)
    }

    /// The name without 人民政府 behind it. The 管理委员会 of 国有资产监督管理委员会 is none: it does not begin at a word.
    private static func shortened(_ units: [Unit], rules: TitleRules) -> [Unit] {
        for suffix in rules.governmentSuffixes {
            var written = ""
            let start = units.indices.reversed().first { index in
                written = units[index].written + written
                return written.utf8.count >= suffix.utf8.count
            }
            if let start, start > 0, written == suffix { return Array(units[..<start]) }
        }
        return units
    }

    private static func units(of text: Substring, words: AgencyWords) -> [Unit] {
        let scalars = Array(text.unicodeScalars)
        var units: [Unit] = []
        var position = 0
        while position < scalars.count {
            let rest = scalars[position...]
            if let word = words.entries[scalars[position]]?.first(where: { rest.starts(with: $0.scalars) }) {
                let written = String(String.UnicodeScalarView(word.scalars))
                units.append(Unit(key: word.key, written: written, isPlaceEnd: word.isPlace))
                position += word.scalars.count
            } else {
                let scalar = scalars[position]
                units.append(Unit(key: scalar, written: String(scalar), isPlaceEnd: words.levels[scalar] != nil))
                position += 1
            }
        }
        return units
    }

    /// Cuts behind each end of a place: 某省某市 is two. 杭州市 is one, because nothing stands between 州 and 市.
    private static func places(in units: ArraySlice<Unit>) -> [String] {
        var places: [String] = []
        var current = String.UnicodeScalarView()
        for unit in units {
            current.append(unit.key)
            guard unit.isPlaceEnd else { continue }
            if current.count == 1, let last = places.last, last.unicodeScalars.count > 1 {
                places[places.count - 1].unicodeScalars.append(unit.key)
            } else {
                places.append(String(current))
            }
            current.removeAll()
        }
        return places
    }

    /// How the places of two names stand to each other.
    enum PlaceRelation {
        /// They name the same place.
        case same
        /// One of them names none.
        case open
        case different
    }

    /// How the places of `phrase` fit this name.
    func places(fit phrase: AgencyName, _ words: AgencyWords) -> PlaceRelation {
        guard let mine = places.last, let theirs = phrase.places.last else { return .open }
        guard Self.isSame(mine, theirs) else {
            // A township is also called by the city that its county lies in.
            let isTownship = words.townshipEndings.contains { writtenCore.hasSuffix($0) }
            return isTownship && !conflicts(phrase.places, with: places, words) ? .same : .different
        }
        return conflicts(phrase.places.dropLast(), with: places.dropLast(), words) ? .different : .same
    }

    /// Whether a place of the one is another place of the same level in the other.
    private func conflicts(
        _ theirs: some Sequence<String>,
        with mine: some Sequence<String>,
        _ words: AgencyWords
    ) -> Bool {
        theirs.contains { place in
            guard let level = place.unicodeScalars.last.flatMap({ words.levels[$0] }) else { return false }
            let ofLevel = mine.filter { $0.unicodeScalars.last.flatMap { words.levels[$0] } == level }
            return !ofLevel.isEmpty && !ofLevel.contains { Self.isSame($0, place) }
        }
    }

    /// 市 is every city of that level; 高新区 is the one of 某市高新区.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        return left.unicodeScalars.last == right.unicodeScalars.last
            && (left.unicodeScalars.count == 1 || right.unicodeScalars.count == 1)
    }

    /// Whether `phrase` names this agency by its place without 市 or 县: 云泽教育局, 云泽.
    func isCalled(byStemIn phrase: AgencyName) -> Bool {
        guard phrase.places.isEmpty, let place = places.last, phrase.core.hasSuffix(core),
            let ending = place.unicodeScalars.last, ending.properties.generalCategory != .privateUse
        else { return false }
        let stem = place.unicodeScalars.dropLast()
        return stem.count >= 2 && phrase.core.unicodeScalars.dropLast(core.unicodeScalars.count).elementsEqual(stem)
    }

    /// The organ without an ending that is said one for the other: 卫健局 and 卫健委.
    func looseCore(_ words: AgencyWords) -> String {
        let ending = words.looseEndings.first { writtenCore.hasSuffix($0) }
        return ending == nil || core.unicodeScalars.count < 2 ? core : String(core.unicodeScalars.dropLast())
    }
}

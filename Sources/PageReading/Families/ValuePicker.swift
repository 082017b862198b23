import Supervision

/// Picks the values of a family out of a page that is one of its.
struct ValuePicker {
    let family: SiteFamily
    /// The part of the page in which values stand.
    let text: FamilyText
    let metadata: [String: String]
    /// The configured address, with its fragment.
    let configured: WebAddress
    /// Where the page stands, a redirect may have led there: relative addresses are seen from it.
    let served: WebAddress
    /// Further scripts that were read, by their address.
    let files: [WebAddress: FamilyText]

    private var resolver: AddressResolver { AddressResolver(address: served) }

    /// What there is of the values; nil where one is missing without which there is no request.
    func derivation() -> DataListDerivation? {
        var values: [String: String] = [:]
        var pairs: [String: [SiteFamily.Field]] = [:]
        for value in family.values {
            switch pick(value) {
            case .found(let text):
                if value.form == .object { pairs[value.name] = Self.pairs(of: text) } else { values[value.name] = text }
            case .needs(let address): return .needs(address, of: family)
            case .missing where value.isRequired: return nil
            case .missing: break
            }
        }
        return .list(DataList(family: family, page: served, values: values, pairs: pairs))
    }

    private enum Pick {
        case found(String)
        case needs(WebAddress)
        case missing
    }

    private func pick(_ value: SiteFamily.Value) -> Pick {
        for place in value.places {
            if case .file(let path, let name) = place {
                guard let address = script(path), address.host == served.host else { continue }
                guard let file = files[address] else { return .needs(address) }
                if let text = file.values(behind: name).first(where: value.takes) { return .found(text) }
                continue
            }
            let texts = candidates(at: place).map { EntityResidue.decoded($0) }.filter(value.takes)
            // Of several files that a page names nobody knows which is the list.
            if value.isOnly, Set(texts).count > 1 { continue }
            if let text = texts.first { return .found(text) }
        }
        return .missing
    }

    /// The script of that name as the page loads it, in whatever folder; else where the entry says.
    private func script(_ path: String) -> WebAddress? {
        let name = path.lastIndex(of: "/").map { String(path[$0...]) } ?? path
        let written = text.values(endingWith: name).first ?? path
        return resolver.resolve(Array(written.utf8).span)
    }

    private func candidates(at place: SiteFamily.Place) -> [String] {
        switch place {
        case .behind(let name): text.values(behind: name)
        case .meta(let name): [metadata[name.lowercased()]].compactMap(\.self)
        case .parameter(let name): [parameter(name)].compactMap(\.self)
        case .fragment: [fragment].compactMap(\.self)
        case .pathBefore(let mark): [path(before: mark)].compactMap(\.self)
        case .ending(let ending): text.values(endingWith: ending)
        case .constant(let text): [text]
        case .file: []
        }
    }

    private var fragment: String? {
        configured.text.firstIndex(of: "#").map { String(configured.text[configured.text.index(after: $0)...]) }
    }

    private func parameter(_ name: String) -> String? {
        let address = configured.withoutFragment
        guard let mark = address.firstIndex(of: "?") else { return nil }
        let pairs = address[address.index(after: mark)...].split(separator: "&")
        return pairs.lazy.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
            .first { $0.count == 2 && $0[0].lowercased() == name.lowercased() }.map { String($0[1]) }
    }

    /// What stands between the host and `mark`.
    private func path(before mark: String) -> String? {
        let address = configured.withoutFragment
        guard let scheme = address.firstRange(of: "://"),
            let slash = address[scheme.upperBound...].firstIndex(of: "/"),
            let found = address[slash...].firstRange(of: mark)
        else { return nil }
        return String(address[slash..<found.lowerBound])
    }

    private static func pairs(of text: String) -> [SiteFamily.Field] {
        guard let object = try? LooseJSON(Array(text.utf8)), case .object(let pairs) = object else { return [] }
        return pairs.prefix(40).compactMap { pair in
            switch pair.value {
            case .text(let text): SiteFamily.Field(pair.name, text)
            case .bare(let word): SiteFamily.Field(pair.name, word == "null" || word == "undefined" ? "" : word)
            case .object, .list: nil
            }
        }
    }
}

extension SiteFamily.Value {
    /// Whether `text` may be it.
    func takes(_ text: String) -> Bool { form.takes(text) && holding.map(text.contains) ?? true }
}

extension SiteFamily.Form {
    /// Whether `text` looks so.
    func takes(_ text: String) -> Bool {
        let bytes = text.utf8
        switch self {
        case .text: return !text.isEmpty && bytes.count <= 300 && bytes.allSatisfy { $0 >= 0x20 }
        case .number: return (1...12).contains(bytes.count) && bytes.allSatisfy(ASCII.isDigit)
        case .word:
            return (1...100).contains(bytes.count)
                && bytes.allSatisfy { ASCII.isNameByte($0) || $0 == ASCII.hyphen || $0 == 0x2E }
        case .hex32:
            return bytes.count == 32
                && bytes.allSatisfy { ASCII.isDigit($0) || (0x61...0x66).contains(ASCII.lowercased($0)) }
        case .path:
            return bytes.count <= 300 && bytes.allSatisfy { $0 > 0x20 && $0 != 0x3C && $0 != 0x3E && $0 < 0x7F }
        case .object: return bytes.first { $0 > ASCII.space } == 0x7B
        }
    }
}

import Supervision

/// A mapping that is being read, whose keys are known beforehand.
struct Section {
    let entry: Entry
    private let values: [String: Entry]

    /// Reports keys that are unknown or no text; nil, reported, where the value is no mapping.
    ///
    /// - Parameters:
    ///   - keys: every key that may stand in the mapping, in the order in which messages list them.
    ///   - allowsExtensions: whether keys that begin with `x-` may stand there and mean nothing.
    init?(_ entry: Entry, keys: [String], allowsExtensions: Bool = false) {
        guard case .mapping(let pairs) = entry.node.content else {
            entry.reportType(expected: .mapping)
            return nil
        }
        self.entry = entry
        var values: [String: Entry] = [:]
        values.reserveCapacity(pairs.count)
        for pair in pairs {
            guard let key = Self.key(of: pair, in: entry) else { continue }
            guard keys.contains(key) else {
                if !(allowsExtensions && key.hasPrefix("x-")) {
                    let isFullWidth = FullWidthSign.key(of: key).map { keys.contains($0) } ?? false
                    let fault = isFullWidth ? Fault.fullWidthSign("：") : .unknownKey(key, known: keys)
                    Self.keyEntry(pair, in: entry).report(fault)
                }
                continue
            }
            let value = Entry(node: pair.value, path: .key(key, of: entry.path), file: entry.file, log: entry.log)
            values[key] = values[key] ?? value
        }
        self.values = values
    }

    func optional(_ key: String) -> Entry? { values[key] }

    func required(_ key: String) -> Entry? {
        guard let value = values[key] else {
            entry.report(.missingKey(key))
            return nil
        }
        return value
    }

    /// The value of a key that may be absent; `fallback` where it is absent or wrong.
    func value<Value>(_ key: String, default fallback: Value, _ read: (Entry) -> Value?) -> Value {
        optional(key).flatMap(read) ?? fallback
    }

    /// Every pair of a mapping whose keys are names, not known beforehand: the key and the value, each with its place.
    static func named(_ entry: Entry) -> [(key: Entry, name: String, value: Entry)]? {
        guard case .mapping(let pairs) = entry.node.content else {
            entry.reportType(expected: .mapping)
            return nil
        }
        var seen: Set<String> = []
        return pairs.compactMap { pair -> (key: Entry, name: String, value: Entry)? in
            guard let name = key(of: pair, in: entry), seen.insert(name).inserted else { return nil }
            let value = Entry(node: pair.value, path: .key(name, of: entry.path), file: entry.file, log: entry.log)
            return (keyEntry(pair, in: entry), name, value)
        }
    }

    private static func key(of pair: YAMLNode.Pair, in entry: Entry) -> String? {
        guard case .scalar(let scalar) = pair.key.content else {
            keyEntry(pair, in: entry).report(.keyIsNoText)
            return nil
        }
        return scalar.text
    }

    /// The key as a value, so that its problems are shown where the key stands.
    static func keyEntry(_ pair: YAMLNode.Pair, in entry: Entry) -> Entry {
        guard case .scalar(let scalar) = pair.key.content else {
            return Entry(node: pair.key, path: entry.path, file: entry.file, log: entry.log)
        }
        return Entry(node: pair.key, path: .key(scalar.text, of: entry.path), file: entry.file, log: entry.log)
    }
}

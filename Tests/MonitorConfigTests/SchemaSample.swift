import Foundation

/// A document made from a JSON Schema: every object that the schema describes stands in it with all of its keys and one
/// key more, which no reader knows. What a reader says of that key names the keys that the reader knows.
struct SchemaSample {
    /// No reader's key, and too unlike all of them for a reader to guess which one was meant.
    static let strangeKey = String(repeating: "q", count: 60)

    /// The keys that the schema allows, by the path of the object in the document.
    private(set) var objects: [String: Set<String>] = [:]
    private(set) var document: Any = NSNull()
    private let schema: [String: Any]
    /// Keys that a document leaves out, by their path: others cannot be read beside them.
    private let omitted: Set<String>

    /// - Parameter isAlternative: Whether the root is read under the schema's `then`, and not under its `else`.
    init(of text: String, omitting omitted: Set<String> = [], isAlternative: Bool = false) throws {
        schema = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
        self.omitted = omitted
        var root = schema
        let branch = schema[isAlternative ? "then" : "else"] as? [String: Any]
        root["properties"] = Self.properties(of: schema).merging(Self.properties(of: branch)) { known, changed in
            // `false` forbids the key; anything else only narrows it.
            changed as? Bool == false ? changed : known
        }
        root["allOf"] = nil
        if !isAlternative { Self.forbid(Self.conditions(of: schema), in: &root) }
        document = sample(of: root, at: "")
    }

    /// Leaves only those objects to be compared whose paths `isMeant` takes.
    mutating func keep(_ isMeant: (String) -> Bool) {
        objects = objects.filter { isMeant($0.key) }
    }

    /// The document as a text that readers of YAML read, too.
    func text() throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys]), as: UTF8.self)
    }

    private mutating func sample(of schema: Any, at path: String) -> Any {
        let schema = resolved(schema)
        if let constant = schema["const"] { return constant }
        if let choice = (schema["enum"] as? [Any])?.first { return choice }
        if schema["properties"] != nil || schema["additionalProperties"] is [String: Any] {
            return object(of: schema, at: path)
        }
        if let items = schema["items"] { return list(of: resolved(items), at: path) }
        if let first = (schema["anyOf"] as? [Any])?.first { return sample(of: first, at: path) }
        switch schema["type"] as? String {
        case "integer", "number": return schema["minimum"] ?? 1
        case "boolean": return true
        default: return text(of: schema)
        }
    }

    private mutating func object(of schema: [String: Any], at path: String) -> Any {
        if let named = schema["additionalProperties"] as? [String: Any] {
            return ["a": sample(of: named, at: Self.path("a", in: path))]
        }
        let properties = Self.properties(of: schema).filter { $0.value as? Bool != false }
        objects[path] = Set(properties.keys)
        var members: [String: Any] = [Self.strangeKey: true]
        for (key, property) in properties where !omitted.contains(Self.path(key, in: path)) {
            members[key] = sample(of: property, at: Self.path(key, in: path))
        }
        return members
    }

    /// One item; where a key of the items decides what other keys there are, one for each of its words.
    private mutating func list(of items: [String: Any], at path: String) -> Any {
        let forms = (items["allOf"] as? [[String: Any]] ?? []).compactMap { $0["then"] as? [String: Any] }
            .filter { $0["properties"] != nil && $0["additionalProperties"] as? Bool == false }
        let kinds = forms.isEmpty ? [items] : forms
        return kinds.enumerated().map { index, kind in sample(of: kind, at: "\(path)[\(index)]") }
    }

    private func resolved(_ schema: Any) -> [String: Any] {
        guard let schema = schema as? [String: Any] else { return [:] }
        guard let reference = schema["$ref"] as? String else { return schema }
        let definitions = self.schema["$defs"] as? [String: Any]
        return resolved(definitions?[String(reference.dropFirst("#/$defs/".count))] ?? [:])
    }

    private func text(of schema: [String: Any]) -> String {
        guard let pattern = schema["pattern"] as? String else { return "a" }
        let candidates = ["a", "1", "2026-01-31", "01-31", "2026", "1h", "1MiB", "https://example.gov.cn/"]
        return candidates.first { $0.range(of: pattern, options: .regularExpression) != nil } ?? "a"
    }

    /// The keys whose being there makes the root be read under the schema's `then`.
    private static func conditions(of schema: [String: Any]) -> [String] {
        (schema["if"] as? [String: Any])?["required"] as? [String] ?? []
    }

    private static func forbid(_ keys: [String], in schema: inout [String: Any]) {
        let forbidden = Dictionary(uniqueKeysWithValues: keys.map { ($0, false as Any) })
        schema["properties"] = properties(of: schema).merging(forbidden) { _, forbidden in forbidden }
    }

    private static func properties(of schema: [String: Any]?) -> [String: Any] {
        schema?["properties"] as? [String: Any] ?? [:]
    }

    private static func path(_ key: String, in path: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

package import Foundation

/// As much of JSON Schema 2020-12 as the schemas in config/ use; a keyword that it does not know is a violation.
package struct SchemaValidator {
    private let root: [String: Any]
    private static let annotations: Set<String> = ["$schema", "$defs", "title", "description", "default"]

    package init(_ text: String) throws {
        root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }

    /// Every way in which the JSON of `data` breaks the schema.
    package func violations(of data: Data) throws -> [String] {
        check(try JSONSerialization.jsonObject(with: data), root, "$")
    }

    private func check(_ value: Any, _ schema: Any, _ path: String) -> [String] {
        if let isAllowed = schema as? Bool {
            return isAllowed ? [] : ["\(path): not allowed"]
        }
        guard let schema = schema as? [String: Any] else { return ["\(path): no schema"] }
        return schema.keys.sorted().flatMap { keyword -> [String] in
            guard let rule = schema[keyword], !Self.annotations.contains(keyword) else { return [] }
            return check(value, keyword, rule, in: schema, path)
        }
    }

    private func check(_ value: Any, _ keyword: String, _ rule: Any, in schema: [String: Any], _ path: String)
        -> [String]
    {
        switch keyword {
        case "type": return expect(matches(value, types: rule), path, "is not of type \(rule)")
        case "const": return expect(equal(value, rule), path, "is not \(rule)")
        case "enum": return expect((rule as? [Any] ?? []).contains { equal(value, $0) }, path, "is not in \(rule)")
        case "minimum":
            guard let number = value as? NSNumber, let least = rule as? NSNumber else { return [] }
            return expect(number.doubleValue >= least.doubleValue, path, "is too small")
        case "pattern":
            guard let text = value as? String, let pattern = rule as? String else { return [] }
            return expect(
                text.range(of: pattern, options: .regularExpression) != nil,
                path,
                "does not match \(pattern)"
            )
        case "$ref":
            let name = String("\(rule)".dropFirst("#/$defs/".count))
            return check(value, (root["$defs"] as? [String: Any])?[name] ?? false, path)
        case "anyOf":
            return expect(
                (rule as? [Any] ?? []).contains { check(value, $0, path).isEmpty },
                path,
                "matches no alternative"
            )
        case "allOf": return (rule as? [Any] ?? []).flatMap { check(value, $0, path) }
        case "if":
            let branch = check(value, rule, path).isEmpty ? "then" : "else"
            return schema[branch].map { check(value, $0, path) } ?? []
        case "then", "else": return []
        case "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems":
            return expect(isWithin(value, keyword, rule), path, "breaks \(keyword) \(rule)")
        case "items":
            return (value as? [Any] ?? []).enumerated().flatMap { check($1, rule, "\(path)[\($0)]") }
        case "required":
            guard let object = value as? [String: Any] else { return [] }
            return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): lacks \($0)" }
        case "propertyNames":
            return (value as? [String: Any] ?? [:]).keys.sorted().flatMap { check($0, rule, "\(path).\($0)") }
        case "properties", "additionalProperties", "patternProperties":
            return checkMembers(of: value, keyword, schema, path)
        default: return ["\(path): unknown keyword \(keyword)"]
        }
    }

    private func checkMembers(of value: Any, _ keyword: String, _ schema: [String: Any], _ path: String) -> [String] {
        guard let object = value as? [String: Any] else { return [] }
        let properties = schema["properties"] as? [String: Any] ?? [:]
        return object.keys.sorted().flatMap { key -> [String] in
            guard let member = object[key] else { return [] }
            let named = (schema["patternProperties"] as? [String: Any] ?? [:])
                .filter { key.range(of: $0.key, options: .regularExpression) != nil }
            switch keyword {
            case "properties": return properties[key].map { check(member, $0, "\(path).\(key)") } ?? []
            case "patternProperties": return named.values.flatMap { check(member, $0, "\(path).\(key)") }
            default:
                let isKnown = properties[key] != nil || !named.isEmpty
                return isKnown ? [] : check(member, schema[keyword] ?? true, "\(path).\(key)")
            }
        }
    }

    private func isWithin(_ value: Any, _ keyword: String, _ rule: Any) -> Bool {
        let limit = (rule as? NSNumber)?.doubleValue ?? 0
        switch keyword {
        case "maximum": return (value as? NSNumber).map { $0.doubleValue <= limit } ?? true
        case "minLength": return (value as? String).map { Double($0.unicodeScalars.count) >= limit } ?? true
        case "maxLength": return (value as? String).map { Double($0.unicodeScalars.count) <= limit } ?? true
        case "minItems": return (value as? [Any]).map { Double($0.count) >= limit } ?? true
        case "maxItems": return (value as? [Any]).map { Double($0.count) <= limit } ?? true
        default:
            let items = (value as? [Any] ?? []).compactMap { $0 as? NSObject }
            return Set(items).count == items.count
        }
    }

    private func expect(_ holds: Bool, _ path: String, _ message: String) -> [String] {
        holds ? [] : ["\(path): \(message)"]
    }

    private func equal(_ left: Any, _ right: Any) -> Bool {
        (left as? NSObject)?.isEqual(right) ?? false
    }

    private func matches(_ value: Any, types rule: Any) -> Bool {
        (rule as? [String] ?? [rule as? String ?? ""]).contains { type in
            switch type {
            case "object": value is [String: Any]
            case "array": value is [Any]
            case "string": value is String
            case "null": value is NSNull
            case "boolean": value is Bool
            case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
            case "number": value is NSNumber
            default: false
            }
        }
    }
}

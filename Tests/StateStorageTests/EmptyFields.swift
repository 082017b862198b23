import Supervision

/// The paths of fields of `value` that are nil, empty, zero or false: what a store may drop unnoticed.
func emptyFields(of value: Any, at path: String = "") -> [String] {
    let mirror = Mirror(reflecting: value)
    switch value {
    case let number as Int: return number == 0 ? [path] : []
    case let hash as UInt64: return hash == 0 ? [path] : []
    case let flag as Bool: return flag ? [] : [path]
    // It is kept as one text, of which no cause has every part.
    case is AlertCause: return []
    case let text as String: return text.isEmpty ? [path] : []
    default: break
    }
    let canBeEmpty = [.optional, .collection, .dictionary, .set].contains(mirror.displayStyle)
    if canBeEmpty, mirror.children.isEmpty { return [path] }
    return mirror.children.flatMap { emptyFields(of: $0.value, at: "\(path).\($0.label ?? "")") }
}

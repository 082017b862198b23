import Supervision

/// A value of a file that is being read: what it is, where it stands, and where its problems go.
struct Entry {
    let node: YAMLNode
    let path: NodePath
    let file: String
    let log: ProblemLog

    var place: Place { node.place }

    /// Where the value stands, as a message names it.
    var location: LocalizedText {
        log.cells?.name(of: place).text ?? LocalizedText("\(file):\(place.line)", "\(file):\(place.line)")
    }

    func report(_ fault: Fault) {
        log.error(ConfigurationProblem(fault, file: file, place: place, keyPath: path.text))
    }

    func warn(_ fault: Fault) {
        log.warning(ConfigurationProblem(fault, file: file, place: place, keyPath: path.text))
    }

    /// Whether nothing is written where a value belongs.
    var isNull: Bool {
        guard case .scalar(let scalar) = node.content else { return false }
        return scalar.isPlain && PlainScalar(scalar.text) == .null
    }

    /// The items of a list; nil, reported, where the value is no list.
    func items() -> [Entry]? {
        guard case .sequence(let nodes) = node.content else {
            reportType(expected: .list)
            return nil
        }
        return nodes.enumerated().map { index, node in
            Entry(node: node, path: .item(index, of: path), file: file, log: log)
        }
    }

    /// The items that `read` can read; nil where the value is no list or has no items although it must.
    func list<Value>(allowsEmpty: Bool = false, of read: (Entry) -> Value?) -> [Value]? {
        guard let items = items() else { return nil }
        guard allowsEmpty || !items.isEmpty else {
            report(.empty)
            return nil
        }
        return items.compactMap(read)
    }

    /// Reports items of a list that have the `id` of one before.
    func reportRepeatedIDs() {
        var first: [String: Entry] = [:]
        for item in items() ?? [] {
            guard let id = item.value(of: "id"), let name = id.scalar else { continue }
            if let other = first.updateValue(id, forKey: name) { id.report(.repeated(name, first: other.location)) }
        }
    }

    /// The value of a key of a mapping, before it is known which keys belong there; nil where there is none.
    func value(of key: String) -> Entry? {
        guard case .mapping(let pairs) = node.content else { return nil }
        let pair = pairs.first { pair in
            if case .scalar(let name) = pair.key.content { name.text == key } else { false }
        }
        return pair.map { Entry(node: $0.value, path: .key(key, of: path), file: file, log: log) }
    }

    /// The text of a scalar, whatever it is meant as; nil for other values.
    var scalar: String? {
        guard case .scalar(let scalar) = node.content else { return nil }
        return scalar.text
    }

    func reportType(expected: LocalizedText) {
        if expected == .mapping, let scalar, FullWidthSign.key(of: scalar) != nil { return report(.fullWidthSign("：")) }
        report(isNull ? .noValue : .wrongType(expected: expected, found: typeName))
    }

    /// What the value is, as a message names it.
    var typeName: LocalizedText {
        switch node.content {
        case .sequence: .list
        case .mapping: .mapping
        case .scalar(let scalar) where scalar.isPlain: PlainScalar(scalar.text).name
        case .scalar: .text
        }
    }
}

extension LocalizedText {
    static let list = LocalizedText("列表", "a list")
    static let mapping = LocalizedText("键值表", "a mapping")
    static let text = LocalizedText("文本", "a text")
}

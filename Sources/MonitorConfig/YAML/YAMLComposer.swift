import Yams

/// Composes the YAML of one file into nodes; the only place that knows Yams.
struct YAMLComposer {
    /// The most values that a document may hold with its aliases written out.
    static let weightLimit = 4_000_000

    private var mask: YAMLMask
    private var anchors: [String: YAMLNode] = [:]
    private(set) var faults: [(fault: Fault, place: Place)] = []

    private init(_ text: String) {
        mask = YAMLMask(masking: text)
    }

    /// The tree of `text`, and what is wrong with it as YAML; nil where there is no tree.
    ///
    /// The stand-ins keep the resolver of tags out (`Resolver.basic`): what a plain scalar means is decided where it is
    /// read, so `1:30` never becomes 90 and `no` never becomes anything but text.
    static func compose(_ text: String) -> (root: YAMLNode?, faults: [(fault: Fault, place: Place)]) {
        if let (scalar, place) = refusedScalar(in: text) {
            return (nil, [(.refusedCharacter(scalar), place)])
        }
        var composer = YAMLComposer(text)
        do throws(YAMLSyntaxError) {
            let root = try composer.composed()
            return (root, composer.faults)
        } catch {
            return (nil, composer.faults + [(error.fault, error.place)])
        }
    }

    private mutating func composed() throws(YAMLSyntaxError) -> YAMLNode? {
        while true {
            do {
                let parser = try Parser(yaml: mask.text, resolver: .basic, encoding: .utf8)
                // The parser owns the anchors; the nodes only borrow them.
                return try withExtendedLifetime(parser) { try parser.singleRoot().map { try converted($0) } }
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                let place = Place(context.mark)
                guard mask.maskKey(at: place) else {
                    let name = names.first.map(YAMLMask.unmasked) ?? ""
                    throw YAMLSyntaxError(fault: .tooManyRepeatedKeys(name), place: place)
                }
            } catch {
                throw YAMLSyntaxError(error, in: mask.text)
            }
        }
    }

    private mutating func converted(_ node: Node) throws -> YAMLNode {
        let place = node.mark.map { Place($0) } ?? .start
        let result: YAMLNode
        switch node {
        case .scalar(let scalar): result = try converted(scalar, at: place)
        case .sequence(let sequence):
            result = YAMLNode(.sequence(try sequence.map { try converted($0) }), at: place)
        case .mapping(let mapping):
            result = YAMLNode(.mapping(try pairs(of: mapping)), at: place)
        case .alias: throw YAMLSyntaxError(fault: .undefinedAlias("?"), place: place)
        }
        guard result.weight <= Self.weightLimit else { throw YAMLSyntaxError(fault: .tooManyValues, place: place) }
        refuseTag(of: node, at: place)
        if let anchor = node.anchor {
            anchors[anchor.rawValue] = result
        }
        return result
    }

    private func converted(_ scalar: Node.Scalar, at place: Place) throws -> YAMLNode {
        let isPlain = scalar.style == .plain
        if isPlain, scalar.string.unicodeScalars.first == YAMLMask.aliasScalar {
            return try alias(String(scalar.string.unicodeScalars.dropFirst()), at: place)
        }
        let text = YAMLMask.unmasked(scalar.string)
        return YAMLNode(.scalar(YAMLNode.Scalar(text: text, isPlain: isPlain)), at: place)
    }

    private func alias(_ name: String, at place: Place) throws -> YAMLNode {
        guard name.utf8.allSatisfy(YAMLMask.isAnchorByte) else {
            throw YAMLSyntaxError(fault: .textAfterAlias("*" + name), place: place)
        }
        guard var node = anchors[name] else {
            throw YAMLSyntaxError(fault: .undefinedAlias(name), place: place)
        }
        node.place = place
        return node
    }

    private mutating func pairs(of mapping: Node.Mapping) throws -> [YAMLNode.Pair] {
        var pairs: [YAMLNode.Pair] = []
        pairs.reserveCapacity(mapping.count)
        var repeated: [String: Place] = [:]
        for (key, value) in mapping {
            var keyNode = try converted(key)
            let valueNode = try converted(value)
            if case .scalar(var scalar) = keyNode.content {
                let original = mask.originalKey(scalar.text)
                scalar.text = original ?? scalar.text
                keyNode.content = .scalar(scalar)
                if let first = repeated[scalar.text] {
                    faults.append((.repeatedKey(scalar.text, first: first), keyNode.place))
                } else if original != nil {
                    repeated[scalar.text] = keyNode.place
                }
            }
            pairs.append(YAMLNode.Pair(key: keyNode, value: valueNode))
        }
        return pairs
    }

    /// A tag such as `!!binary` would change the meaning of a value in a way that nothing here reads.
    private mutating func refuseTag(of node: Node, at place: Place) {
        let tag: Tag
        switch node {
        case .scalar(let scalar): tag = scalar.tag
        case .sequence(let sequence): tag = sequence.tag
        case .mapping(let mapping): tag = mapping.tag
        case .alias: return
        }
        let name = tag.description
        guard !name.isEmpty, name != "!", name != Tag.Name.str.rawValue else { return }
        faults.append((.tag(name), place))
    }

    /// The first character that a file must not hold (YAML 1.2, section 5.1) or that the mask needs for itself.
    private static func refusedScalar(in text: String) -> (Unicode.Scalar, Place)? {
        var reader = PlaceReader()
        for scalar in text.unicodeScalars {
            if !isAllowed(scalar) || YAMLMask.isReserved(scalar) {
                return (scalar, reader.place)
            }
            reader.advance(over: scalar)
        }
        return nil
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension Place {
    init(_ mark: Mark) {
        self.init(line: max(1, mark.line), column: max(1, mark.column))
    }
}

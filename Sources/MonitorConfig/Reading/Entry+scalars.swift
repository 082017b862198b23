import Supervision

/// Reading single values. Each returns nil, after reporting why, where the value is not what it must be.
extension Entry {
    /// A text that is not empty. A plain scalar that other readers of YAML take for a number or truth value is refused.
    func text(limit: Int = 2000) -> String? {
        guard case .scalar(let scalar) = node.content else {
            reportType(expected: .text)
            return nil
        }
        if scalar.isPlain {
            let kind = PlainScalar(scalar.text)
            guard kind == .text else {
                report(kind == .null ? .noValue : .unquotedText(scalar.text, found: kind.name))
                return nil
            }
        }
        guard !Self.isBlank(scalar.text) else {
            report(.empty)
            return nil
        }
        guard scalar.text.utf8.count <= limit || scalar.text.unicodeScalars.count <= limit else {
            report(.tooLong(limit))
            return nil
        }
        return scalar.text
    }

    private static func isBlank(_ text: String) -> Bool {
        let hasVisibleASCII = text.utf8.contains { (0x21...0x7E).contains($0) }
        return !hasVisibleASCII && text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// A name that machines read.
    func identifier() -> String? {
        guard let text = text() else { return nil }
        guard Self.isIdentifier(text) else {
            report(.notIdentifier(text))
            return nil
        }
        return text
    }

    static func isIdentifier(_ text: String) -> Bool {
        let isLetterOrDigit = { (byte: UInt8) in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        guard let first = text.utf8.first, isLetterOrDigit(first), text.utf8.count <= 100 else { return false }
        return text.utf8.allSatisfy { isLetterOrDigit($0) || "-_.".utf8.contains($0) }
    }

    func truthValue() -> Bool? {
        guard let scalar = plainScalar(expected: LocalizedText("真假值", "a truth value")) else { return nil }
        switch scalar {
        case "true": return true
        case "false": return false
        default:
            report(.notTruthValue(scalar))
            return nil
        }
    }

    func wholeNumber(in range: ClosedRange<Int>) -> Int? {
        guard let scalar = plainScalar(expected: LocalizedText("整数", "a whole number")) else { return nil }
        let digits = scalar.hasPrefix("-") ? scalar.dropFirst() : scalar[...]
        let isDecimal =
            !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && (digits == "0" || !digits.hasPrefix("0"))
        guard isDecimal else {
            report(.notWholeNumber(scalar))
            return nil
        }
        guard let number = Int(scalar), range.contains(number) else {
            report(.outOfRange(Listing.shown(scalar), from: "\(range.lowerBound)", to: "\(range.upperBound)"))
            return nil
        }
        return number
    }

    /// One of a closed set of words.
    func choice<Value: RawRepresentable & CaseIterable>(of type: Value.Type) -> Value? where Value.RawValue == String {
        choice(among: Array(Value.allCases))
    }

    func choice<Value: RawRepresentable>(among values: [Value]) -> Value? where Value.RawValue == String {
        guard let word = word() else { return nil }
        guard let value = values.first(where: { $0.rawValue == word }) else {
            report(.notAllowed(word, allowed: values.map(\.rawValue)))
            return nil
        }
        return value
    }

    /// A day, quoted or not.
    func date() -> CivilDate? {
        guard let word = word() else { return nil }
        guard let date = CivilDate(iso: word) else {
            report(.notDate(word))
            return nil
        }
        return date
    }

    /// A scalar that is not null, quoted or not, as it is written.
    func word() -> String? {
        scalar(expected: .text)?.text
    }

    /// A scalar without quotes: only that can be a number or a truth value.
    private func plainScalar(expected: LocalizedText) -> String? {
        guard let scalar = scalar(expected: expected) else { return nil }
        guard scalar.isPlain else {
            report(.quotedValue(expected: expected))
            return nil
        }
        return scalar.text
    }

    func scalar(expected: LocalizedText) -> YAMLNode.Scalar? {
        guard case .scalar(let scalar) = node.content, !isNull else {
            reportType(expected: expected)
            return nil
        }
        return scalar
    }
}

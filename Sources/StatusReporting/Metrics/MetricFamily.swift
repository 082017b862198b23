/// A family of series in the text format of Prometheus, version 0.0.4.
struct MetricFamily {
    /// One line: the labels in their order, and a value.
    struct Sample {
        var suffix = ""
        var labels: [(name: String, value: String)] = []
        let value: Double
    }

    enum Kind: String {
        case counter, gauge, histogram, summary
    }

    let name: String
    let kind: Kind
    let help: String
    let samples: [Sample]

    init(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
        self.name = name
        self.kind = kind
        self.help = help
        self.samples = samples
    }

    /// A family of one series without labels; empty where there is no value.
    init(_ name: String, _ kind: Kind, _ help: String, _ value: Double?) {
        self.init(name, kind, help, value.map { [Sample(value: $0)] } ?? [])
    }

    /// Empty where the family has no sample.
    func text() -> String {
        guard !samples.isEmpty else { return "" }
        let head = "# HELP \(name) \(Self.escaped(help, quotes: false))\n# TYPE \(name) \(kind.rawValue)\n"
        return samples.reduce(into: head) { text, sample in
            text += "\(name)\(sample.suffix)\(Self.labels(sample.labels)) \(Self.number(sample.value))\n"
        }
    }

    /// A valid metric name: what is not a letter, a digit, `_` or `:` becomes `_`.
    static func name(from label: String) -> String {
        let valid = label.unicodeScalars.map { scalar -> Character in
            let isValid = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isValid || scalar == "_" || scalar == ":" ? Character(scalar) : "_"
        }
        let startsWithDigit = valid.first.map { $0.isNumber } ?? true
        return (startsWithDigit ? "_" : "") + String(valid)
    }

    private static func labels(_ labels: [(name: String, value: String)]) -> String {
        guard !labels.isEmpty else { return "" }
        let pairs = labels.map { "\($0.name)=\"\(escaped($0.value, quotes: true))\"" }
        return "{\(pairs.joined(separator: ","))}"
    }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\"" where quotes: result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Whole numbers without a fraction, as Go's formatter writes them.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }
}

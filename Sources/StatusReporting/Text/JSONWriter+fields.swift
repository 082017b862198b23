import FoundationEssentials
import Supervision

/// One key with its value; an absent value is written as `null`, so that a reader never has to ask whether a key exists.
extension JSONWriter {
    mutating func field(_ name: StaticString, _ text: String?) {
        key(name)
        if let text { string(text) } else { literal("null") }
    }

    mutating func field(_ name: StaticString, _ number: Int?) {
        key(name)
        literal(number.map(String.init) ?? "null")
    }

    mutating func field(_ name: StaticString, _ truth: Bool) {
        key(name)
        literal(truth ? "true" : "false")
    }

    mutating func field(_ name: StaticString, _ instant: Date?) {
        key(name)
        guard let instant else { return literal("null") }
        let (day, second) = Timestamp.dayAndSecond(of: instant)
        quoted { writer in
            writer.digits(of: CivilDate(daysSinceEpoch: day))
            writer.digits(second / 3600, width: 2, after: "T")
            writer.digits(second / 60 % 60, width: 2, after: ":")
            writer.digits(second % 60, width: 2, after: ":")
            writer.append("Z")
        }
    }

    mutating func field(_ name: StaticString, _ date: CivilDate?) {
        key(name)
        guard let date else { return literal("null") }
        quoted { $0.digits(of: date) }
    }

    mutating func field<Subject>(_ name: StaticString, _ identifier: Identifier<Subject>?) {
        field(name, identifier?.rawValue)
    }

    mutating func field(_ name: StaticString, _ text: LocalizedText) {
        key(name)
        value(text)
    }

    /// Both languages of a text.
    mutating func value(_ text: LocalizedText) {
        object { writer in
            writer.field("zh-Hans", text.chinese)
            writer.field("en", text.english)
        }
    }

    /// Counts in the order of their names.
    mutating func field(_ name: StaticString, _ counts: [String: Int]) {
        key(name)
        object { writer in
            for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
                writer.key(key)
                writer.literal(String(count))
            }
        }
    }

    mutating func field<Elements: Sequence>(
        _ name: StaticString,
        _ elements: Elements,
        _ write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        key(name)
        array(elements, write)
    }
}

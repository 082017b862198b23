import Supervision

extension SinkMark {
    static let table = Table(
        "sink",
        key: ["name"],
        columns: ["kind", "delivered_through", "lost", "offered", "sent_ahead", "dead_letters"]
    )

    init(from row: inout RowReader) throws {
        self.init(
            name: try row.text(),
            kind: try row.text(),
            deliveredThrough: try row.int(),
            lost: try row.int(),
            offered: Self.numbers(try row.text()),
            sentAhead: Self.numbers(try row.text()),
            deadLetters: try row.int()
        )
    }

    func write(to row: inout RowWriter) {
        row.put(name)
        row.put(kind)
        row.put(deliveredThrough)
        row.put(lost)
        row.put(Self.text(of: offered))
        row.put(Self.text(of: sentAhead))
        row.put(deadLetters)
    }

    /// Numbers as one text with spaces between them.
    static func text(of numbers: [Int]) -> String { numbers.map(String.init).joined(separator: " ") }

    private static func numbers(_ text: String) -> [Int] { text.split(separator: " ").compactMap { Int($0) } }
}

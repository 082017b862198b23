/// How far a sink was told, as the store remembers it.
package struct SinkMark: Hashable, Sendable {
    /// The sink's name in the configuration.
    package var name: String
    /// The type it had, in the words of `SinkKind`, or of a version that knows more of them.
    package var kind: String
    /// The sequence number of the last line that it has, or has lost; every line up to it is done with.
    package var deliveredThrough: Int
    /// How many lines fell out of the outbox before this sink had them, in all its time.
    package var lost: Int
    /// The numbers of the lines that it was being given: after a kill it is given the same again, under the same key.
    package var offered: [Int]
    /// The numbers beyond `deliveredThrough` that it has already, because lines before them have to wait; rising.
    package var sentAhead: [Int]
    /// How many lines its receiver refused even alone, in all its time.
    package var deadLetters: Int

    package init(
        name: String,
        kind: String,
        deliveredThrough: Int,
        lost: Int = 0,
        offered: [Int] = [],
        sentAhead: [Int] = [],
        deadLetters: Int = 0
    ) {
        self.name = name
        self.kind = kind
        self.deliveredThrough = deliveredThrough
        self.lost = lost
        self.offered = offered
        self.sentAhead = sentAhead
        self.deadLetters = deadLetters
    }
}

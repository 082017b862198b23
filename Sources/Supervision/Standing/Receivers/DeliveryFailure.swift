/// Why a receiver did not take all lines that it was given, where more is known than that it failed.
package struct DeliveryFailure: SpokenError, Hashable, Sendable {
    /// What it means for what is tried next.
    package enum Kind: Hashable, Sendable {
        /// It could not be reached, or could not take them now: they are given to it again.
        case unavailable
        /// It will not have the document as it is: a part of it may be taken, and what is not even taken alone is set aside.
        case refused
        /// It takes no more for now by its own rules, which is no failure.
        case paced
    }

    /// See `Kind`.
    package var kind: Kind
    /// What happened, without secrets; a clause without a full stop.
    package var words: LocalizedText
    /// How many seconds it asks to be left alone; nil where it says nothing.
    package var retryAfter: Int?
    /// The number of the last line that it has taken all the same; nil where it took none.
    package var deliveredThrough: Int?

    package init(_ kind: Kind, _ words: LocalizedText, retryAfter: Int? = nil, deliveredThrough: Int? = nil) {
        self.kind = kind
        self.words = words
        self.retryAfter = retryAfter
        self.deliveredThrough = deliveredThrough
    }

    /// What happened.
    package func text(in language: Language) -> String { words[language] }

    /// The longest time for which anybody is left alone because he asks for it, in seconds.
    package static let longestRetryAfter = 3600
}

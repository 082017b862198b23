/// Why a receiver did not take all lines that it was given, where more is known than that it failed.
package struct DeliveryFailure: Error, Hashable, Sendable, CustomStringConvertible {
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
    /// What happened, without secrets.
    package var description: String
    /// How many seconds it asks to be left alone; nil where it says nothing.
    package var retryAfter: Int?
    /// The number of the last line that it has taken all the same; nil where it took none.
    package var deliveredThrough: Int?

    package init(_ kind: Kind, _ description: String, retryAfter: Int? = nil, deliveredThrough: Int? = nil) {
        self.kind = kind
        self.description = description
        self.retryAfter = retryAfter
        self.deliveredThrough = deliveredThrough
    }

    /// The longest time for which anybody is left alone because he asks for it, in seconds.
    package static let longestRetryAfter = 3600
}

/// Bars beside their labels; each may have several parts.
package struct BulletinChart: Equatable, Sendable {
    /// What stands above it.
    package var caption: String
    /// One bar under the other.
    package var bars: [Bar]
    /// The value at which a bar has its full length.
    package var full: Int

    package init(caption: String, bars: [Bar], full: Int) {
        (self.caption, self.bars, self.full) = (caption, bars, full)
    }

    /// One bar.
    package struct Bar: Equatable, Sendable {
        /// What it is about.
        package var label: String
        /// Its parts, from the left.
        package var parts: [Part]
        /// The number that stands behind it.
        package var value: String

        package init(label: String, parts: [Part], value: String) {
            (self.label, self.parts, self.value) = (label, parts, value)
        }
    }

    /// A part of a bar.
    package struct Part: Equatable, Sendable {
        /// Its length, out of `full`.
        package var length: Int
        /// Its colour.
        package var tone: Tone

        package init(_ length: Int, _ tone: Tone) { (self.length, self.tone) = (length, tone) }
    }

    /// What a colour means.
    package enum Tone: String, CaseIterable, Sendable {
        case good, plain, warning, error, critical, unknown
    }
}

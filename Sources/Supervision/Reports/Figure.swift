package import FoundationEssentials

/// What stands in a cell where a number belongs.
package struct Figure: Hashable, Sendable {
    /// The text as printed.
    package var text: String
    /// What the text means.
    package var value: Value

    package init(text: String, value: Value) {
        self.text = text
        self.value = value
    }

    /// What a cell holds where a number belongs.
    package enum Value: Hashable, Sendable {
        case number(Decimal)
        /// Nothing, or a sign for nothing: `/`, `-`, `—`, `无`.
        case blank
        /// Text that is no number.
        case unreadable
    }

    /// The number; nil where none is printed.
    package var number: Decimal? {
        guard case .number(let number) = value else { return nil }
        return number
    }

    /// What the cell counts in a sum: blank is zero. Nil where the cell cannot be read.
    package var summand: Decimal? {
        switch value {
        case .number(let number): number
        case .blank: 0
        case .unreadable: nil
        }
    }
}

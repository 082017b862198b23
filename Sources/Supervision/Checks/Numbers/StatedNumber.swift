package import FoundationEssentials

/// A number with its unit as a sentence states it: `1,234件`, `12.5万元`, `三十六项`, `98.5%`.
package struct StatedNumber: Equatable, Sendable {
    /// The number; of a share its percents.
    package var value: Decimal
    /// The unit of a count; `%` for a share.
    package var unit: String
    /// False for `约30件`, `30余件`, and for digits that may have lost a character beside them, such as `20111件`.
    package var isExact: Bool
    /// What its last digit is worth: 1 for `36`, 1000 for `1.2万`.
    package var step: Decimal
    /// Where it stands among the scalars of the folded sentence, its unit included.
    package var range: Range<Int>

    /// Whether it is a share of something, in percent.
    package var isShare: Bool { unit == StatedNumber.percent }

    static let percent = "%"
}

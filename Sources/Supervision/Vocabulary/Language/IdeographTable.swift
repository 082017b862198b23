/// Which ideograph stands for which, looked up by its place: of every page each one is asked for.
struct IdeographTable: Sendable {
    /// The first ideograph that has another one.
    private let first: UInt32
    /// The other one by distance from `first`; 0 where there is none.
    private let others: [UInt16]

    /// - Parameter pairs: Each ideograph, followed by the other one, all of them of the basic plane.
    init(_ pairs: String) {
        let scalars = Array(pairs.unicodeScalars)
        let keys = stride(from: 0, to: scalars.count - 1, by: 2)
        let values = keys.map { scalars[$0].value }
        let first = values.min() ?? 0
        var others = [UInt16](repeating: 0, count: Int((values.max() ?? 0) - first) + 1)
        for key in keys { others[Int(scalars[key].value - first)] = UInt16(scalars[key + 1].value) }
        (self.first, self.others) = (first, others)
    }

    /// The other one of `scalar`; itself where it has none.
    subscript(scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= first, scalar.value - first < others.count else { return scalar }
        let other = others[Int(scalar.value - first)]
        return other == 0 ? scalar : Unicode.Scalar(other) ?? scalar
    }
}

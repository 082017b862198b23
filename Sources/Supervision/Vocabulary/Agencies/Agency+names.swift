extension [Agency] {
    /// Their names for a reader; of a whole county the first ones, and how many there are.
    package var names: String {
        let names = prefix(Self.mostNamed).map(\.name).joined(separator: "、")
        return count > Self.mostNamed ? "\(names)…(\(count))" : names
    }

    private static var mostNamed: Int { 3 }
}

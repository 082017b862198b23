/// The values of a label that would be as many as a configuration has: the first ones by name, and one for all others.
struct BoundedLabel {
    /// What stands for the values that are beyond the limit.
    static let rest = "other"

    private let values: Set<String>

    init(_ values: some Sequence<String>, limit: Int) {
        self.values = Set(Set(values).sorted().prefix(limit))
    }

    subscript(value: String) -> String { values.contains(value) ? value : Self.rest }
}

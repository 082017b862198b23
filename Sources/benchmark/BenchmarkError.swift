/// Why a benchmark came to no numbers: a tool is absent, or what was measured is not what should have been.
///
/// A slow machine is never an error.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

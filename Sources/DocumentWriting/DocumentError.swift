/// A document that could not be made.
package struct DocumentError: Error, CustomStringConvertible {
    /// What stood against it.
    package let detail: String

    package var description: String { "the document cannot be made: \(detail)" }
}

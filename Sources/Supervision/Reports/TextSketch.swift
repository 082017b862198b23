/// The clauses of a text by their hashes: enough to tell how much of it stands in another text, too.
///
/// Names of agencies, years and numbers are taken out before, so that a copy under another name is seen as one.
package struct TextSketch: Hashable, Sendable, Codable {
    /// Hashes of the clauses with their lengths in characters, ascending.
    package var clauses: [UInt32]

    package init(clauses: [UInt32] = []) {
        self.clauses = clauses
    }
}

import FoundationEssentials

/// The clauses of a text by their hashes: enough to tell how much of it stands in another text, too.
///
/// Names of agencies, years and numbers are taken out before, so that a copy under another name is seen as one.
package struct TextSketch: Hashable, Sendable {
    /// One number for each clause, ascending: 24 bits of its hash above its length in characters.
    package private(set) var clauses: [UInt32]

    /// Keeps the smallest hashes where there are too many: the same part of every text, so that they still compare.
    package init(clauses: some Sequence<UInt32> = []) {
        self.clauses = Array(Set(clauses).sorted().prefix(Self.mostClauses))
    }

    /// The sketch of the report's own prose: without headings, tables, and what the form itself prescribes.
    ///
    /// - Parameters:
    ///   - agencyNames: Everything the agency is called; removed with short forms.
    ///   - forms: Knows short forms, labels of tables and stock sentences; nil: only the names themselves are removed.
    package init(of report: Report, removing agencyNames: [String], forms: ReportForms? = nil) {
        let reader = ClauseReader(agencyNames: agencyNames, forms: forms)
        self.init(clauses: reader.clauses(of: report).compactMap(\.key))
    }

    /// More than a report of four thousand characters has.
    static let mostClauses = 256

    /// How many characters the clauses have.
    package var length: Int { clauses.reduce(0) { $0 + Self.length(of: $1) } }

    /// How much of both texts stands in the other one, from 0 to 1, by characters.
    package func similarity(to other: TextSketch) -> Double {
        let bound = min(Self.bound(of: clauses), Self.bound(of: other.clauses))
        var (mine, theirs) = (0, 0)
        var (all, shared) = (0, 0)
        while mine < clauses.count || theirs < other.clauses.count {
            let left = mine < clauses.count ? clauses[mine] : .max
            let right = theirs < other.clauses.count ? other.clauses[theirs] : .max
            let next = min(left, right)
            guard next <= bound else { break }
            let length = Self.length(of: next)
            if left == right { shared += 2 * length }
            if left == next { (mine, all) = (mine + 1, all + length) }
            if right == next { (theirs, all) = (theirs + 1, all + length) }
        }
        return all == 0 ? 0 : Double(shared) / Double(all)
    }

    /// What lies above it was left out.
    private static func bound(of clauses: [UInt32]) -> UInt32 {
        clauses.count < mostClauses ? .max : clauses.last ?? .max
    }

    private static func length(of clause: UInt32) -> Int { Int(clause & 0xFF) }
}

extension TextSketch: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        let bytes = [UInt8](Data(base64Encoded: text) ?? Data())
        self.init(
            clauses: stride(from: 0, to: bytes.count / 4 * 4, by: 4).map { start in
                bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
            }
        )
    }

    /// In base 64: a third of the length of a list of numbers.
    package func encode(to encoder: any Encoder) throws {
        let bytes = clauses.flatMap { clause in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: clause >> $0) } }
        var container = encoder.singleValueContainer()
        try container.encode(Data(bytes).base64EncodedString())
    }
}

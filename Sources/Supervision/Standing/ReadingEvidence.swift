package import FoundationEssentials

/// The readings of whole lists on which it rests that something is not there.
package struct ReadingEvidence: Equatable, Sendable {
    /// One list, as it was last read.
    package struct Reading: Equatable, Sendable {
        /// The list.
        package let source: Source.ID
        /// When it was read.
        package let at: Date
        /// How many rows it had.
        package let rows: Int

        /// A reading.
        package init(source: Source.ID, at: Date, rows: Int) {
            (self.source, self.at, self.rows) = (source, at, rows)
        }
    }

    /// List by list.
    package let readings: [Reading]

    /// Evidence of them.
    package init(_ readings: [Reading]) {
        self.readings = readings
    }

    /// As findings bear it, for programs: `list-1: 2026-03-01T00:00:00Z (12); list-2: …`.
    package var evidence: String {
        readings.map { "\($0.source): \($0.at.ISO8601Format()) (\($0.rows))" }.joined(separator: "; ")
    }

    /// - Returns: nil for the evidence of anything else.
    package init?(evidence: String) {
        let readings = evidence.split(separator: ";").map { Self.reading(in: $0.drop { $0 == " " }) }
        guard !readings.isEmpty, readings.allSatisfy({ $0 != nil }) else { return nil }
        self.readings = readings.compactMap(\.self)
    }

    private static func reading(in text: Substring) -> Reading? {
        guard let colon = text.firstRange(of: ": "), text.last == ")",
            let opening = text.lastIndex(of: "("),
            let rows = Int(text[text.index(after: opening)...].dropLast()),
            let at = try? Date(String(text[colon.upperBound..<opening].dropLast()), strategy: .iso8601)
        else { return nil }
        return Reading(source: Source.ID(String(text[..<colon.lowerBound])), at: at, rows: rows)
    }

    /// What `evidence` says to people; itself where it is a passage of a page.
    ///
    /// - Parameter name: What a list is called; its id where nobody says.
    package static func words(
        of evidence: String,
        in language: Language,
        civilTime: CivilTime,
        naming name: (Source.ID) -> String = { $0.rawValue }
    ) -> String {
        guard let all = ReadingEvidence(evidence: evidence) else { return evidence }
        return all.readings.map { reading in
            let (minute, list) = (civilTime.minute(of: reading.at), name(reading.source))
            return language.pick(
                "\(minute) 完整读取列表 \(list)，共 \(reading.rows) 条",
                "the list \(list) was read whole on \(minute), rows: \(reading.rows)"
            )
        }.joined(separator: language.pick("；", "; "))
    }
}

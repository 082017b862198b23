import Supervision

/// Kept as a text, `bureau=2019,2020;office=2021`: every source has some, and they are written with every sweep.
extension RowReader {
    mutating func publishedYears() throws -> [PublishedYears] {
        guard let text = optionalText() else { return [] }
        return try text.split(separator: ";").map { entry in
            let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
            let years = parts.last?.split(separator: ",").compactMap { Int($0) } ?? []
            guard parts.count == 2, !years.isEmpty else { throw unreadable(text) }
            return PublishedYears(agency: Agency.ID(String(parts[0])), years: years)
        }
    }
}

extension RowWriter {
    mutating func put(_ years: [PublishedYears]) {
        let entries = years.map { "\($0.agency.rawValue)=\($0.years.map(String.init).joined(separator: ","))" }
        put(entries.isEmpty ? nil : entries.joined(separator: ";"))
    }
}

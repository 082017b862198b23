import Supervision

/// Kept as a text, `bureau=2019,2020;office=2021`: every source has some, and they are written with every sweep. Years
/// of another duty than the annual report bear its id: `department-budget/bureau=2026`.
extension RowReader {
    mutating func publishedYears() throws -> [PublishedYears] {
        guard let text = optionalText() else { return [] }
        return try text.split(separator: ";").map { entry in
            let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
            let years = parts.last?.split(separator: ",").compactMap { Int($0) } ?? []
            guard parts.count == 2, !years.isEmpty else { throw unreadable(text) }
            let names = parts[0].split(separator: "/").map(String.init)
            guard let agency = names.last, names.count <= 2 else { throw unreadable(text) }
            let duty = names.count == 2 ? names[0] : DutyName.annualReport
            return PublishedYears(agency: Agency.ID(agency), duty: duty, years: years)
        }
    }
}

extension RowWriter {
    mutating func put(_ years: [PublishedYears]) {
        let entries = years.map { entry in
            let duty = entry.duty == DutyName.annualReport ? "" : entry.duty + "/"
            return "\(duty)\(entry.agency.rawValue)=\(entry.years.map(String.init).joined(separator: ","))"
        }
        put(entries.isEmpty ? nil : entries.joined(separator: ";"))
    }
}

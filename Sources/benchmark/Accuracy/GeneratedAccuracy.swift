import FoundationEssentials
import PageReading
import Supervision
import TestSupport

/// Reads generated pages and compares what was read with what is known.
struct GeneratedAccuracy {
    let duty: YearlyDuty
    /// Where pages that were read wrongly are written to; nil writes none.
    let folder: String?

    func measure(family prefix: String, count: Int, seed: UInt64) throws -> AccuracyTable {
        var table = AccuracyTable()
        var numbers: [String: Int] = [:]
        for page in GeneratedPages.pages(perFamily: count, seed: seed, family: prefix) {
            let purpose: ReadingPurpose = page.truth.isList ? .list : page.truth.isArticle ? .article : .matter
            let reading = HTMLPageReader().read(
                page.body,
                contentType: page.contentType,
                address: page.address,
                as: purpose,
                seeking: duty.titles.sought
            )
            let comparison = ReadingComparison(of: reading, with: page.truth, duty: duty)
            table.add(comparison, family: page.family)
            numbers[page.family, default: 0] += 1
            if let folder, !comparison.differences.isEmpty {
                try save(page, comparison.differences, numbers[page.family] ?? 0, in: folder)
            }
        }
        return table
    }

    private func save(_ page: GeneratedPage, _ differences: [String], _ number: Int, in folder: String) throws {
        let name = page.family.split(separator: "/").joined(separator: "-")
        let path = "\(folder)/\(name)-\(number)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try page.body.write(to: URL(filePath: path + ".html"))
        let head = "address \(page.address.text)\ncontent type \(page.contentType ?? "none")\n"
        try Data((head + differences.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path + ".txt"))
    }
}

/// The documents that a page is searched for, by the words with which titles, columns and links name them.
///
/// By these words a list is told from other links, a column of years from a menu, and the title of a document from the
/// name of a column. They come from the duties that a list serves, so that a list of budgets is read as well as one of
/// annual reports.
package struct SoughtDocuments: Equatable, Sendable {
    /// What such a document is called: 年度报告, 年报; 预算.
    package let names: [String]
    /// What stands before the name where a column is called after the documents in it: 政府信息公开, 部门.
    package let subjects: [String]
    /// What may stand in the place of the document: 工作总结.
    package let standIns: [String]
    /// With what the names of organs end: 局, 人民政府. A link that is no more than such a name may lead to its document.
    package let organEndings: [String]
    /// The names in UTF-8, in the order of `names`.
    package let nameBytes: [[UInt8]]
    /// In UTF-8, of the names those that hold no other: a text holds one of these where it holds any name.
    package let marks: [[UInt8]]
    /// The same of names and stand-ins together.
    package let wideMarks: [[UInt8]]

    /// Nothing is searched for: a page is read for what every page has.
    package static let none = SoughtDocuments(names: [], subjects: [], standIns: [])

    /// Shorter words, such as 总结, stand in the titles of too much else.
    private static let shortestStandIn = 4

    package init(names: [String], subjects: [String], standIns: [String], organEndings: [String] = []) {
        self.names = Self.distinct(names)
        self.subjects = Self.distinct(subjects)
        self.standIns = Self.distinct(standIns)
        self.organEndings = Self.distinct(organEndings)
        nameBytes = self.names.map { Array($0.utf8) }
        marks = Self.shortest(self.names)
        wideMarks = Self.shortest(self.names + self.standIns.filter { $0.count >= Self.shortestStandIn })
    }

    /// All that any of `parts` searches for.
    package init(_ parts: [SoughtDocuments]) {
        self.init(
            names: parts.flatMap(\.names),
            subjects: parts.flatMap(\.subjects),
            standIns: parts.flatMap(\.standIns),
            organEndings: parts.flatMap(\.organEndings)
        )
    }

    /// Whether `title` is the name of an organ and nothing else: 市教育局.
    package func isOrganName(_ title: String) -> Bool {
        guard Self.organNameLengths.contains(title.count), organEndings.contains(where: title.hasSuffix) else {
            return false
        }
        return !title.utf8.contains { (0x30...0x39).contains($0) } && !names.contains(where: title.contains)
    }

    /// In characters: shorter words with such an ending are those of a menu, such as 政府.
    private static let organNameLengths = 3...24

    private static func distinct(_ words: [String]) -> [String] {
        var known: Set<String> = []
        return words.filter { !$0.isEmpty && known.insert($0).inserted }
    }

    private static func shortest(_ words: [String]) -> [[UInt8]] {
        let words = distinct(words)
        let kept = words.filter { word in !words.contains { $0 != word && word.contains($0) } }
        return kept.map { Array($0.utf8) }
    }
}

import Foundation
import Testing

/// The floors of a target: its folders stand on each other, and a folder names types only of those below it.
///
/// What counts is the mention of a top-level type by its name. Uses through extensions and members alone are not seen.
struct FolderRulesTests {
    /// The folders of each target that has floors, the lowest first. Folders in one row do not know each other.
    private static let floors: [String: [[String]]] = [
        "PageReading": [
            ["Text"],
            ["Charset", "Markup", "WrittenDates"],
            // What one walk over a page finds.
            ["Survey"],
            ["Dates", "Lists"],
            ["Titles"],
            ["Articles"],
            ["Surroundings"],
            ["Pages"],
            // Lists that only scripts draw.
            ["Families"],
            // The door: bytes to a read page.
            [""],
        ],
        "Supervision": [
            ["Vocabulary/Calendar", "Vocabulary/Language"],
            // How numbers and dates are written in Chinese.
            ["Vocabulary/Writing"],
            ["Vocabulary/Agencies"],
            ["Vocabulary/Pages"],
            ["Law"],
            ["Reports"],
            ["Standing"],
            ["State"],
            ["Checks"],
            ["Packs"],
            ["Judgement"],
            // The past of a period, put into words.
            ["Bulletin"],
            // What the adapters do for the use case.
            [""],
        ],
    ]

    @Test(arguments: floors.keys.sorted())
    func aFolderNamesOnlyFoldersBelowIt(_ target: String) throws {
        let floors = try #require(Self.floors[target])
        let sources = try SourceTree(target: target)
        let strange = sources.folders.filter { Self.floor(of: $0, in: floors) == nil }
        #expect(strange.isEmpty, "no floor is named for \(strange.sorted())")
        for mention in sources.mentions {
            let here = try #require(Self.floor(of: mention.folder, in: floors))
            let there = try #require(Self.floor(of: mention.declaredIn, in: floors))
            let isBelow = there.level < here.level || there.name == here.name
            #expect(isBelow, "\(mention.file) names \(mention.type), which stands in \(mention.declaredIn)")
        }
    }

    /// A test that reads nothing holds nothing.
    @Test(arguments: floors.keys.sorted())
    func theMentionsAreFound(_ target: String) throws {
        #expect(try SourceTree(target: target).mentions.count > 100)
    }

    private static func floor(of folder: String, in floors: [[String]]) -> (level: Int, name: String)? {
        for (level, names) in floors.enumerated().reversed() {
            if let name = names.first(where: { $0 == folder || (!$0.isEmpty && folder.hasPrefix($0 + "/")) }) {
                return (level, name)
            }
        }
        return nil
    }
}

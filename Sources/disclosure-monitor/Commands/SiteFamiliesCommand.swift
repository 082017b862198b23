import ArgumentParser
import MonitorConfig
import PageReading
import Supervision

/// `site-families`: the publishing systems whose script-drawn lists are read, and whether their examples come out.
struct SiteFamiliesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site-families",
        abstract: "List the publishing systems whose script-drawn lists are read; exit 78 where an entry is wrong.",
        discussion: "Each entry is shown with how sure its facts are, and its examples are tried."
    )

    @Argument(help: ArgumentHelp("Built-in families by name, or the paths of files.", valueName: "name-or-file"))
    var files = ["cn"]

    @OptionGroup var language: LanguageOption

    func run() throws {
        let families = try loadSiteFamilies(files, sayingIn: language.language)
        let width = families.map(\.id.count).max() ?? 0
        var failures: [LocalizedText] = []
        for family in families {
            let id = family.id + String(repeating: " ", count: width - family.id.count)
            let confidence =
                family.confidence.rawValue + String(repeating: " ", count: 6 - family.confidence.rawValue.count)
            let count = language.language.pick("\(family.examples.count)例", "\(family.examples.count) examples")
            Console.print("\(id)  \(confidence)  \(family.title[language.language])  \(count)")
            failures += SiteFamilyTrial(family: family, reader: HTMLPageReader()).failures()
        }
        guard !failures.isEmpty else { return }
        for failure in failures { Console.error(failure[language.language]) }
        throw ExitCodes.configuration
    }
}

/// Loads site families, or says everything that is wrong with them and ends with exit code 78.
func loadSiteFamilies(_ names: [String], sayingIn language: Language) throws -> [SiteFamily] {
    do {
        return try SiteFamily.load(names)
    } catch {
        Console.write(error.text(in: language), to: 2)
        throw ExitCodes.configuration
    }
}

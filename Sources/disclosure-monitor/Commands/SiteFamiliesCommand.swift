import ArgumentParser
import MonitorConfig
import PageReading
import Supervision

/// `site-families`: the publishing systems whose script-drawn lists are read, and whether their examples come out.
struct SiteFamiliesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site-families",
        abstract: HelpText.said(
            "列出能读取其脚本列表的网站系统；条目有误返回 78。",
            "List the publishing systems whose script-drawn lists are read; exit 78 where an entry is wrong."
        ),
        discussion: HelpText.said(
            "逐条显示其可靠程度，并试读其示例。",
            "Each entry is shown with how sure its facts are, and its examples are tried."
        )
    )

    @Argument(
        help: .said("内置的网站系列名称，或文件路径。", "Built-in families by name, or the paths of files.", valueName: "name-or-file")
    )
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

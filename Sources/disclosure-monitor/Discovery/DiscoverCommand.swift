import ArgumentParser
import FoundationEssentials
import Glibc
import MonitorConfig
import SiteDiscovery
import Supervision

/// `discover`: looks over a site and proposes what of it to watch.
struct DiscoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover",
        abstract: "Look over a government site and print a proposal for the configuration.",
        discussion: """
            Reads the page given and the pages that its links name as platform, guide, annual reports, yearly returns \
            and columns, one at a time, best first. Prints YAML: each line with a comment that says on which sign it \
            rests, and what was found and is not proposed, with the reason. Lists that only a script draws are read \
            through their data where the publishing system is known; the line names it. Check every line before use.

            Exits 0 where the platform or the list of annual reports was found, 1 where neither was, 3 where the page \
            given could not be read, 64 on bad usage.
            """
    )

    @Argument(help: ArgumentHelp("The home page of a portal, or its disclosure platform.", valueName: "url"))
    var address: String

    @Option(help: "How many pages are read.")
    var maxPages = 40

    @Option(help: "How many links may lead from the page given to a page that is read.")
    var maxDepth = 3

    @Option(help: ArgumentHelp("How long the whole may take.", valueName: "seconds"))
    var timeLimit = 120.0

    @Option(help: ArgumentHelp("The pause between two requests to one host.", valueName: "seconds"))
    var delay = 1.0

    @Option(help: ArgumentHelp("Write the proposal to a file that is not there yet.", valueName: "file"))
    var output: String?

    @Option(help: "How the proposal is printed: yaml, for the configuration, or json.")
    var format = Format.yaml

    @OptionGroup var language: LanguageOption

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case yaml, json
    }

    @Flag(help: "Also follow addresses of private networks and of this machine.")
    var allowPrivateAddresses = false

    @Flag(help: "Also read what the site disallows in robots.txt.")
    var ignoreRobots = false

    func validate() throws {
        guard WebAddress(address) != nil else { throw ValidationError("\(address): this is no http or https address.") }
        guard (1...1_000).contains(maxPages) else { throw ValidationError("--max-pages goes from 1 to 1000.") }
        guard (0...10).contains(maxDepth) else { throw ValidationError("--max-depth goes from 0 to 10.") }
        guard (1.0...3_600).contains(timeLimit) else {
            throw ValidationError("--time-limit goes from 1 to 3600 seconds.")
        }
        guard (0.0...60).contains(delay) else { throw ValidationError("--delay goes from 0 to 60 seconds.") }
        if let output, access(output, F_OK) == 0 {
            throw ValidationError("\(output): there is such a file already; name another one.")
        }
    }

    func run() async throws {
        guard let start = WebAddress(address),
            let titles = try loadRuleBook(["cn-annual-report"]).duties.first?.duty.titles
        else { throw ExitCodes.unknown }
        let explorer = try SiteExplorer(
            limits: limits,
            allowsPrivateAddresses: allowPrivateAddresses,
            robots: ignoreRobots ? .override : .obey,
            sought: titles.sought,
            families: try SiteFamily.load(),
            language: language.language
        )
        let exploration = SiteExploration(
            start: start,
            catalogue: try catalogue(),
            titles: titles,
            mostDepth: maxDepth
        )
        let (walked, cuts) = await explorer.explore(exploration)
        guard var proposal = walked.proposal() else {
            Console.error("\(address): \(explorer.reason(of: walked)[language.language])")
            throw ExitCodes.unknown
        }
        proposal.limits = cuts
        try write(try text(of: proposal))
        throw proposal.hasPlatformOrReports ? ExitCodes.fine : ExitCodes.warning
    }

    private func text(of proposal: SiteProposal) throws -> String {
        switch format {
        case .json: try ProposalDocument(proposal).json() + "\n"
        case .yaml:
            ProposalText(proposal, today: CivilTime.china.date(at: Date()), language: language.language).text
        }
    }

    private var limits: SiteExplorer.Limits {
        SiteExplorer.Limits(pages: maxPages, time: .seconds(timeLimit), delay: .seconds(delay))
    }

    private func catalogue() throws -> ColumnCatalogue {
        do {
            return try ColumnCatalogue.builtIn()
        } catch {
            Console.error("\(error)")
            throw ExitCodes.configuration
        }
    }

    private func write(_ text: String) throws {
        guard let output else { return Console.write(text, to: 1) }
        // Never over a file, not even one that came in the meantime.
        let file = open(output, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else {
            Console.error("\(output): \(String(cString: strerror(errno))).")
            throw ExitCodes.unavailable
        }
        Console.write(text, to: file)
        close(file)
    }
}

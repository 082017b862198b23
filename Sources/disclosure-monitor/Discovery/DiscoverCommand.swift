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
        abstract: HelpText.said(
            "察看一个政府网站，输出建议的配置。",
            "Look over a government site and print a proposal for the configuration."
        ),
        discussion: HelpText.said(
            """
            读取所给页面，以及其链接所示的信息公开平台、指南、年报、年度报表和栏目，逐页进行，最可能的在先。\
            输出 YAML：每行以注释说明依据，发现而未建议的也注明缘由。由脚本显示的列表，如能识别其网站系统，\
            便经其数据读取，并注明。采用前请逐行核对。

            返回码：找到平台或年报列表为 0，均未找到为 1，所给页面无法读取为 3，用法有误为 64。
            """,
            """
            Reads the page given and the pages that its links name as platform, guide, annual reports, yearly returns \
            and columns, one at a time, best first. Prints YAML: each line with a comment that says on which sign it \
            rests, and what was found and is not proposed, with the reason. Lists that only a script draws are read \
            through their data where the publishing system is known; the line names it. Check every line before use.

            Exits 0 where the platform or the list of annual reports was found, 1 where neither was, 3 where the page \
            given could not be read, 64 on bad usage.
            """
        )
    )

    @Argument(help: .said("门户首页，或其信息公开平台。", "The home page of a portal, or its disclosure platform.", valueName: "url"))
    var address: String

    @Option(help: .said("最多读取多少页面。", "How many pages are read."))
    var maxPages = 40

    @Option(help: .said("由所给页面起，最多经过几次链接。", "How many links may lead from the page given to a page that is read."))
    var maxDepth = 3

    @Option(help: .said("总共最多用多少秒。", "How long the whole may take.", valueName: "seconds"))
    var timeLimit = 120.0

    @Option(help: .said("对同一主机两次请求的间隔秒数。", "The pause between two requests to one host.", valueName: "seconds"))
    var delay = 1.0

    @Option(help: .said("把建议写入一个尚不存在的文件。", "Write the proposal to a file that is not there yet.", valueName: "file"))
    var output: String?

    @Option(help: .said("输出格式：yaml（用于配置）或 json。", "How the proposal is printed: yaml, for the configuration, or json."))
    var format = Format.yaml

    @OptionGroup var language: LanguageOption

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case yaml, json
    }

    @Flag(help: .said("也访问内网和本机的地址。", "Also follow addresses of private networks and of this machine."))
    var allowPrivateAddresses = false

    @Flag(help: .said("也读取网站在 robots.txt 中不允许的内容。", "Also read what the site disallows in robots.txt."))
    var ignoreRobots = false

    func validate() throws {
        guard WebAddress(address) != nil else {
            throw ValidationError("\(address)：不是 http 或 https 网址。", "\(address): this is no http or https address.")
        }
        guard (1...1_000).contains(maxPages) else {
            throw ValidationError("--max-pages 应为 1 到 1000。", "--max-pages goes from 1 to 1000.")
        }
        guard (0...10).contains(maxDepth) else {
            throw ValidationError("--max-depth 应为 0 到 10。", "--max-depth goes from 0 to 10.")
        }
        guard (1.0...3_600).contains(timeLimit) else {
            throw ValidationError("--time-limit 应为 1 到 3600 秒。", "--time-limit goes from 1 to 3600 seconds.")
        }
        guard (0.0...60).contains(delay) else {
            throw ValidationError("--delay 应为 0 到 60 秒。", "--delay goes from 0 to 60 seconds.")
        }
        if let output, access(output, F_OK) == 0 {
            throw ValidationError(
                "\(output)：文件已存在，请另写一个。",
                "\(output): there is such a file already; name another one."
            )
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
            Console.error(error.message[language.language])
            throw ExitCodes.configuration
        }
    }

    private func write(_ text: String) throws {
        guard let output else { return Console.write(text, to: 1) }
        // Never over a file, not even one that came in the meantime.
        let file = open(output, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else {
            Console.error(NewFile.Problem.failed(output, errno).text(in: language.language))
            throw ExitCodes.unavailable
        }
        Console.write(text, to: file)
        close(file)
    }
}

import Supervision
import TestSupport

@testable import MonitorConfig

/// A page that breaks no rule of the built-in pack on pages, to be changed by one thing and judged.
struct PageTrial {
    var role: PageRole
    var page: ReadPage
    var agency: Agency
    var address: WebAddress
    var columnClass: String?
    var row: ListRow?
    var today = Samples.day("2026-11-20")
    var links: [WebAddress: LinkOutcome] = [:]
    var knownIndexNumbers: [String: WebAddress] = [:]
    var calendar: WorkingCalendar?
    private let pack: RulePack

    init(_ role: PageRole, kind: AgencyKind = .localDept) throws {
        let book = try Self.book.get()
        guard let pack = book.packs.first(where: { $0.id == "cn-platform" }) else { throw Missing() }
        self.role = role
        self.pack = pack
        calendar = book.calendar
        agency = Self.agency(kind: kind)
        address = Self.address("/page.html")
        page = Self.page
        page.address = address
        page.surroundings?.links = Self.links
        if role == .guide { page.blocks = Self.guide.map { .text(TextBlock($0)) } }
        if role == .document { page.blocks = [.text(TextBlock("云政办〔2026〕3号")), .text(TextBlock("正文。"))] }
    }

    struct Missing: Error {}

    /// Loaded once: hundreds of trials need it.
    private static let book = Result { try RuleBook.load(packs: ["cn-platform"]) }

    static func agency(kind: AgencyKind = .localDept, site: AgencySite? = AgencySite(code: "5399000012")) -> Agency {
        Agency(id: "bureau", name: "云泽市教育局", kind: kind, jurisdiction: "cn/yunze", site: site)
    }

    static func address(_ path: String) -> WebAddress {
        WebAddress("http://www.yunze.gov.cn\(path)") ?? Samples.address(path)
    }

    static func link(_ text: String, _ path: String, isNavigation: Bool = false) -> PageLink {
        PageLink(text: text, address: address(path), isNavigation: isNavigation)
    }

    var judgement: PageJudgement { PageJudgement(pack: pack) }

    var subject: PageCase {
        let source = Source(address: address, kind: .column, columnClass: columnClass, agencies: [agency.id])
        return PageCase(
            page: page,
            role: role,
            source: source,
            agencies: [agency],
            address: address,
            row: row,
            today: today,
            calendar: calendar,
            links: links,
            knownIndexNumbers: knownIndexNumbers
        )
    }

    var findings: [Finding] { judgement.findings(in: subject) }
    var rules: [String] { findings.map(\.rule.rawValue) }

    func finding(_ rule: Rule.ID) -> Finding? { findings.first { $0.rule == rule } }

    // MARK: Changes

    mutating func setText(_ lines: String...) {
        page.blocks = lines.map { .text(TextBlock($0)) }
    }

    mutating func setLabels(_ labels: KeyValuePairs<String, String>) {
        page.surroundings?.labels = labels.map { PageLabel(name: $0, value: $1) }
    }

    mutating func date(_ kind: PageDate.Kind, _ iso: String, confidence: PageDate.Confidence = .certain) {
        let name = kind == .issue ? "成文日期" : "发布日期"
        page.dates.append(
            PageDate(
                date: Samples.day(iso),
                kind: kind,
                basis: .shown,
                evidence: "\(name)：\(iso)",
                confidence: confidence
            )
        )
    }

    // MARK: A page without a fault

    private static var page: ReadPage {
        var page = ReadPage(kind: .article, title: "云泽市教育局政府信息公开", metadata: metadata)
        page.surroundings = PageSurroundings(text: text, footer: footer, searchForm: "q")
        return page
    }

    private static let metadata = [
        "sitename": "云泽市人民政府", "sitedomain": "www.yunze.gov.cn", "siteidcode": "5399000012",
        "columnname": "政府信息公开", "columndescription": "政府信息公开", "columnkeywords": "公开", "columntype": "信息公开",
        "articletitle": "关于学校布局的通知", "pubdate": "2026-03-02 09:30", "contentsource": "云泽市教育局",
    ]

    private static let links = [
        link("政府信息公开指南", "/zn/", isNavigation: true), link("政府信息公开制度", "/zd/", isNavigation: true),
        link("法定主动公开内容", "/nr/", isNavigation: true), link("政府信息公开年报", "/nb/", isNavigation: true),
    ]

    private static let text = "政府信息公开\n首页\n正文"

    private static let footer = """
        主办单位：云泽市人民政府办公室　网站标识码：5399000012
        滇ICP备05000001号　滇公网安备 53990002000001号
        党政机关网站标识　我为政府网站找错
        """

    static let guide = [
        "为方便公民、法人和其他组织获取政府信息，根据《中华人民共和国政府信息公开条例》（国务院令第711号），编制本指南。",
        "一、政府信息的分类和编排体系：本机关主动公开的信息按机构职能、政策文件、规划计划、财政资金等类别编排，每条信息配有索引号。",
        "二、获取方式：公民、法人和其他组织可以在本机关网站查阅主动公开的信息，也可以到政务服务中心、档案馆和公共图书馆查阅。",
        "三、受理机构：云泽市教育局办公室，负责受理向本机关提出的政府信息公开申请，提供申请表的领取和填写说明。",
        "办公地址：云泽市文昌路8号；办公时间：工作日8:30至12:00，14:30至18:00。",
        "联系电话：0873-5550100；传真号码：0873-5550101；电子邮箱：gk@yunze.example。",
        "本机关收到申请后，能够当场答复的当场答复；不能当场答复的，自收到申请之日起20个工作日内答复。",
        "第三方应当自收到征求意见书之日起15个工作日内提出意见。",
    ]
}

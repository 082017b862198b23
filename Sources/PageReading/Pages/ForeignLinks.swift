import Supervision

/// Which links of a page lead to sites that no authority sends its readers to.
struct ForeignLinks {
    let document: HTMLDocument
    /// Where the page stands; nil: unknown, and only names tell.
    let address: WebAddress?

    /// What authorities link: each other, schools, associations.
    private static let friends = [".gov.cn", ".edu.cn", ".mil.cn", ".org.cn", ".ac.cn", ".政务", ".公益"]
    /// Newspapers, broadcasters and services whose links stand on every government site.
    private static let press: Set<String> = [
        "people.com.cn", "people.cn", "xinhuanet.com", "news.cn", "cctv.com", "cctv.cn", "cntv.cn", "china.com.cn",
        "china.cn",
        "gmw.cn", "ce.cn", "cnr.cn", "cri.cn", "chinanews.com", "chinanews.com.cn", "chinadaily.com.cn", "youth.cn",
        "qstheory.cn", "cpd.com.cn", "legaldaily.com.cn", "rednet.cn", "weibo.com", "qq.com", "baidu.com",
        "sina.com.cn",
        "sina.com", "sohu.com", "163.com", "12371.cn", "12377.cn", "12388.cn", "12309.cn", "ifeng.com", "jiathis.com",
    ]

    /// The host of an absolute address of a site that is neither the page's own nor a friend's; nil for every other link.
    func host(of link: PageSurvey.Link) -> String? {
        guard link.way == .address, let host = ForeignHost.host(of: document.string(link.address)),
            ForeignHost.isName(host), !isFriend(host)
        else { return nil }
        return host
    }

    private func isFriend(_ host: String) -> Bool {
        let own = address.flatMap { ForeignHost.host(of: $0.text) }
        return own.map { ForeignHost.isSameSite(host, $0) } ?? false
            || Self.friends.contains { host.hasSuffix($0) }
            || Self.press.contains { host == $0 || host.hasSuffix(".\($0)") }
    }
}

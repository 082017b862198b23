import Supervision

/// How a publishing system names its pages.
enum AddressStyle {
    case trs, ucap, hanweb, vsb, epoint, openness, query, govcn, post, siteFactory, session

    /// The folder of a column, `/` at both ends.
    func column(_ dice: inout Dice) -> String {
        switch self {
        case .trs: dice.one(of: ["/zwgk/zfxxgk/zfxxgknb/", "/xxgk/xxgknb/", "/zfxxgk/fdzdgknr/gknb/"])
        case .ucap: "/jyj/c\(dice.digits(6))/"
        case .hanweb: "/col/col\(dice.digits(5))/"
        case .vsb: "/xxgk/xxgknb/"
        case .epoint: "/001/0010\(dice.number(10...29))/"
        case .openness: "/openness/"
        case .query, .session: "/gov/open/"
        case .govcn: "/zhengce/nianbao/"
        case .post: "/zwgk/nb/"
        case .siteFactory: "/Category_\(dice.number(10...99))/"
        }
    }

    /// The name of a list's own page in its folder; mostly none.
    func index(_ dice: inout Dice) -> String {
        switch self {
        case .ucap: "zwgklist.shtml"
        case .hanweb: "index.html"
        case .epoint: "subPage.html"
        case .query: "iList.jsp?node_id=GKnb\(dice.number(1...9))&cat_id=\(dice.digits(5))"
        case .session: "InfoPublic.aspx?cid=\(dice.digits(3))"
        case .siteFactory: "Index.aspx"
        default: dice.one(of: ["", "", "index.html"])
        }
    }

    /// An article's path. `date` is the day that the path bears, if the style has one.
    func article(in column: String, on date: CivilDate, _ dice: inout Dice) -> String {
        let day = DateForm.compact.text(of: date)
        let month = String(day.prefix(6))
        return switch self {
        case .trs: "\(column)\(month)/t\(day)_\(dice.digits(7)).\(dice.one(of: ["html", "shtml", "htm"]))"
        case .ucap: "\(column)\(month)/\(dice.chance(50) ? dice.digits(9) : dice.hex(32)).shtml"
        case .hanweb: "/art/\(date.year)/\(date.month)/\(date.day)/art_\(dice.digits(5))_\(dice.digits(7)).html"
        case .vsb: "/info/\(dice.digits(4))/\(dice.digits(5)).htm"
        case .epoint: "\(column)\(day)/\(dice.hex(8))-\(dice.hex(4))-\(dice.hex(4))-\(dice.hex(4))-\(dice.hex(12)).html"
        case .openness: "/openness/detail/annual_report/\(dice.hex(24)).html"
        case .query: "\(column)iDetail.jsp?id=\(dice.digits(8))"
        case .session: "\(column)Show.aspx?id=\(dice.digits(6))&t=\(dice.digits(13))"
        case .govcn: "/zhengce/content/\(date.year)-\(DateForm.padded(date.month))/content_\(dice.digits(7)).htm"
        case .post: "\(column)content/post_\(dice.digits(7)).html"
        case .siteFactory: "/Item/\(dice.digits(5)).aspx"
        }
    }

    /// Whether a day stands in the paths of articles.
    var bearsDay: Bool {
        switch self {
        case .trs, .hanweb, .epoint: true
        default: false
        }
    }
}

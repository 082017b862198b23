import Supervision

/// One row of a list before it is written in markup.
struct GeneratedRow {
    var title: String
    /// What stands between `<a>` and `</a>` where the template cuts titles.
    var shownTitle: String
    var href: String
    var address: String
    var date: CivilDate
    var reportYear: Int?
    /// 发布机构 and 索引号, which some templates print.
    var agency: String
    var indexNumber: String
}

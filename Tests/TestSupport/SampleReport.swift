package import Supervision

/// An annual report as an agency may publish it: the row of a list, and the article behind it.
package struct SampleReport: Sendable {
    package var agency: Agency
    package var year: Int
    /// The date in the row and on the page, `YYYY-MM-DD`; nil where neither bears one.
    package var date: String?
    /// The title of row and page; the usual one where nil.
    package var title: String?
    /// How many of the six sections it has, from the first on.
    package var sections = 6
    /// A last paragraph, to tell editions apart.
    package var note = "特此报告。"

    package init(_ agency: Agency, _ year: Int, _ date: String?, title: String? = nil) {
        self.agency = agency
        self.year = year
        self.date = date
        self.title = title
    }

    package var address: WebAddress { Samples.address("/nb/\(agency.id.rawValue)-\(year).html") }

    package var usualTitle: String { "\(agency.name)\(year)年政府信息公开工作年度报告" }

    package var row: ListRow {
        ListRow(title: title ?? usualTitle, address: address, date: date.map(Samples.day))
    }

    package var page: ReadPage {
        let headings = Self.headings.prefix(sections)
        let published = date.map { date in
            PageDate(date: Samples.day(date), kind: .publication, basis: .shown, evidence: "发布日期：\(date)")
        }
        return ReadPage(
            address: address,
            kind: .report,
            title: title ?? usualTitle,
            dates: published.map { [$0] } ?? [],
            blocks: headings.map { .text(TextBlock($0)) } + [.text(TextBlock(note))]
        )
    }

    /// The same report with another last paragraph.
    package func edited(_ note: String) -> SampleReport {
        var copy = self
        copy.note = note
        return copy
    }

    /// The same report without its last sections.
    package func cut(toSections count: Int) -> SampleReport {
        var copy = self
        copy.sections = count
        return copy
    }

    private static let headings = [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ]
}

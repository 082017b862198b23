import Supervision

extension ReportWriter {
    /// The item of article 32, ways to head it, and what is said on it.
    private typealias Item = (id: String?, titles: [String], text: [String])

    /// A report on 2008 to 2018: the items of article 32 under free headings.
    mutating func writeNarrative() {
        var preface = [one(of: PrefaceWording.until2018)]
        if dice.chance(30) { preface.append(one(of: PrefaceWording.contentsUntil2018)) }
        if dice.chance(70) { preface.append(one(of: PrefaceWording.period)) }
        if dice.chance(50) { preface.append(one(of: PrefaceWording.enquiries)) }
        report.preface = dice.chance(70) ? [preface.joined()] : preface
        for item in items() {
            let title = dice.one(of: item.titles)
            report.parts.append(
                ReportPart(id: item.id, title: title, number: report.parts.count, paragraphs: item.text)
            )
        }
        if report.year >= 2014, dice.chance(60) {
            report.parts[report.parts.count - 1].table = .statistics(statistics())
        }
    }

    private mutating func items() -> [Item] {
        let isLong = report.facts.number("size") > 0 || dice.chance(40)
        let requests = report.facts.holds("none") ? NarrativeWording.requestsNone : NarrativeWording.requestsSome
        let items: [Item] = [
            (
                nil, ["概述", "基本情况", "总体情况", "工作概况"],
                some(isLong ? dice.number(3...5) : 1, of: NarrativeWording.overview)
            ),
            (
                "i1", ["主动公开政府信息的情况", "主动公开政府信息情况", "政府信息主动公开情况"],
                some(isLong ? dice.number(3...6) : 2, of: NarrativeWording.published)
            ),
            (
                "i2", ["依申请公开政府信息和不予公开政府信息的情况", "依申请公开政府信息情况", "政府信息依申请公开办理情况"],
                some(dice.number(1...2), of: requests)
            ),
            ("i3", ["政府信息公开的收费及减免情况", "政府信息公开收费及减免情况", "收费及减免情况"], [one(of: NarrativeWording.fees)]),
            (
                "i4", ["因政府信息公开申请行政复议、提起行政诉讼的情况", "行政复议、行政诉讼情况", "因政府信息公开申请行政复议和提起行政诉讼情况"],
                [one(of: NarrativeWording.review)]
            ),
            (
                "i5", ["政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及改进措施", "存在的问题和下一步打算"],
                [one(of: NarrativeWording.problems), one(of: NarrativeWording.measures)]
            ),
            ("i6", ["其他需要报告的事项", "其他需要说明的事项"], [one(of: NarrativeWording.other)]),
        ]
        return items.map { ($0.id, $0.titles, dice.chance(50) ? [$0.text.joined()] : $0.text) }
    }

    private func statistics() -> [[String]] {
        let facts = report.facts
        return [
            ["一、主动公开情况", "——", "——"], ["（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "\(facts.number("pub"))"],
            ["其中：主动公开规范性文件数", "条", "0"], ["二、回应解读情况", "——", "——"],
            ["（一）回应公众关注热点或重大舆情数", "次", "2"], ["三、依申请公开情况", "——", "——"],
            ["（一）收到申请数", "件", "\(facts.number("new"))"], ["（二）申请办结数", "件", "\(facts.number("new"))"],
            ["四、行政复议数量", "件", "0"], ["五、行政诉讼数量", "件", "0"], ["六、举报投诉数量", "件", "0"],
            ["七、依申请公开信息收取的费用", "万元", "0"], ["八、机构建设和保障经费情况", "——", "——"],
            ["九、政府信息公开会议和培训情况", "——", "——"],
        ]
    }
}

import Supervision

/// Writes the text of one report.
struct ReportWriter {
    var report: JudgedReport
    /// Templates that the year before used.
    var avoided: Set<String>
    var dice: Dice

    mutating func write() {
        if report.regime == .narrative {
            writeNarrative()
        } else {
            writeSections()
        }
        let isGovernment = report.agency.isGovernment
        let month = report.regime == .narrative || isGovernment ? dice.number(1...3) : 1
        let day = dice.number(8...27)
        report.published = Dice.day(report.year + 1, month, day)
        if dice.chance(60) {
            report.signature = dice.write(Dice.day(report.year + 1, month, day - dice.number(0...6)), as: .chinese)
        }
    }

    // MARK: Choosing sentences

    /// So many different sentences of `templates`, as far as they are true.
    mutating func some(_ count: Int, of templates: [String]) -> [String] {
        var found: [String] = []
        var left = templates.filter { !avoided.contains($0) && !report.used.contains($0) }
        if left.isEmpty { left = templates }
        while found.count < count, !left.isEmpty {
            let source = left.remove(at: dice.number(0...left.count - 1))
            guard let sentence = SentenceTemplate(source).filled(report.facts, &dice) else { continue }
            report.used.insert(source)
            found.append(sentence)
        }
        // What must be said is said again where there is no other way to say it.
        if found.isEmpty {
            found = templates.lazy.compactMap { [facts = report.facts] in
                var dice = Dice(seed: 1)
                return SentenceTemplate($0).filled(facts, &dice)
            }.prefix(1).map { $0 }
        }
        return found
    }

    mutating func one(of templates: [String]) -> String { some(1, of: templates).first ?? "" }

    // MARK: The forms of 2019 and 2021

    private static let titles: [[String]] = [
        ["总体情况"], ["主动公开政府信息情况"], ["收到和处理政府信息公开申请情况"], ["政府信息公开行政复议、行政诉讼情况"],
        ["存在的主要问题及改进情况"], ["其他需要报告的事项"],
    ]
    private static let variants: [[String]] = [
        ["总体情况"], ["主动公开政府信息的情况", "行政机关主动公开政府信息情况"],
        ["行政机关收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况"],
        ["因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议和行政诉讼情况"],
        ["政府信息公开工作存在的主要问题及改进情况", "存在问题及改进情况"], ["其他需要报告事项", "其他需要报告的事项"],
    ]

    private mutating func writeSections() {
        var preface = [one(of: PrefaceWording.since2019)]
        if dice.chance(30) { preface.append(one(of: PrefaceWording.contents)) }
        if dice.chance(85) { preface.append(one(of: PrefaceWording.period)) }
        if dice.chance(55) { preface.append(one(of: PrefaceWording.enquiries)) }
        report.preface = dice.chance(70) ? [preface.joined()] : preface
        let bodies = [
            overview(), lead("t2"), lead("t3"), dice.chance(25) ? [one(of: ClosingWording.review)] : [], problems(),
            others(),
        ]
        for index in 0..<6 {
            let titles = dice.chance(8) ? Self.variants[index] : Self.titles[index]
            var part = ReportPart(
                id: "s\(index + 1)",
                title: dice.one(of: titles),
                number: index,
                paragraphs: bodies[index]
            )
            if (1...3).contains(index) { part.table = .statutory("t\(index + 1)") }
            report.parts.append(part)
        }
    }

    private mutating func lead(_ table: String) -> [String] {
        guard dice.chance(12) else { return [] }
        return table == "t2"
            ? [dice.one(of: ["{Y}年，主动公开政府信息情况如下表。", "具体情况见下表："]).replacing("{Y}", with: "\(report.year)")]
            : [one(of: report.facts.holds("none") ? OverviewWording.requestsNone : OverviewWording.requestsSome)]
    }

    private mutating func overview() -> [String] {
        let isLong = report.agency.kind != .townshipGov && report.facts.number("size") > 0 || dice.chance(30)
        func count(_ few: Int, _ many: Int) -> Int { isLong ? many : few }
        let topics: [([String], [String])] = [
            (["主动公开", "主动公开情况", "主动公开方面"], some(count(2, dice.number(3...5)), of: OverviewWording.published)),
            (
                ["依申请公开", "依申请公开情况", "依申请公开方面"],
                some(
                    count(1, dice.number(1...3)),
                    of: report.facts.holds("none") ? OverviewWording.requestsNone : OverviewWording.requestsSome
                )
            ),
            (["政府信息管理", "政府信息管理情况", "政府信息管理方面"], some(count(1, dice.number(2...4)), of: OverviewWording.management)),
            (["平台建设", "政府信息公开平台建设", "公开平台建设情况"], some(count(1, dice.number(2...4)), of: OverviewWording.platform)),
            (
                ["监督保障", "监督保障情况", "监督保障方面"],
                some(count(1, dice.number(2...3)), of: OverviewWording.supervision)
                    + (report.agency.mustTellAssessment ? [one(of: OverviewWording.assessment)] : [])
            ),
        ]
        return [one(of: OverviewWording.opening)] + set(topics)
    }

    /// The topics with headings of their own, in the line or above it, or counted off.
    private mutating func set(_ topics: [([String], [String])]) -> [String] {
        // The topics are numbered otherwise than the parts.
        let form =
            switch report.style.heading {
            case .bracketed, .halfBracketed: dice.one(of: [1, 3])
            case .arabic, .arabicDot: dice.one(of: [0, 1, 2, 4])
            default: dice.number(0...4)
            }
        let ending = dice.number(0...2)
        return topics.enumerated().flatMap { index, topic -> [String] in
            let number = ["一", "二", "三", "四", "五"][index]
            let title = topic.0[ending]
            let text = topic.1.joined()
            return switch form {
            case 0: ["（\(number)）\(title)", text]
            case 1: ["\(number)是\(title)。\(text)"]
            case 2: ["(\(number))\(title)。\(text)"]
            case 3: ["\(index + 1).\(title)。"] + topic.1
            default: ["（\(number)）\(title)。\(text)"]
            }
        }
    }

    private mutating func problems() -> [String] {
        let first = one(of: ClosingWording.problems)
        var found = first
        if first.hasPrefix("一是") {
            found = "\(report.year)年工作中还存在以下问题：" + first + one(of: ClosingWording.furtherProblems)
        }
        let measures = some(dice.number(1...2), of: ClosingWording.measures).joined()
        return dice.chance(50) ? [found, measures] : [found + measures]
    }

    private mutating func others() -> [String] {
        var texts = report.year >= 2021 || dice.chance(20) ? [one(of: ClosingWording.fee)] : []
        if texts.isEmpty || dice.chance(45), !texts.contains(where: { $0.holds("其他无需") }) {
            texts.append(one(of: ClosingWording.other))
        }
        return dice.chance(60) ? [texts.joined()] : texts
    }
}

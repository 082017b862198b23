import Supervision

/// A check in words, for the person who is about to publish: what is wrong, where, what it should be, by which article.
struct CheckText {
    let check: CheckedReport
    let language: Language

    var text: String {
        ([heading] + groups.flatMap(paragraphs) + omissions + [summary]).joined(separator: "\n")
    }

    // MARK: What was read

    private var heading: String {
        let report = check.report
        let date =
            report.published.map { published in
                (published.isUpperBound ? language.pick("不晚于", "not later than ") : "") + "\(published.date)"
            } ?? language.pick("未见", "none seen")
        let found = check.outline.map { "\($0.parts.count - check.missing.count)/\($0.parts.count)" } ?? "–"
        return language.pick(
            "《\(report.title)》\n报告年度 \(check.year)，公布日期 \(date)；规定部分 \(found)，统计表 \(tables)",
            "\(report.title)\nreport year \(check.year), published \(date); prescribed parts \(found), tables \(tables)"
        )
    }

    private var tables: String {
        let count = Set(check.report.tables.map(\.table)).count
        return count == 0 ? "–" : language.pick("\(count)张", "\(count)")
    }

    // MARK: Findings

    private struct Group {
        let title: String
        let findings: [Finding]
    }

    private var groups: [Group] {
        let findings = check.findings.sorted { $0.severity > $1.severity }
        return [
            Group(title: language.pick("需要改正", "To be corrected"), findings: findings.filter { $0.severity >= .error }),
            Group(title: language.pick("建议核对", "To be checked"), findings: findings.filter { $0.severity == .warning }),
            Group(title: language.pick("供参考", "For information"), findings: findings.filter { $0.severity == .info }),
        ]
        .filter { !$0.findings.isEmpty }
    }

    private func paragraphs(_ group: Group) -> [String] {
        ["", "\(group.title)\(language.pick("（\(group.findings.count)）", " (\(group.findings.count))"))"]
            + group.findings.enumerated().map { index, finding in paragraph(finding, number: index + 1) }
    }

    private func paragraph(_ finding: Finding, number: Int) -> String {
        let message = finding.message[language]
        // What the message says already is not said again.
        let details = [
            (language.pick("现为", "found"), finding.found), (language.pick("应为", "should be"), finding.expected),
            (language.pick("原文", "text"), finding.evidence.flatMap { check.report.shows($0) ? $0 : nil }),
        ]
        .compactMap { label, text in
            text.flatMap { message.contains($0) ? nil : "   \(label)\(language.pick("：", ": "))\($0)" }
        }
        let source = "   \(language.pick("依据：", "source: "))\(finding.legalSource[language])"
        let rule =
            "   \(language.pick("规则：", "rule: "))\(finding.rule.rawValue)\(language.pick("，", ", "))\(finding.severity.name(in: language))"
        return (["\(number). \(message)"] + details + [source, rule]).joined(separator: "\n")
    }

    // MARK: What was not looked at

    private var omissions: [String] {
        guard !check.omissions.isEmpty else { return [] }
        return ["", language.pick("未作判断", "Not judged")] + check.omissions.map { "- " + text(of: $0) }
    }

    private func text(of omission: CheckedReport.Omission) -> String {
        switch omission {
        case .partlyRead:
            language.pick(
                "页面有未能读取的部分（分页、图片或超出限度），未读到的内容不作“缺少”认定。",
                "A part of the page was not read (further pages, pictures, a limit); nothing in it is called missing."
            )
        case .kind:
            language.pick(
                "机关名称不能表明其类别（--agency-kind），只判断了各类机关共同的要求。",
                "The name does not tell the kind of agency (--agency-kind); only what holds for every kind was judged."
            )
        case .otherYear(let year):
            language.pick(
                "所给上一年度报告为\(year)年，或年度不能确定，未与其核对。",
                "The report given as that of the year before is on \(year), or a year is not certain; nothing was held against it."
            )
        case .lateness:
            language.pick(
                "未指明机关类别（--agency-kind），未判断是否按期公布。",
                "Without --agency-kind nothing is said about the due date."
            )
        case .yearBefore:
            language.pick(
                "未提供上一年度报告（--previous），未核对结转、存量与雷同。",
                "Without --previous nothing was held against the report of the year before."
            )
        case .sameReport:
            language.pick(
                "所给上一年度报告（--previous）与本报告是同一份，未作核对。",
                "The report given as that of the year before (--previous) is this one; nothing was held against it."
            )
        case .otherAgency(let name):
            language.pick(
                "所给上一年度报告（--previous）是“\(name)”的报告，未与其核对。",
                "The report given as that of the year before (--previous) is that of \(name); nothing was held against it."
            )
        case .figures(let rows):
            language.pick(
                "\(rows.joined(separator: "、"))的数字未能读出，涉及的合计未核对。",
                "Figures of \(rows.joined(separator: ", ")) could not be read; sums that need them were not checked."
            )
        case .tables(let names):
            language.pick(
                "\(names.joined(separator: "、"))的内容未能读出，未核对其数据。",
                "The tables \(names.joined(separator: ", ")) could not be read; their figures were not checked."
            )
        }
    }

    private var summary: String {
        let corrections = check.findings.count { $0.severity >= .error }
        let doubts = check.findings.count { $0.severity == .warning }
        guard corrections + doubts > 0 else {
            return "\n" + language.pick("结论：未发现需要改正或核对的问题。", "Nothing was found that has to be corrected or checked.")
        }
        return "\n"
            + language.pick(
                "结论：发布前请改正\(corrections)处，核对\(doubts)处。",
                "Before publishing: correct \(corrections), check \(doubts)."
            )
    }
}

/// Puts the review of a report into words.
package struct ReviewComposition: Sendable {
    private let language: Language
    /// Whether whoever reads it types commands: then what was not judged says which option tells more.
    private let namesOptions: Bool

    package init(language: Language, namesOptions: Bool) {
        self.language = language
        self.namesOptions = namesOptions
    }

    /// What is said of one report.
    package func part(_ check: CheckedReport, from source: String) -> ReviewDocument.Part {
        var part = ReviewDocument.Part(
            source: source,
            title: check.report.title.isEmpty ? nil : check.report.title,
            facts: facts(check),
            worst: check.worstSeverity,
            verdict: ReviewVerdict(check.findings).text(in: language),
            conclusion: conclusion(check)
        )
        part.groups = groups(check)
        part.omissions = check.omissions.map { omission in
            let option = namesOptions ? omission.remedy : nil
            return omission.words[language] + (option.map { language.pick("（用 \($0) 指明）", " (give \($0))") } ?? "")
        }
        part.right = check.right?.map { held in
            held.words[language]
                + language.pick("。依据：\(held.legalSource[language])", "; source: \(held.legalSource[language])")
        }
        return part
    }

    /// What is said of something that could not be read.
    package func unreadable(_ source: String, because reason: String) -> ReviewDocument.Part {
        var part = ReviewDocument.Part(
            source: source,
            facts: reason,
            verdict: language.pick("未能读取", "not read"),
            conclusion: ""
        )
        part.isUnreadable = true
        return part
    }

    /// A document of one or several reports.
    package func document(of parts: [ReviewDocument.Part], isAlone: Bool) -> ReviewDocument {
        ReviewDocument(
            language: language,
            title: language.pick("政府信息公开工作年度报告审核意见", "Review of annual reports on government information disclosure"),
            reports: parts,
            total: isAlone ? nil : ReviewTally(parts).text(in: language)
        )
    }

    // MARK: What was read

    private func facts(_ check: CheckedReport) -> String {
        let report = check.report
        let date =
            report.published.map { published in
                (published.isUpperBound ? language.pick("不晚于", "not later than ") : "") + "\(published.date)"
            } ?? language.pick("未见", "none seen")
        let found = check.outline.map { "\($0.parts.count - check.missing.count)/\($0.parts.count)" } ?? "–"
        let count = Set(report.tables.map(\.table)).count
        let tables = count == 0 ? "–" : language.pick("\(count)张", "\(count)")
        return language.pick(
            "报告年度 \(check.year)，公布日期 \(date)；规定部分 \(found)，统计表 \(tables)",
            "report year \(check.year), published \(date); prescribed parts \(found), tables \(tables)"
        )
    }

    private func conclusion(_ check: CheckedReport) -> String {
        let corrections = check.entries.count { $0.finding.severity >= .error }
        let doubts = check.entries.count { $0.finding.severity == .warning }
        guard corrections + doubts > 0 else {
            return language.pick("结论：未发现需要改正或核对的问题。", "Nothing was found that has to be corrected or checked.")
        }
        return language.pick(
            "结论：发布前请改正\(corrections)处，核对\(doubts)处。",
            "Before publishing: correct \(corrections), check \(doubts)."
        )
    }

    // MARK: What is wrong

    private func groups(_ check: CheckedReport) -> [ReviewDocument.Group] {
        let kinds: [(title: String, takes: (Severity) -> Bool)] = [
            (language.pick("需要改正", "To be corrected"), { $0 >= .error }),
            (language.pick("建议核对", "To be checked"), { $0 == .warning }),
            (language.pick("供参考", "For information"), { $0 == .info }),
        ]
        return kinds.compactMap { kind in
            let entries = check.entries.filter { kind.takes($0.finding.severity) }
            guard !entries.isEmpty else { return nil }
            return ReviewDocument.Group(title: kind.title, entries: entries.map { entry($0, in: check.report) })
        }
    }

    private func entry(_ entry: ReviewEntry, in report: Report) -> ReviewDocument.Entry {
        let finding = entry.finding
        // As it was written: what it quotes is then quoted to the letter.
        let message = finding.message[language.written]
        let places = entry.places.filter { !message.contains($0.text(in: language.written)) }
            .map { $0.text(in: language) }
        // What the message says already is not said again.
        let said: [(String, String?)] = [
            (language.pick("位置", "where"), places.isEmpty ? nil : Self.listed(places, language)),
            (language.pick("现为", "found"), finding.found), (language.pick("应为", "should be"), finding.expected),
            (language.pick("原文", "text"), finding.evidence.flatMap { report.shows($0) ? $0 : nil }),
        ]
        let details = said.compactMap { label, text in
            text.flatMap { message.contains($0) ? nil : ReviewDocument.Detail(label: label, text: $0) }
        }
        let grounds = [
            ReviewDocument.Detail(label: language.pick("依据", "source"), text: finding.legalSource[language]),
            ReviewDocument.Detail(
                label: language.pick("规则", "rule"),
                text: "\(finding.rule.rawValue)\(language.pick("，", ", "))\(finding.severity.name(in: language))"
            ),
        ]
        return ReviewDocument.Entry(
            severity: finding.severity,
            text: finding.message[language],
            details: details + grounds,
            consequences: entry.consequences.map { consequence($0.finding) }
        )
    }

    private func consequence(_ finding: Finding) -> String {
        finding.message[language] + language.pick("（\(finding.rule.rawValue)）", " (\(finding.rule.rawValue))")
    }

    private static func listed(_ places: [String], _ language: Language) -> String {
        var seen = Set<String>()
        return places.filter { seen.insert($0).inserted }.joined(separator: language.pick("；", "; "))
    }
}

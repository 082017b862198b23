/// How much of which severity was found in one report.
package struct ReviewVerdict: Equatable, Sendable {
    private let counts: [(severity: Severity, count: Int)]

    package init(_ findings: [Finding]) {
        counts = [Severity.critical, .error, .warning, .info].compactMap { severity in
            let count = findings.count { $0.severity == severity }
            return count > 0 ? (severity, count) : nil
        }
    }

    /// The counts in words: 错误 1 警告 2.
    package func text(in language: Language) -> String {
        counts.isEmpty
            ? language.pick("未发现问题", "nothing found")
            : counts.map { "\($0.severity.name(in: language)) \($0.count)" }.joined(separator: " ")
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.counts.elementsEqual(right.counts) { $0 == $1 }
    }
}

/// What several reports come to.
package struct ReviewTally: Equatable, Sendable {
    private var corrected = 0
    private var checked = 0
    private var fine = 0
    private var unread = 0

    package init() {}

    /// What all of `parts` come to.
    package init(_ parts: [ReviewDocument.Part]) {
        for part in parts { if part.isUnreadable { noteUnreadable() } else { note(part.worst) } }
    }

    /// Counts a report by the gravest that was found in it.
    package mutating func note(_ worst: Severity?) {
        switch worst {
        case nil, .info: fine += 1
        case .warning: checked += 1
        case .error, .critical: corrected += 1
        }
    }

    /// Counts something that could not be read.
    package mutating func noteUnreadable() { unread += 1 }

    /// The sums in words.
    package func text(in language: Language) -> String {
        let all = corrected + checked + fine + unread
        return language.pick(
            "合计\(all)份：需要改正\(corrected)份，建议核对\(checked)份，未发现需要改正或核对的问题\(fine)份，未能读取\(unread)份。",
            "In all \(all): \(corrected) to be corrected, \(checked) to be checked, \(fine) with nothing to correct or check, \(unread) not read."
        )
    }
}

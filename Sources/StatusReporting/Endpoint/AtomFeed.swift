import FoundationEssentials
import Supervision

/// The latest alert lines as an Atom feed (RFC 4287): one entry per line, never rewritten.
struct AtomFeed {
    /// Oldest first, as they were recorded.
    let lines: [AlertLine]
    let text: DashboardText
    /// Tells the feeds of two monitors apart.
    let name: String
    let updated: Date
    let links: SiteLinks
    /// The zone in which readings are told.
    var civilTime = CivilTime.china
    /// What the feed is of, beside everything: an agency, a territory; empty for all.
    var scope = ""
    /// Where the feed stands, and the page that shows the same.
    var path = ["alerts.atom"]
    var page: [String] = []

    func xml() -> String {
        var markup = Markup()
        markup.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        markup.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": text.language.rawValue]) { feed in
            feed.element(
                "id",
                text: scope.isEmpty ? Self.identifier("feed", name) : Self.identifier("feed", name, scope)
            )
            feed.element(
                "title",
                text: [text.title, text.alerts, scope].filter { !$0.isEmpty }.joined(separator: " · ")
            )
            feed.element("updated", text: Timestamp.milliseconds(updated))
            feed.element("author") { $0.element("name", text: "disclosure-monitor") }
            feed.void("link", ["rel": "self", "type": "application/atom+xml", "href": links.to(path)])
            feed.void("link", ["rel": "alternate", "type": "text/html", "href": links.to(page)])
            for line in lines.reversed() {
                feed.element("entry") { entry(line, into: &$0) }
            }
        }
        return markup.text
    }

    private func entry(_ line: AlertLine, into entry: inout Markup) {
        let finding = line.finding
        entry.element("id", text: Self.identifier(name, line.fingerprint, "\(line.sequence)", "\(line.event)"))
        entry.element("title", text: "[\(text.event(line.event))] \(finding.message[text.language])")
        entry.element("updated", text: Timestamp.milliseconds(line.time))
        entry.element("published", text: Timestamp.milliseconds(line.time))
        for (scheme, term) in [
            ("severity", finding.severity.rawValue), ("rule", finding.rule.rawValue), ("event", line.event.rawValue),
        ] {
            entry.void("category", ["scheme": "urn:disclosure-monitor:\(scheme)", "term": term])
        }
        if let address = finding.address {
            entry.void("link", ["rel": "alternate", "href": address.text])
        } else if let agency = finding.agency {
            entry.void("link", ["rel": "alternate", "href": links.agency(agency)])
        }
        entry.element("content", ["type": "text"], text: content(of: finding))
    }

    private func content(of finding: Finding) -> String {
        let words = FindingWords(finding, in: text.language, civilTime: civilTime)
        let parts: [(String, String?)] = [
            (text.found, words.found), (text.expected, words.expected), (text.due, finding.due?.description),
            (text.legalSource, finding.legalSource[text.language]), (text.evidence, words.evidence),
        ]
        let shown = parts.compactMap { label, value in value.map { "\(label): \($0)" } }
        return ([finding.message[text.language]] + shown).joined(separator: " | ")
    }

    /// A name-based UUID (version 8 of RFC 9562: its bits are ours) that is the same in every run.
    private static func identifier(_ parts: String...) -> String {
        let joined = parts.joined(separator: "\u{0}")
        var digits = Array(
            StableHash.hexadecimal(StableHash.of("high", joined)) + StableHash.hexadecimal(StableHash.of("low", joined))
        )
        digits[12] = "8"
        digits[16] = "8"
        let cuts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return "urn:uuid:" + cuts.map { String(digits[$0]) }.joined(separator: "-")
    }
}

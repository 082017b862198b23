/// Alerts that have one cause, for which one alert stands.
package struct AlertGroup: Hashable, Sendable {
    /// What makes them one.
    package let kind: AlertGroupKind
    /// The site of the pages, as `WebAddress.site` writes it; empty where it is about all.
    package let site: String
    /// The rule of the alerts; that of the hosts' alerts where all hosts are meant.
    package let rule: Rule.ID

    package init(kind: AlertGroupKind, site: String, rule: Rule.ID) {
        self.kind = kind
        self.site = site
        self.rule = rule
    }

    /// What the alert that stands for them is about: `group/host/www.yunxi.example/source-unreachable`.
    package var subject: String { "group/\(kind.rawValue)/\(site)/\(rule.rawValue)" }

    /// Nil where `subject` is that of another alert.
    package init?(subject: String) {
        guard subject.hasPrefix("group/") else { return nil }
        let parts = subject.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 4, let kind = AlertGroupKind(rawValue: String(parts[1])) else { return nil }
        self.init(
            kind: kind,
            site: parts[2..<(parts.count - 1)].joined(separator: "/"),
            rule: Rule.ID(rawValue: String(parts[parts.count - 1]))
        )
    }
}

extension Finding {
    /// The group for which it stands; nil for what is found of one agency or page.
    package var group: AlertGroup? {
        agency == nil && source == nil ? AlertGroup(subject: subject) : nil
    }
}

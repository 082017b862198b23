package import FoundationEssentials

/// How many lines people get: what has one cause is one alert, what is seen for the first time is one summary, and what
/// stands is repeated in one line.
package struct TellingRules: Equatable, Sendable {
    /// What several pages of one site have for one cause.
    package var groups: [Group] = []
    /// When it is the monitor itself that reaches nobody; nil: never.
    package var outage: Outage?
    /// After how long a standing alert is repeated, by its severity, in seconds; a severity without an entry never is.
    package var reminders: [Severity: TimeInterval] = [:]
    /// What tells several reminders of one agency on one day in one line.
    package var digestRule: Rule.ID?
    /// What is told of an agency or a site that is looked at for the first time.
    package var baseline: Baseline?
    /// How many lines are told at most; nil: as many as there are.
    package var storm: Storm?
    /// What is told as coming and going; nil: nothing.
    package var flaps: Flaps?
    /// What severities are called in a summary.
    package var severityNames: [Severity: LocalizedText] = [:]

    package init() {}

    /// Findings that have one cause where several pages of a site have them.
    package struct Group: Equatable, Sendable {
        /// What makes them one.
        package var kind: AlertGroupKind
        /// The rule that tells of them together.
        package var rule: Rule.ID
        /// The rules of the findings; none: those of all checks of pages.
        package var members: [Rule.ID]
        /// On so many pages they are one alert; on fewer, each is told by itself.
        package var least: Int
        /// How long is waited for others before one is told, in seconds.
        package var wait: TimeInterval

        package init(kind: AlertGroupKind, rule: Rule.ID, members: [Rule.ID], least: Int, wait: TimeInterval) {
            self.kind = kind
            self.rule = rule
            self.members = members
            self.least = least
            self.wait = wait
        }
    }

    /// Where most hosts fail at once, it is rather the monitor that is cut off.
    package struct Outage: Equatable, Sendable {
        /// The rule that tells of it.
        package var rule: Rule.ID
        /// The rule of the findings that a host has then.
        package var member: Rule.ID
        /// Of the hosts that were asked lately, so many percent fail.
        package var sharePercent: Int
        /// With fewer hosts than this nothing is concluded.
        package var leastHosts: Int
        /// How far back a host was asked lately, in seconds.
        package var window: TimeInterval

        package init(rule: Rule.ID, member: Rule.ID, sharePercent: Int, leastHosts: Int, window: TimeInterval) {
            self.rule = rule
            self.member = member
            self.sharePercent = sharePercent
            self.leastHosts = leastHosts
            self.window = window
        }
    }

    /// What is found at the first look at a source, or by rules that are new, is no news of today.
    package struct Baseline: Equatable, Sendable {
        /// The rule that sums it up.
        package var rule: Rule.ID
        /// How long is waited at most until every page of the agency was read and every finding confirmed, in seconds.
        package var wait: TimeInterval

        package init(rule: Rule.ID, wait: TimeInterval) {
            self.rule = rule
            self.wait = wait
        }
    }

    /// What is found, is gone soon and is found again comes and goes: it is told as that, once.
    package struct Flaps: Equatable, Sendable {
        /// The rule that tells of it.
        package var rule: Rule.ID
        /// So often.
        package var count: Int
        /// Each within so many seconds of the one before.
        package var within: TimeInterval
        /// A finding that was confirmed counts where it was gone after at most so many seconds.
        package var lasting: TimeInterval
        /// Those that are nearer to each other than this, in seconds, are one.
        package var apart: TimeInterval
        /// It has settled when it has stayed as it is for so many seconds.
        package var settledAfter: TimeInterval

        package init(
            rule: Rule.ID,
            count: Int,
            within: TimeInterval,
            lasting: TimeInterval,
            apart: TimeInterval,
            settledAfter: TimeInterval
        ) {
            self.rule = rule
            self.count = count
            self.within = within
            self.lasting = lasting
            self.apart = apart
            self.settledAfter = settledAfter
        }
    }

    /// What comes in one window beyond this is counted and not told one by one.
    package struct Storm: Equatable, Sendable {
        /// The rule that tells how many there were.
        package var rule: Rule.ID
        /// So many lines are told in one window.
        package var mostLines: Int
        /// How long a window is, in seconds.
        package var window: TimeInterval

        package init(rule: Rule.ID, mostLines: Int, window: TimeInterval) {
            self.rule = rule
            self.mostLines = mostLines
            self.window = window
        }
    }
}

/// What makes several alerts one.
package enum AlertGroupKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// The pages stand on one host, which is down or refuses.
    case host
    /// The pages of a site are made by one template.
    case template
    /// The monitor reaches nobody.
    case monitor
}

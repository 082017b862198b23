/// What a rule pack demands of columns and home pages: how fresh they are, and how available.
package struct ColumnRules: Equatable, Sendable {
    /// The classes that a configuration can give a column.
    package var classes: [ColumnClass]
    /// Where fewer rows than this share bear a date, freshness is judged from what was seen to change.
    package var leastDatedShare: Double
    /// The rule that rows without a date break, and the one that dates in the future break; nil: nobody asks.
    package var undated: Rule.ID?
    /// The rule that dates in the future break; nil: nobody asks.
    package var future: Rule.ID?
    /// The rule that warns of a column which will be quiet in some days; nil: nobody is warned.
    package var soonQuiet: Rule.ID?
    /// The rule on a column that may have gone quiet while it could not be seen.
    package var unverified: Rule.ID
    /// The rule on a column without content, and the words by which pages say that they have none.
    package var blank: Rule.ID
    /// The words by which pages say that they have no content.
    package var blankWords: [String]
    /// What is said of each reason for which a column counts as quiet.
    package var reasons: [FreshnessReason: LocalizedText]
    /// What home pages must show; nil where the pack asks nothing of them.
    package var home: HomeRules?
    /// The sums over a site's columns that condemn it.
    package var vetoes: [SiteVeto]
    /// When a site counts as not accessible; nil where the pack does not ask.
    package var availability: AvailabilityRules?

    package init(
        classes: [ColumnClass],
        leastDatedShare: Double,
        undated: Rule.ID? = nil,
        future: Rule.ID? = nil,
        unverified: Rule.ID,
        blank: Rule.ID,
        blankWords: [String],
        reasons: [FreshnessReason: LocalizedText],
        home: HomeRules? = nil,
        vetoes: [SiteVeto] = [],
        availability: AvailabilityRules? = nil
    ) {
        self.classes = classes
        self.leastDatedShare = leastDatedShare
        self.undated = undated
        self.future = future
        self.unverified = unverified
        self.blank = blank
        self.blankWords = blankWords
        self.reasons = reasons
        self.home = home
        self.vetoes = vetoes
        self.availability = availability
    }

    /// The class of that id; nil where there is none.
    package func columnClass(_ id: String?) -> ColumnClass? {
        id.flatMap { id in classes.first { $0.id == id } }
    }

    /// What a home page must show: something new within a period (国办秘函〔2019〕19号, 首页不更新).
    package struct HomeRules: Equatable, Sendable {
        /// The period within which something new must appear.
        package var cadence: CivilPeriod
        /// The rule that a home page without an update breaks.
        package var rule: Rule.ID
        /// A home page with fewer links in its matter is only navigation: its second-level pages count.
        package var leastLinks: Int

        package init(cadence: CivilPeriod, rule: Rule.ID, leastLinks: Int) {
            self.cadence = cadence
            self.rule = rule
            self.leastLinks = leastLinks
        }
    }

    /// A sum over the columns of a site that condemns the site as a whole (单项否决).
    package struct SiteVeto: Equatable, Sendable {
        /// The rule that such a site breaks.
        package var rule: Rule.ID
        /// The sums of which one suffices, and from how many columns on.
        package var sums: [Sum]

        package init(rule: Rule.ID, sums: [Sum]) {
            self.rule = rule
            self.sums = sums
        }

        /// So many columns of one sort.
        package struct Sum: Equatable, Sendable {
            /// What is counted.
            package var of: ColumnSum
            /// From how many on it condemns.
            package var atLeast: Int

            package init(of: ColumnSum, atLeast: Int) {
                self.of = of
                self.atLeast = atLeast
            }
        }
    }

    /// When a site counts as not accessible (国办秘函〔2019〕19号, 站点无法访问).
    package struct AvailabilityRules: Equatable, Sendable {
        /// The rule that a site which does not open breaks.
        package var rule: Rule.ID
        /// The rule where too few probes were made for the other one.
        package var indicativeRule: Rule.ID
        /// A home page that takes so long or longer has not opened, in seconds.
        package var slowSeconds: Double
        /// The share of failed probes from which on the site counts as not accessible, in percent.
        package var failingPercent: Double
        /// With fewer probes on some day, what is found is only indicative.
        package var probesPerDay: Int
        /// How many days are looked at, today included.
        package var days: Int
        /// Fewer failures than this are chance where few probes were made.
        package var leastFailures: Int
        /// The pause between two probes, in minutes.
        package var probeEveryMinutes: Int

        package init(
            rule: Rule.ID,
            indicativeRule: Rule.ID,
            slowSeconds: Double,
            failingPercent: Double,
            probesPerDay: Int,
            days: Int,
            leastFailures: Int,
            probeEveryMinutes: Int
        ) {
            self.rule = rule
            self.indicativeRule = indicativeRule
            self.slowSeconds = slowSeconds
            self.failingPercent = failingPercent
            self.probesPerDay = probesPerDay
            self.days = days
            self.leastFailures = leastFailures
            self.probeEveryMinutes = probeEveryMinutes
        }
    }
}

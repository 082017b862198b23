import MonitorConfig
import Supervision

/// The built-in rule packs, read once for all tests that only ask them: reading one takes longer than most tests.
enum BuiltInRules {
    /// The book that is in force where nothing is configured.
    static let book = Result { try RuleBook.load() }
    static let yearlyDuties = Result { try RuleBook.load(packs: ["cn-yearly-duties"]) }
}

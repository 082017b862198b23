package import Supervision

/// What the command `check-config` tells about what a reload from one configuration to another would change.
package struct ConfigurationComparison: Sendable {
    private let new: ConfigurationCheck
    private let old: ConfigurationCheck

    /// - Parameters:
    ///   - new: The configuration that would be loaded.
    ///   - old: The one that is in force.
    package init(of new: ConfigurationCheck, against old: ConfigurationCheck) {
        self.new = new
        self.old = old
    }

    /// 0 where both configurations can be used, otherwise 78 (`EX_CONFIG` of sysexits.h).
    package var exitCode: Int32 { max(new.exitCode, old.exitCode) }

    /// What would change; where a configuration cannot be used, everything that is wrong with it. Ends with a line break.
    ///
    /// - Parameter language: nil: the language that the new configuration asks for.
    package func text(in language: Language? = nil) -> String {
        let language = language ?? new.language
        guard case .success(let next) = new.result, case .success(let last) = old.result else {
            return [new, old].filter { $0.exitCode != 0 }.map { $0.text(in: language) }.joined()
        }
        let difference = ConfigurationDifference(from: last, to: next)
        guard !difference.isEmpty else {
            return language.pick(
                "以 \(new.path) 替换 \(old.path)：没有变化。\n",
                "\(new.path) in place of \(old.path): nothing changes.\n"
            )
        }
        let heading =
            language.pick(
                "以 \(new.path) 替换 \(old.path)，重新加载后的变化：",
                "\(new.path) in place of \(old.path): a reload changes"
            )
        return heading + "\n" + difference.text(in: language)
    }
}

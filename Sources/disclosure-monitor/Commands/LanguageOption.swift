import ArgumentParser
import Supervision

/// The language that a command speaks.
struct LanguageOption: ParsableArguments {
    @Option(help: "The language of messages: zh-Hans or en.")
    var language: Language = .chinese
}

extension Language: ExpressibleByArgument {}

extension AgencyKind: ExpressibleByArgument {}

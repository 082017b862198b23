import ArgumentParser
import Supervision

/// The language that a command speaks.
struct LanguageOption: ParsableArguments {
    @Option(
        help: .said(
            "所用语言：zh-Hans、zh-Hant 或 en。默认按系统区域设置。",
            "The language of messages: zh-Hans, zh-Hant or en. Default: that of the locale."
        )
    )
    var language: Language = .spoken
}

extension Language: ExpressibleByArgument {
    package init?(argument: String) { self.init(tag: argument) }
}

extension AgencyKind: ExpressibleByArgument {}

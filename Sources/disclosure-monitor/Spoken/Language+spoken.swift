import FoundationEssentials
import Supervision

extension Language {
    /// The language of this run, for what is said before a command or a configuration says which.
    static let spoken = spoken(in: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

    /// What `--language` names, else the locale of messages (POSIX, 8.2), else Chinese, which those who supervise speak.
    static func spoken(in arguments: [String], environment: [String: String]) -> Language {
        let option = "--language"
        let named = zip(arguments, arguments.dropFirst() + [""]).compactMap { argument, next -> Language? in
            if argument == option { return Language(tag: next) }
            return argument.hasPrefix(option + "=") ? Language(tag: String(argument.dropFirst(option.count + 1))) : nil
        }
        if let first = named.first { return first }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale.flatMap(Language.init(locale:)) ?? .chinese
    }
}

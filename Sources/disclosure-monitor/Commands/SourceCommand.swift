import ArgumentParser
import StateStorage
import Supervision

/// `source`: what a person says of a watched page.
struct SourceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source",
        abstract: "Say something of a watched page.",
        subcommands: [SourceAcceptCommand.self]
    )
}

/// `source accept`: a list that was replaced or moved is right as it is now.
struct SourceAcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Accept the page that stands at a source's address now as its list.",
        discussion: """
            The monitor takes it up within seconds, or when it is started, and learns the list anew; reports that were \
            seen stay known. Exit 0; 3 where the store does not know the source or cannot be written; 78 for a wrong \
            configuration.
            """
    )

    @Argument(help: "The id of the source, as alert lines and the status show it.")
    var id: String

    @OptionGroup var store: StoreOptions

    func run() throws {
        let path = store.path(try store.configuration())
        do {
            let acceptance = try SourceAcceptance(path: path)
            let source = Source.ID(id)
            guard try acceptance.sources().contains(source) else {
                Console.error("source accept: no source in \(path) has the id \(id); the status shows the ids.")
                throw ExitCodes.unknown
            }
            try acceptance.accept(source)
        } catch let error as StorageError {
            Console.error("source accept: \(error)")
            throw ExitCodes.unknown
        }
        Console.print("\(id): the list is learnt anew at the next check.")
    }
}

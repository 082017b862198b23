import ArgumentParser
import StateStorage

/// `backup`: a copy of the store, beside a running monitor.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database while the monitor runs.",
        discussion: """
            The copy holds everything that was committed before, in one file; it is read through before it gets its name. To \
            go back to it, stop the monitor, put it in place of state.sqlite in the state directory, and delete \
            state.sqlite-wal and state.sqlite-shm there. Exit 0; 3 where the store cannot be read or the copy cannot be \
            written; 78 for a wrong configuration.
            """
    )

    @Argument(help: "The file to write.")
    var file: String

    @Flag(help: "Replace the file where it exists.")
    var force = false

    @OptionGroup var store: StoreOptions

    func run() throws {
        let path = store.path(try store.configuration())
        do {
            try StoreBackup.write(path, to: file, replaces: force)
        } catch {
            Console.error("backup: \(error)")
            throw ExitCodes.unknown
        }
        Console.print("\(path): copied to \(file).")
    }
}

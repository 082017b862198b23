import ArgumentParser
import Glibc
import Supervision

/// A file that a command makes, with what it says where that cannot be done.
enum OutputBytes {
    /// Says so before anything else is done where the file is there and is not to be replaced.
    static func check(_ path: String, replaces: Bool, in language: Language) throws {
        var information = stat()
        guard !replaces, lstat(path, &information) == 0 else { return }
        Console.error(NewFile.Problem.exists(path).text(in: language))
        throw ExitCodes.cannotCreate
    }

    static func write(_ bytes: [UInt8], to path: String, replaces: Bool, in language: Language) throws {
        do throws(NewFile.Problem) {
            try NewFile(path: path).write(bytes, replaces: replaces)
        } catch {
            Console.error(error.text(in: language))
            throw ExitCodes.cannotCreate
        }
    }
}

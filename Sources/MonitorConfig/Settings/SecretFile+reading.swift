import Glibc
import Supervision

extension SecretFile {
    /// Reads the path of a secret's file, as seen from the configuration file, and looks whether it can be used: it is there,
    /// and not for everybody. What it holds is read when it is needed.
    init?(reading entry: Entry) {
        guard let name = entry.filePath() else { return nil }
        self.init(path: name, key: entry.path.text)
        if name.hasPrefix(Self.credentials) {
            guard let folder = getenv("CREDENTIALS_DIRECTORY") else {
                entry.warn(.credentialsElsewhere)
                return
            }
            Self.check("\(String(cString: folder))/\(name.dropFirst(Self.credentials.count))", for: entry)
        } else {
            path = ConfigurationFile.path(name, from: entry.file)
            Self.check(path, for: entry)
        }
    }

    private static func check(_ path: String, for entry: Entry) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            // Whoever checks may not see what the service sees.
            if errno == EACCES { return entry.warn(.namedFile(path, FileError(errno).fault)) }
            return entry.report(.namedFile(path, FileError(errno).fault))
        }
        guard status.st_mode & S_IFMT == S_IFREG else { return entry.report(.namedFile(path, .notRegularFile)) }
        guard status.st_mode & (S_IROTH | S_IWOTH) == 0 else { return entry.report(.secretForEverybody(path)) }
        if status.st_size == 0 { entry.report(.namedFile(path, .emptyFile)) }
        if status.st_size > Self.longest { entry.report(.secretTooLong(path, limit: Self.longest)) }
    }
}

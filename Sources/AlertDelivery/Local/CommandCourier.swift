import FoundationEssentials
import Glibc
import Supervision

/// Starts a program for each batch, with the document on its standard input. It is told nothing by its environment but where
/// programs are, and nothing that it writes is read.
final class CommandCourier: Courier {
    let cancel: @Sendable () -> Void
    private let receiver: CommandReceiver
    private let context: DeliveryContext
    private let isCancelled = CancelFlag()

    init(_ receiver: CommandReceiver, _ context: DeliveryContext) {
        self.receiver = receiver
        self.context = context
        cancel = { [isCancelled] in isCancelled.set() }
    }

    func send(_ lines: [AlertLine]) throws -> LocalizedText {
        let document = try DeliveryDocument(lines, context)
        // A file and no pipe: a program that does not read holds up nobody.
        guard let input = tmpfile() else { throw noTemporaryFile(errno) }
        defer { fclose(input) }
        guard fwrite(document.bytes, 1, document.bytes.count, input) == document.bytes.count, fflush(input) == 0 else {
            throw noTemporaryFile(errno)
        }
        rewind(input)
        return try wait(for: try start(reading: fileno(input)))
    }

    private func start(reading input: Int32) throws(DeliveryFailure) -> pid_t {
        Self.keepOpenFilesFromChildren()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = Self.attributes()
        defer { posix_spawnattr_destroy(&attributes) }
        var arguments: [UnsafeMutablePointer<CChar>?] = receiver.arguments.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = Self.environment.map { strdup($0) } + [nil]
        defer { (arguments + environment).forEach { free($0) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, receiver.arguments[0], &actions, &attributes, &arguments, &environment)
        guard code == 0 else { throw failure(SystemCause(code).words) }
        return child
    }

    private static let environment = ["PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8"]

    /// A group of its own, so that all of it can be ended, and no signal held back.
    private static func attributes() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
        )
        return attributes
    }

    /// Libraries open files that programs would inherit.
    private static func keepOpenFilesFromChildren() {
        guard let folder = opendir("/proc/self/fd") else { return }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard let descriptor = Int32(name), descriptor > STDERR_FILENO else { continue }
            let flags = fcntl(descriptor, F_GETFD)
            if flags >= 0, flags & FD_CLOEXEC == 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
        }
    }

    private func wait(for child: pid_t) throws(DeliveryFailure) -> LocalizedText {
        let deadline = ContinuousClock.now + .seconds(receiver.timeoutSeconds)
        var status: Int32 = 0
        while waitpid(child, &status, WNOHANG) == 0 {
            guard ContinuousClock.now < deadline, !isCancelled.take() else {
                kill(-child, SIGKILL)
                waitpid(child, &status, 0)
                let seconds = receiver.timeoutSeconds
                throw failure(
                    LocalizedText(
                        chinese: "未在 \(seconds) 秒内结束，已终止",
                        english: "was ended after \(seconds) seconds or less"
                    )
                )
            }
            usleep(20_000)
        }
        // Whatever it has left behind.
        kill(-child, SIGKILL)
        let signal = status & 0x7F
        guard signal == 0 else {
            throw failure(LocalizedText(chinese: "被信号 \(signal) 终止", english: "was ended by signal \(signal)"))
        }
        let code = (status >> 8) & 0xFF
        let words = LocalizedText(chinese: "返回码 \(code)", english: "exit status \(code)")
        guard code == 0 else { throw failure(words) }
        return words
    }

    private func noTemporaryFile(_ code: Int32) -> DeliveryFailure {
        let cause = SystemCause(code).words
        return failure(
            LocalizedText(chinese: "没有临时文件可用，\(cause.chinese)", english: "no temporary file: \(cause.english)")
        )
    }

    private func failure(_ words: LocalizedText) -> DeliveryFailure {
        DeliveryFailure(.unavailable, words.of(receiver.arguments[0]))
    }
}

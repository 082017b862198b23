import FoundationEssentials
import Glibc
import Subprocess
import Supervision
import SystemPackage

/// Runs a program over a file: within limits, in a process group of its own, without a network where that is permitted.
struct ProgramRunner: Sendable {
    private let limits: AttachmentLimits
    private let clock: any Clock<Duration>
    private let gate: Turnstile

    init(limits: AttachmentLimits, clock: any Clock<Duration>) {
        self.limits = limits
        self.clock = clock
        gate = Turnstile(limits.programs)
    }

    /// What a program came to.
    struct Outcome: Sendable {
        /// Nil where a signal ended it.
        var exitCode: Int?
        var output: [UInt8]
        var complaints: String
    }

    /// What a program is known by.
    struct Program: Hashable, Sendable {
        var path: String
        /// What installs it, for people.
        var installation: String
    }

    /// The name by which a program opens the file that it is given.
    static let inputPath = "/dev/stdin"

    /// Runs everything that `body` does with programs, one time limit over all of it.
    func session<Value: Sendable>(
        _ body: @escaping @Sendable () async throws(AttachmentProblem) -> Value
    ) async throws(AttachmentProblem) -> Value {
        let result = await gate.run { await timed(body) }
        return try result.get()
    }

    private func timed<Value: Sendable>(
        _ body: @escaping @Sendable () async throws(AttachmentProblem) -> Value
    ) async -> Result<Value, AttachmentProblem> {
        await withTaskGroup(of: Result<Value, AttachmentProblem>?.self) { group in
            group.addTask {
                do throws(AttachmentProblem) {
                    return .success(try await body())
                } catch {
                    return .failure(error)
                }
            }
            group.addTask { [clock, limits] in
                try? await clock.sleep(for: limits.time)
                return nil
            }
            let first = await group.next() ?? nil
            // The program that still runs is killed with its group; `body` ends when it is gone.
            group.cancelAll()
            return first ?? .failure(AttachmentProblem(.timedOut, detail: "not read within \(limits.time)"))
        }
    }

    /// Runs `program` with the file as its standard input.
    func run(
        _ program: Program,
        _ arguments: [String],
        input: CInt,
        outputLimit: Int? = nil
    ) async throws(AttachmentProblem) -> Outcome {
        guard access(program.path, X_OK) == 0 else {
            let detail = "\(program.path) is not installed; install it with: \(program.installation)"
            throw AttachmentProblem(.readerMissing, detail: detail)
        }
        do {
            let result = try await Subprocess.run(
                .path(FilePath(Self.shell)),
                arguments: Arguments(confined([program.path] + arguments)),
                environment: .custom(Self.environment),
                workingDirectory: "/",
                platformOptions: Self.options,
                input: .fileDescriptor(FileDescriptor(rawValue: input), closeAfterSpawningProcess: false),
                output: .bytes(limit: outputLimit ?? limits.outputBytes),
                error: .bytes(limit: limits.complaintBytes)
            )
            let complaints = String(decoding: result.standardError, as: UTF8.self)
            guard case .exited(let code) = result.terminationStatus else {
                return Outcome(exitCode: nil, output: result.standardOutput, complaints: complaints)
            }
            return Outcome(exitCode: Int(code), output: result.standardOutput, complaints: complaints)
        } catch {
            throw Self.problem(error, of: program)
        }
    }

    private static func problem(_ error: any Error, of program: Program) -> AttachmentProblem {
        guard let error = error as? SubprocessError, error.code == .outputLimitExceeded else {
            return AttachmentProblem(.readerMissing, detail: "\(program.path) cannot be run: \(error)")
        }
        return AttachmentProblem(.tooLarge, detail: "\(program.path) prints more than is read of it")
    }

    // MARK: Confinement

    private static let shell = "/bin/sh"
    /// Limits are set before the program reads its first byte; a limit that cannot be set is left to the cgroup. Only
    /// this constant is a script: everything else is an argument, which the shell does not interpret.
    ///
    /// A network namespace of its own is taken where user namespaces are permitted. Where they are not, as under
    /// `RestrictNamespaces=`, there is none; poppler's programs open no sockets.
    private static let script = """
        ulimit -c 0; ulimit -t "$1" 2>/dev/null; ulimit -v "$2" 2>/dev/null; shift 2
        if unshare --user --net true 2>/dev/null; then exec unshare --user --net -- "$@"; fi
        exec "$@"
        """

    private func confined(_ command: [String]) -> [String] {
        ["-c", Self.script, "confined", "\(limits.processorSeconds)", "\(limits.memoryKibibytes)"] + command
    }

    /// Nothing of the daemon's own environment reaches a program.
    private static let environment: [Environment.Key: String] = [
        "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
    ]

    private static var options: PlatformOptions {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        return options
    }
}

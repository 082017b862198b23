import CArchive
import FoundationEssentials
import Glibc
import Supervision

/// A file that is in memory alone, for programs that must seek in what they read: nothing of it is left behind on disk.
struct MemoryFile: ~Copyable {
    let descriptor: CInt

    init(_ contents: Data) throws(AttachmentProblem) {
        // 1 is MFD_CLOEXEC.
        descriptor = memfd_create("attachment", 1)
        guard descriptor >= 0 else { throw Self.problem() }
        let isWritten = contents.withUnsafeBytes { Self.write($0, to: descriptor) }
        guard isWritten else {
            let problem = Self.problem()
            close(descriptor)
            throw problem
        }
    }

    deinit { close(descriptor) }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func problem() -> AttachmentProblem {
        AttachmentProblem(.readerMissing, detail: "no file in memory: \(SystemCause(errno).words.english)")
    }
}

import Glibc

/// An open file descriptor that is written in full or not at all, as far as the system lets us.
struct OutputFile: ~Copyable {
    let descriptor: Int32
    /// What messages call it.
    let path: String
    private let closesAtEnd: Bool

    /// Borrows a descriptor that someone else opened and closes.
    init(borrowing descriptor: Int32, named path: String) {
        self.descriptor = descriptor
        self.path = path
        closesAtEnd = false
    }

    /// Opens `path`; the descriptor is not inherited by programs that this one starts.
    init(opening path: String, flags: Int32, mode: mode_t) throws(StatusReportingError) {
        let descriptor = retryingInterrupted { open(path, flags | O_CLOEXEC | O_NOCTTY, mode) }
        guard descriptor >= 0 else {
            throw .file(operation: "open", path: path, code: errno)
        }
        self.descriptor = descriptor
        self.path = path
        closesAtEnd = true
    }

    deinit {
        if closesAtEnd { close(descriptor) }
    }

    /// Writes all of `bytes`, in one call where the system takes them in one.
    borrowing func write(_ bytes: [UInt8]) throws(StatusReportingError) {
        var written = 0
        while written < bytes.count {
            let (count, code) = writeOnce(bytes[written...])
            if count > 0 {
                written += count
            } else if count < 0 && code == EAGAIN {
                try waitUntilWritable()
            } else if count == 0 || code != EINTR {
                throw .file(operation: "write", path: path, code: count == 0 ? EIO : code)
            }
        }
    }

    private borrowing func writeOnce(_ bytes: ArraySlice<UInt8>) -> (count: Int, code: Int32) {
        bytes.withUnsafeBytes { buffer in
            let count = Glibc.write(descriptor, buffer.baseAddress, buffer.count)
            return (count, errno)
        }
    }

    /// Returns when what was written would survive a loss of power; does nothing for what cannot be synchronized.
    borrowing func synchronize() throws(StatusReportingError) {
        let result = retryingInterrupted { fsync(descriptor) }
        guard result != 0, errno != EINVAL, errno != ENOTSUP, errno != EROFS else { return }
        throw .file(operation: "fsync", path: path, code: errno)
    }

    borrowing func setMode(_ mode: mode_t) throws(StatusReportingError) {
        guard fchmod(descriptor, mode) != 0 else { return }
        throw .file(operation: "chmod", path: path, code: errno)
    }

    /// The size in bytes; nil for anything but a regular file.
    borrowing func regularSize() -> Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    var isDeleted: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_nlink == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    borrowing func truncate(to size: Int) throws(StatusReportingError) {
        guard retryingInterrupted({ ftruncate(descriptor, off_t(size)) }) != 0 else { return }
        throw .file(operation: "truncate", path: path, code: errno)
    }

    /// The bytes from `offset` to the end, `limit` at most.
    borrowing func read(from offset: Int, limit: Int) throws(StatusReportingError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        var count = 0
        while count < limit {
            let filled = count
            let result = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress.map { $0 + filled }, limit - filled, off_t(offset + filled))
            }
            if result == 0 { break }
            if result < 0 && errno == EINTR { continue }
            guard result > 0 else { throw .file(operation: "read", path: path, code: errno) }
            count += result
        }
        return Array(bytes[..<count])
    }

    /// Waits, ten seconds at most, for a reader of a pipe that does not block.
    private borrowing func waitUntilWritable() throws(StatusReportingError) {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&request, 1, 10_000) == 0 else { return }
        throw .file(operation: "write", path: path, code: ETIMEDOUT)
    }
}

/// Calls `operation` again where a signal interrupted it.
private func retryingInterrupted(_ operation: () -> Int32) -> Int32 {
    while true {
        let result = operation()
        if result >= 0 || errno != EINTR { return result }
    }
}

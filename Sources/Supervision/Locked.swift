import Glibc

/// A value that one thread at a time may use.
///
/// The one lock of the program: a pthread mutex and not `Synchronization.Mutex`, which on Linux is a futex inside the
/// standard library that the thread sanitizer does not see, so that it reports races where there are none. It stands in
/// the domain because that is what all targets share; the domain itself, which is values and functions, has no use for it.
package final class Locked<Value>: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    package init(_ value: sending Value) {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
        self.value = value
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Runs `body` while nobody else can use the value. It must not wait for anything, nor lock the same value again.
    package func withLock<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}

import Dispatch

extension LoopbackServer {
    /// Holds answers back until a test opens it; once open, it stays open.
    package final class Gate: Sendable {
        private let semaphore = DispatchSemaphore(value: 0)

        package init() {}

        package func open() {
            semaphore.signal()
        }

        func pass() {
            semaphore.wait()
            semaphore.signal()
        }
    }
}
